package org.passerelle.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code k:empty}: an empty place, which says what to do next. */
@FacesComponent("org.passerelle.Empty")
public class Empty extends Part {

    private static final String BRIDGE = "<svg viewBox=\"0 0 120 60\" aria-hidden=\"true\">"
            + "<path d=\"M4 52h112M12 52a48 44 0 0 1 96 0\"/>"
            + "<path d=\"M36 52V20M60 52V8M84 52V20\" stroke-dasharray=\"2 9\"/></svg>";

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        open(out, DIV, "card empty");
        out.write(BRIDGE);
        whole(out, "strong", "", text("lead"));
        if (!text("hint").isEmpty()) {
            whole(out, P, "", text("hint"));
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(DIV);
    }
}
