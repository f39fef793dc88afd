package org.passerelle.testing;

import java.net.URI;

/** Where the portal of this run answers, seen from a test that runs as a client. */
public final class Portal {

    private Portal() {}

    /** Of the kind {@code http://127.0.0.1:35411/}; a path is added by {@link #at}. */
    public static URI address() {
        return URI.create("http://127.0.0.1:" + Integer.getInteger("passerelle.it.port") + "/");
    }

    /** Where a path of the portal is; {@code path} begins with its slash. */
    public static URI at(String path) {
        return address().resolve(path);
    }
}
