package org.passerelle.survey.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** With the view's own id: the address holds a token, and the id of a view may reach a log. */
    @Override
    public @Nullable UIViewRoot restoreView(FacesContext context, String viewId) {
        return getWrapped().restoreView(context, isShort(context) ? VIEW : viewId);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        return getWrapped().createView(context, isShort(context) ? VIEW : viewId);
    }

    private static boolean isShort(FacesContext context) {
        return ADDRESSES.contains(context.getExternalContext().getRequestServletPath());
    }
}
