package org.passerelle.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code k:pageHead}: way back, title, lead, actions; below, what is said about the page. */
@FacesComponent("org.passerelle.PageHead")
public class PageHead extends Part {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        open(out, DIV, "page-head");
        open(out, DIV, "");
        if (!text("back").isEmpty()) {
            open(out, "a", "back");
            out.writeURIAttribute("href", context.getExternalContext().getRequestContextPath() + text("back"), null);
            icon(out, "left");
            whole(out, SPAN, "", text("backLabel").isEmpty() ? said(context, "action.back") : text("backLabel"));
            out.endElement("a");
        }
        whole(out, "h1", "", text("title"));
        if (!text("lead").isEmpty()) {
            whole(out, P, "", text("lead"));
        }
        out.endElement(DIV);
        if (getChildCount() > 0) {
            open(out, DIV, "row page-actions");
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        if (getChildCount() > 0) {
            out.endElement(DIV);
        }
        out.endElement(DIV);
        PageMessages.write(context, this, "messages");
    }
}
