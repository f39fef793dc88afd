package org.passerelle.survey.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** Addresses that participants are given, as the reader of this page reaches the portal. */
final class LinkAddresses {

    private LinkAddresses() {}

    /** The whole address of {@code path}, such as {@code https://example.org/w/abc}. */
    static String of(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String scheme = external.getRequestScheme();
        int port = external.getRequestServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + external.getRequestServerName() + (usual ? "" : ":" + port)
                + external.getRequestContextPath() + path;
    }
}
