package org.passerelle.platform.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;

/** A piece of a page that writes its own HTML: one component where a tag file would make five. */
abstract class Part extends UIComponentBase {

    static final String DIV = "div";
    static final String SPAN = "span";
    static final String P = "p";
    static final String CLASS = "class";
    private static final String FEATURE = "platform";

    @Override
    public String getFamily() {
        return "org.passerelle";
    }

    /** The attribute as text; empty when it was left out. */
    final String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }

    /** The attribute as a whole number; zero when it was left out. */
    final int number(String attribute) {
        String written = text(attribute);
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    /** A sentence of the platform's bundle in the language of the page. */
    static String said(FacesContext context, String key, Object... args) {
        return Messages.text(
                Message.of(FEATURE, key, args), context.getViewRoot().getLocale());
    }

    final void open(ResponseWriter out, String element, String styleClass) throws IOException {
        out.startElement(element, this);
        if (!styleClass.isEmpty()) {
            out.writeAttribute(CLASS, styleClass, null);
        }
    }

    /** Writes {@code <element class="…">text</element>}. */
    final void whole(ResponseWriter out, String element, String styleClass, String text) throws IOException {
        open(out, element, styleClass);
        out.writeText(text, null);
        out.endElement(element);
    }

    /** An icon that only decorates: the words beside it say the same. */
    final void icon(ResponseWriter out, String name) throws IOException {
        open(out, SPAN, "ic ic-" + name);
        out.writeAttribute("aria-hidden", "true", null);
        out.endElement(SPAN);
    }
}
