package org.passerelle.platform.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Lets a page {@link Load} before its form is read. */
public class LoadPhaseListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (event.getFacesContext().isPostback()) {
            Load.beforeDecoding(event.getFacesContext());
        }
    }
}
