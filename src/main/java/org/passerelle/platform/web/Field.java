package org.passerelle.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tag {@code k:field}: label, hint, input and message of one field, tied together for every reader. The input is
 * the child; radio buttons and lists of boxes become a {@code fieldset}, a single box stands before its label.
 */
@FacesComponent(Field.TYPE)
public class Field extends Part {

    static final String TYPE = "org.passerelle.Field";

    private static final String DESCRIBED_BY = "aria-describedby";
    private static final String INVALID = "aria-invalid";
    private static final String REQUIRED = "aria-required";
    private static final String LABEL = "label";
    private static final String FIELDSET = "fieldset";

    private enum Form {
        LINE,
        BOX,
        GROUP
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIInput input = input(this);
        String target = target(context, input);
        List<FacesMessage> errors = context.getMessageList(target);
        String hint = text("hint");
        String describedBy = describedBy(target, hint, errors);
        boolean required = Boolean.parseBoolean(text("required")) || (input != null && input.isRequired());
        Form form = form(input);
        if (input != null) {
            tie(input, describedBy, !errors.isEmpty(), required && form != Form.GROUP);
        }

        ResponseWriter out = context.getResponseWriter();
        out.startElement(form == Form.GROUP ? FIELDSET : DIV, this);
        out.writeAttribute(CLASS, errors.isEmpty() ? "field" : "field field-wrong", null);
        if (form == Form.GROUP && !describedBy.isEmpty()) {
            out.writeAttribute(DESCRIBED_BY, describedBy, null);
        }
        if (form == Form.BOX) {
            out.startElement(LABEL, this);
            out.writeAttribute(CLASS, "check", null);
            return;
        }
        if (form == Form.GROUP) {
            out.startElement("legend", this);
        } else {
            out.startElement(LABEL, this);
            out.writeAttribute("for", target, null);
        }
        writeLabel(context, out, required);
        out.endElement(form == Form.GROUP ? "legend" : LABEL);
        writeHint(out, target, hint);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        UIInput input = input(this);
        String target = target(context, input);
        Form form = form(input);
        ResponseWriter out = context.getResponseWriter();
        if (form == Form.BOX) {
            out.startElement(SPAN, this);
            writeLabel(context, out, true);
            out.endElement(SPAN);
            out.endElement(LABEL);
            writeHint(out, target, text("hint"));
        }
        List<FacesMessage> errors = context.getMessageList(target);
        if (!errors.isEmpty()) {
            out.startElement(SPAN, this);
            out.writeAttribute(CLASS, "field-error", null);
            out.writeAttribute("id", target + "-error", null);
            icon(out, "alert");
            out.startElement(SPAN, this);
            for (FacesMessage error : errors) {
                out.writeText(error.getSummary() + " ", null);
                error.rendered();
            }
            out.endElement(SPAN);
            out.endElement(SPAN);
        }
        out.endElement(form == Form.GROUP ? FIELDSET : DIV);
    }

    private void writeLabel(FacesContext context, ResponseWriter out, boolean required) throws IOException {
        out.writeText(text(LABEL), null);
        if (!required) {
            out.writeText(" ", null);
            whole(out, SPAN, "optional", said(context, "field.optional"));
        }
    }

    private void writeHint(ResponseWriter out, String target, String hint) throws IOException {
        if (!hint.isEmpty()) {
            out.startElement(SPAN, this);
            out.writeAttribute(CLASS, "hint", null);
            out.writeAttribute("id", target + "-hint", null);
            out.writeText(hint, null);
            out.endElement(SPAN);
        }
    }

    private static void tie(UIInput input, String describedBy, boolean wrong, boolean required) {
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        set(attributes, DESCRIBED_BY, describedBy);
        set(attributes, INVALID, wrong ? "true" : "");
        set(attributes, REQUIRED, required ? "true" : "");
    }

    private static void set(Map<String, Object> attributes, String name, String value) {
        if (value.isEmpty()) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    private static String describedBy(String target, String hint, List<FacesMessage> errors) {
        String ids = hint.isEmpty() ? "" : target + "-hint";
        return errors.isEmpty() ? ids : (ids + " " + target + "-error").strip();
    }

    private String target(FacesContext context, @Nullable UIInput input) {
        return input == null ? text("for") : input.getClientId(context);
    }

    private static Form form(@Nullable UIInput input) {
        if (input instanceof UISelectBoolean) {
            return Form.BOX;
        }
        String renderer = input == null ? null : input.getRendererType();
        boolean several = renderer != null && (renderer.endsWith("Radio") || renderer.endsWith("Checkbox"));
        return several && (input instanceof UISelectOne || input instanceof UISelectMany) ? Form.GROUP : Form.LINE;
    }

    /** The first input under {@code parent}. */
    static @Nullable UIInput input(UIComponent parent) {
        for (Iterator<UIComponent> it = parent.getFacetsAndChildren(); it.hasNext(); ) {
            UIComponent child = it.next();
            UIInput found = child instanceof UIInput input ? input : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
