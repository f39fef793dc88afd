package org.passerelle.survey.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/** The short addresses {@code /f/{token}} and {@code /w/{code}} are the participant's page, without a forward. */
public class ShortAddressViewHandler extends ViewHandlerWrapper {

    static final String PERSONAL = "/f";
    static final String OPEN = "/w";

    private static final Set<String> ADDRESSES = Set.of(PERSONAL, OPEN);
    private static final String VIEW = "/public/answer.xhtml";

    public ShortAddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String deriveViewId(FacesContext context, String requested) {
        return isShort(context) ? VIEW : getWrapped().deriveViewId(context, requested);
    }

    @Override
    public String deriveLogicalViewId(FacesContext context, String requested) {
        return isShort(context) ? VIEW : getWrapped().deriveLogicalViewId(context, requested);
    }

    private static boolean isShort(FacesContext context) {
        return ADDRESSES.contains(context.getExternalContext().getRequestServletPath());
    }
}
