package org.passerelle.platform;

import jakarta.enterprise.context.RequestScoped;
import org.passerelle.shared.Problem;

/** The organisation on whose records this request works; set once, by whoever knows the caller. */
@RequestScoped
public class Tenant {

    private long organisationId;

    /** Enters the organisation: from here on its records, and no others, can be seen. */
    public void enter(long organisation) {
        if (organisationId != 0 && organisationId != organisation) {
            throw new IllegalStateException("A request works on one organisation only");
        }
        organisationId = organisation;
    }

    /** True once the organisation is known. */
    public boolean isKnown() {
        return organisationId != 0;
    }

    /**
     * Id of the organisation.
     *
     * @throws Problem of kind {@code UNAUTHENTICATED} while no organisation is known: nothing may be read then
     */
    public long organisationId() {
        if (organisationId == 0) {
            throw Problem.unauthenticated();
        }
        return organisationId;
    }
}
