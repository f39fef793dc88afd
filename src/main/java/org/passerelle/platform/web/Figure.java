package org.passerelle.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code k:figure}: value, unit and base; or why there is no value. */
@FacesComponent("org.passerelle.Figure")
public class Figure extends Part {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        String hidden = text("hidden");
        open(out, DIV, "figure");
        if (hidden.isEmpty()) {
            whole(out, SPAN, "figure-value", text("value"));
        } else {
            whole(out, SPAN, "figure-value figure-hidden", said(context, "figure.hidden"));
        }
        whole(out, SPAN, "figure-unit", text("unit"));
        String base = hidden.isEmpty() ? text("base") : hidden;
        if (!base.isEmpty()) {
            whole(out, SPAN, "figure-base", base);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(DIV);
    }
}
