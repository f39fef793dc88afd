package org.passerelle.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * The tag {@code k:load}: loads what the page shows, by its view parameters. Unlike a view action it does so before a form
 * that is sent back is read: a button or an input that is there only when something was loaded would else be overlooked.
 */
@FacesComponent("org.passerelle.Load")
public class Load extends UIViewAction {

    /** On a form sent back it was done already, see {@link #beforeDecoding}. */
    @Override
    public void decode(FacesContext context) {
        if (!context.isPostback()) {
            super.decode(context);
        }
    }

    /** Sets the view parameters of the page from its address, then loads. */
    static void beforeDecoding(FacesContext context) {
        UIViewRoot view = context.getViewRoot();
        UIComponent metadata = view == null ? null : view.getFacet(UIViewRoot.METADATA_FACET_NAME);
        if (metadata == null) {
            return;
        }
        for (UIComponent one : metadata.getChildren()) {
            if (one instanceof UIViewParameter parameter) {
                take(parameter, context);
            } else if (one instanceof Load load && load.getActionExpression() != null) {
                load.getActionExpression().invoke(context.getELContext(), new Object[0]);
            }
        }
    }

    private static void take(UIViewParameter parameter, FacesContext context) {
        String given = context.getExternalContext().getRequestParameterMap().get(parameter.getName());
        ValueExpression value = parameter.getValueExpression("value");
        ELContext el = context.getELContext();
        if (given != null && value != null && !value.isReadOnly(el)) {
            value.setValue(el, given);
        }
    }
}
