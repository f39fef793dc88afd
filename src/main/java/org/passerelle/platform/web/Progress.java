package org.passerelle.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code k:progress}: how far something is. The browser's own element: no inline width, read out by itself. */
@FacesComponent("org.passerelle.Progress")
public class Progress extends Part {

    private static final String PROGRESS = "progress";

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        open(out, DIV, "stack-s");
        open(out, PROGRESS, PROGRESS);
        out.writeAttribute("max", Math.max(1, number("total")), null);
        out.writeAttribute("value", number("done"), null);
        out.writeAttribute("aria-label", text("label"), null);
        out.endElement(PROGRESS);
        if (!text("text").isEmpty()) {
            whole(out, P, "small", text("text"));
        }
        out.endElement(DIV);
    }
}
