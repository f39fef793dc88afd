package org.passerelle.survey.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.Pages;
import org.passerelle.shared.Message;

/** The tag {@code s:qr}: the address {@code text} as a QR code, with the address itself for a screen reader. */
@FacesComponent(value = QrImage.TYPE, createTag = true, tagName = "qr", namespace = "urn:passerelle:survey")
public class QrImage extends UIComponentBase {

    static final String TYPE = "org.passerelle.survey.Qr";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String address = String.valueOf(getAttributes().get("text"));
        String label = Messages.text(Message.of("survey", "wave.qr", address), Pages.locale());
        context.getResponseWriter().write(QrCode.svg(address, label));
    }
}
