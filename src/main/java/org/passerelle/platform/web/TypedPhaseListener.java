package org.passerelle.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;

/** Fills a fresh page with what was {@link Typed} before it expired, and says so. */
public class TypedPhaseListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() && faces.getExternalContext().getRequest() instanceof HttpServletRequest request) {
            Typed.forPage(request).ifPresent(typed -> fill(faces, typed));
        }
    }

    private static void fill(FacesContext faces, Typed typed) {
        // The view is usually built while it is rendered; its inputs are needed a little earlier.
        try {
            faces.getApplication()
                    .getViewHandler()
                    .getViewDeclarationLanguage(faces, faces.getViewRoot().getViewId())
                    .buildView(faces, faces.getViewRoot());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            List<String> values = typed.values().get(component.getClientId(faces));
            if (component instanceof EditableValueHolder input) {
                if (component instanceof UISelectMany) {
                    input.setSubmittedValue(values == null ? new String[0] : values.toArray(String[]::new));
                } else if (values != null) {
                    input.setSubmittedValue(values.get(0));
                } else if (component instanceof UISelectBoolean) {
                    input.setSubmittedValue("false");
                }
            }
            return VisitResult.ACCEPT;
        });
        String sentence = Messages.text(
                Message.of("platform", "expired.filled"), faces.getViewRoot().getLocale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
    }
}
