package org.passerelle.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The tag {@code k:messages}: what is said about the whole page, results of the last action first; then, after a
 * refused form, a summary that links to each field in error. It takes the focus where there is script.
 */
@FacesComponent("org.passerelle.PageMessages")
public class PageMessages extends Part {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        write(context, this, getClientId(context));
    }

    /** Writes what is said about the page into the place of {@code part}; nothing is said twice. */
    static void write(FacesContext context, Part part, String id) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        part.open(out, DIV, "messages stack-s");
        out.writeAttribute("id", id, null);
        for (FacesMessage message : context.getMessageList(null)) {
            if (!message.isRendered()) {
                start(out, part, look(message), "");
                out.writeText(message.getSummary(), null);
                end(out);
                message.rendered();
            }
        }
        Map<String, String> wrong = wrongFields(context);
        if (!wrong.isEmpty() && context.getAttributes().putIfAbsent(PageMessages.class, true) == null) {
            writeSummary(context, out, part, wrong);
        }
        out.endElement(DIV);
    }

    private static void writeSummary(FacesContext context, ResponseWriter out, Part part, Map<String, String> wrong)
            throws IOException {
        start(out, part, "error", " error-summary");
        part.whole(out, "b", "", said(context, "messages.summary", wrong.size()));
        part.open(out, "ul", "");
        for (Map.Entry<String, String> field : wrong.entrySet()) {
            part.open(out, "li", "");
            part.open(out, "a", "");
            out.writeAttribute("href", "#" + field.getKey(), null);
            out.writeText(field.getValue(), null);
            out.endElement("a");
            out.endElement("li");
        }
        out.endElement("ul");
        end(out);
    }

    private static void start(ResponseWriter out, Part part, String look, String more) throws IOException {
        part.open(out, DIV, "alert alert-" + look + more);
        out.writeAttribute("role", look.equals("error") ? "alert" : "status", null);
        if (!more.isEmpty()) {
            out.writeAttribute("tabindex", "-1", null);
        }
        part.icon(out, Alert.iconOf(look));
        part.open(out, DIV, "");
    }

    private static void end(ResponseWriter out) throws IOException {
        out.endElement(DIV);
        out.endElement(DIV);
    }

    private static String look(FacesMessage message) {
        if (message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
            return "ok";
        }
        return message.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "warn" : "error";
    }

    /** What is wrong by client id, in the order of the page. */
    private static Map<String, String> wrongFields(FacesContext context) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        context.getClientIdsWithMessages().forEachRemaining(ids::add);
        ids.remove(null);
        if (!ids.isEmpty()) {
            context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
                String id = component.getClientId(context);
                if (ids.contains(id)) {
                    wrong.put(id, sentence(context, component, id));
                }
                return VisitResult.ACCEPT;
            });
        }
        return wrong;
    }

    private static String sentence(FacesContext context, UIComponent component, String id) {
        String problem = context.getMessageList(id).get(0).getSummary();
        Object label = component.getAttributes().get("label");
        return label == null || label.toString().isEmpty() ? problem : said(context, "field.wrong", label, problem);
    }
}
