package org.passerelle.funder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.impact.ImpactQueries;
import org.passerelle.impact.ImpactView;
import org.passerelle.impact.ReleaseFigures;
import org.passerelle.impact.Scope;
import org.passerelle.shared.Problem;

/** What a grant has led to: for its funder, and just the same for the organisation that receives it. */
@ApplicationScoped
@Permit({Permission.VIEW_FUNDED_IMPACT, Permission.MANAGE_GRANTS})
public class ReadGrantImpact {

    /** A grant with its released figures. */
    public record GrantImpact(GrantSummary grant, ImpactView impact) {}

    @Inject
    private GrantQueries grants;

    @Inject
    private ReleaseFigures releaseFigures;

    @Inject
    private ImpactQueries impact;

    /**
     * The figures, after what may be released anew has been.
     *
     * @throws Problem of kind {@code NOT_FOUND} when the grant is none of the caller's
     */
    public GrantImpact read(long grantId) {
        GrantSummary grant = grants.grant(grantId);
        List<Scope> scopes = grants.receivedBy(grant.organisationId()).stream()
                .map(GrantSummary::scope)
                .toList();
        releaseFigures.release(grant.organisationId(), scopes);
        return new GrantImpact(grant, impact.impact(grant.organisationId(), grant.scope()));
    }
}
