package org.passerelle.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.passerelle.shared.Problem;

/**
 * A page that is shown again because its form was refused says so by its status too: that of the refusal, else 422. Not to
 * a script: it would take what mends the page for a failure.
 */
public class RefusedPhaseListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isValidationFailed()
                && !faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().isResponseCommitted()) {
            Object status = faces.getAttributes().get(RefusedPhaseListener.class);
            faces.getExternalContext()
                    .setResponseStatus(status instanceof Integer known ? known : Problem.Kind.INVALID.status());
        }
    }

    /** Says by which status the form of this request was refused. */
    static void refusedWith(FacesContext faces, int status) {
        faces.getAttributes().put(RefusedPhaseListener.class, status);
    }
}
