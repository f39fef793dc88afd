package org.passerelle.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code k:alert}: a remark in the page, with a colour, an icon and words. */
@FacesComponent("org.passerelle.Alert")
public class Alert extends Part {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        String severity = text("severity").isEmpty() ? "info" : text("severity");
        open(out, DIV, "alert alert-" + severity);
        out.writeAttribute("role", severity.equals("error") ? "alert" : "note", null);
        icon(out, text("icon").isEmpty() ? iconOf(severity) : text("icon"));
        open(out, DIV, "");
        if (!text("title").isEmpty()) {
            whole(out, "b", "", text("title"));
            out.writeText(" ", null);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.endElement(DIV);
        out.endElement(DIV);
    }

    static String iconOf(String severity) {
        return switch (severity) {
            case "ok" -> "check";
            case "warn", "error" -> "alert";
            default -> "info";
        };
    }
}
