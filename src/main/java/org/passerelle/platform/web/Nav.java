package org.passerelle.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Which place of the main navigation the shown page belongs to. The pages of a group belong to its programme. */
@Named
@RequestScoped
public class Nav {

    private static final String FUNDER = "/app/funder/";

    public boolean isHome() {
        return view().startsWith("/app/home");
    }

    public boolean isProgrammes() {
        return view().startsWith("/app/") && !isHome() && !isGrants();
    }

    public boolean isGrants() {
        return view().startsWith(FUNDER);
    }

    private static String view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }
}
