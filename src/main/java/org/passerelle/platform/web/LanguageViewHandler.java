package org.passerelle.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Every page is made in the {@link Language} of its visitor, and its forms are sent to its full address: the query says
 * what the page is about, also when the page is shown again because something was wrong or because it had expired.
 */
public class LanguageViewHandler extends ViewHandlerWrapper {

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return context.getExternalContext().getRequest() instanceof HttpServletRequest request
                ? Language.of(request)
                : getWrapped().calculateLocale(context);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = getWrapped().getActionURL(context, viewId);
        boolean ownForm = UIComponent.getCurrentComponent(context) instanceof UIForm
                && context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        if (!ownForm || !(context.getExternalContext().getRequest() instanceof HttpServletRequest request)) {
            return address;
        }
        String query = request.getQueryString();
        return query == null || address.contains("?") ? address : address + "?" + query;
    }
}
