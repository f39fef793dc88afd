package org.passerelle.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Each form carries the nonce of its page, which PrimeFaces asks for when the page is shown again after a refused form.
 * Its own script would add it, but only to pages with its components, and not where scripts are switched off.
 */
public class NonceViewHandler extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";
    private static final String INPUT = "input";

    public NonceViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Called in each form. */
    @Override
    public void writeState(FacesContext context) throws IOException {
        getWrapped().writeState(context);
        if (context.getPartialViewContext().isAjaxRequest()
                || context.getViewRoot().isTransient()) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement(INPUT, null);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", NONCE, null);
        out.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
        out.endElement(INPUT);
    }
}
