package org.passerelle.platform;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What a fault of ours is called, on the page or in the answer and in the log alike. */
public final class Reference {

    private Reference() {}

    /** Eight hexadecimal digits. */
    public static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
