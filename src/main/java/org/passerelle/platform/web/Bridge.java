package org.passerelle.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code k:bridge}: a cycle as a footbridge; past arches are full, the present one is lit. */
@FacesComponent("org.passerelle.Bridge")
public class Bridge extends Part {

    private static final String LIST = "ol";
    private static final String ITEM = "li";
    /** More arches than this no longer read as a bridge: the words alone are left. */
    private static final int MOST = 40;

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        int total = number("total");
        int done = number("done");
        int now = number("now");
        open(out, DIV, "row");
        if (total > 0 && total <= MOST) {
            open(out, LIST, "bridge");
            out.writeAttribute("aria-hidden", "true", null);
            for (int arch = 1; arch <= total; arch++) {
                open(out, ITEM, arch == now ? "now" : arch <= done ? "done" : "");
                out.endElement(ITEM);
            }
            out.endElement(LIST);
        }
        String words = now > 0 ? said(context, "bridge.label", now, total) : said(context, "bridge.done", done, total);
        whole(out, SPAN, "small", words);
        out.endElement(DIV);
    }
}
