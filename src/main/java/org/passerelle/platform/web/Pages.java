package org.passerelle.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;

/** What every page bean needs of Faces: redirect after POST with a flash message, the reader's language. */
public final class Pages {

    private Pages() {}

    /** Language of the page. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getViewRoot() == null
                ? Languages.FRENCH
                : Languages.nearest(faces.getViewRoot().getLocale());
    }

    /** Goes to {@code address} (of this application) after a successful submit, and says {@code done} there. */
    public static void redirect(String address, Message done) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String sentence = Messages.text(done, locale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        redirect(address);
    }

    /** Goes to {@code address} (of this application). */
    public static void redirect(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
