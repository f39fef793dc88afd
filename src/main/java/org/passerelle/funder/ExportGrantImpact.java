package org.passerelle.funder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;

/** Gives the released figures of a grant out as a file. */
@ApplicationScoped
@Permit({Permission.VIEW_FUNDED_IMPACT, Permission.MANAGE_GRANTS})
public class ExportGrantImpact {

    @Inject
    private ReadGrantImpact readGrantImpact;

    /**
     * Everything that the page shows, as CSV.
     *
     * @throws Problem of kind {@code NOT_FOUND} when the grant is none of the caller's
     */
    public String csv(long grantId, Locale locale) {
        ReadGrantImpact.GrantImpact read = readGrantImpact.read(grantId);
        return ImpactCsv.of(read.grant(), read.impact(), locale);
    }
}
