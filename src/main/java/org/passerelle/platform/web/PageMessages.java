package org.passerelle.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;

/**
 * The tag {@code k:messages}: what is said about the whole page, results of the last action first; then, after a
 * refused form, a summary that links to each field in error. It takes the focus where there is script.
 */
@FacesComponent(PageMessages.TYPE)
public class PageMessages extends UIComponentBase {

    static final String TYPE = "org.passerelle.PageMessages";

    private static final String DIV = "div";
    private static final String CLASS = "class";

    @Override
    public String getFamily() {
        return "org.passerelle";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.startElement(DIV, this);
        out.writeAttribute("id", getClientId(context), null);
        out.writeAttribute(CLASS, "messages stack-s", null);
        for (FacesMessage message : context.getMessageList(null)) {
            start(out, look(message), "");
            out.writeText(message.getSummary(), null);
            end(out);
            message.rendered();
        }
        Map<String, String> wrong = wrongFields(context);
        if (!wrong.isEmpty()) {
            writeSummary(context, out, wrong);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(DIV);
    }

    private void writeSummary(FacesContext context, ResponseWriter out, Map<String, String> wrong) throws IOException {
        Locale locale = context.getViewRoot().getLocale();
        start(out, "error", " error-summary");
        out.startElement("b", this);
        out.writeText(Messages.text(Message.of("platform", "messages.summary", wrong.size()), locale), null);
        out.endElement("b");
        out.startElement("ul", this);
        for (Map.Entry<String, String> field : wrong.entrySet()) {
            out.startElement("li", this);
            out.startElement("a", this);
            out.writeAttribute("href", "#" + field.getKey(), null);
            out.writeText(field.getValue(), null);
            out.endElement("a");
            out.endElement("li");
        }
        out.endElement("ul");
        end(out);
    }

    private void start(ResponseWriter out, String look, String more) throws IOException {
        out.startElement(DIV, this);
        out.writeAttribute(CLASS, "alert alert-" + look + more, null);
        out.writeAttribute("role", look.equals("error") ? "alert" : "status", null);
        if (!more.isEmpty()) {
            out.writeAttribute("tabindex", "-1", null);
        }
        out.startElement("span", this);
        out.writeAttribute(CLASS, "ic " + (look.equals("ok") ? "ic-check" : "ic-alert"), null);
        out.writeAttribute("aria-hidden", "true", null);
        out.endElement("span");
        out.startElement(DIV, this);
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
        List<String> ids = context.getMessageList().isEmpty() ? List.of() : clientIds(context);
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

    private static List<String> clientIds(FacesContext context) {
        java.util.ArrayList<String> ids = new java.util.ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static String sentence(FacesContext context, UIComponent component, String id) {
        String problem = context.getMessageList(id).get(0).getSummary();
        Object label = component.getAttributes().get("label");
        if (label == null || label.toString().isEmpty()) {
            return problem;
        }
        Locale locale = context.getViewRoot().getLocale();
        return Messages.text(Message.of("platform", "field.wrong", label, problem), locale);
    }
}
