package org.passerelle.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;

/**
 * Releases new figures of an organisation where its data have changed and disclosure control lets them out; what was
 * released stays as it was. Whoever looks first after a change makes them; while nothing has changed it costs three
 * statements.
 */
@ApplicationScoped
@Permit({Permission.VIEW_FUNDED_IMPACT, Permission.MANAGE_GRANTS})
public class ReleaseFigures {

    @Inject
    private FactQueries facts;

    @Inject
    private EditionRepository editions;

    @Inject
    private Clock clock;

    /**
     * Makes what may be made now.
     *
     * @param scopes every scope of the organisation, whoever reads it: they are protected together
     */
    @Transactional
    public void release(long organisationId, List<Scope> scopes) {
        String now = fingerprint(organisationId, scopes);
        if (now.equals(editions.state(organisationId)) || now.equals(editions.lockedState(organisationId))) {
            return;
        }
        Release.of(
                        Threshold.K,
                        facts.facts(organisationId, scopes),
                        scopes,
                        editions.editions(organisationId),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .forEach(edition -> editions.add(organisationId, edition));
        editions.remember(organisationId, now);
    }

    private String fingerprint(long organisation, List<Scope> scopes) {
        String text = scopes.stream()
                        .sorted(Comparator.comparingLong(Scope::id))
                        .map(Scope::fingerprint)
                        .collect(Collectors.joining("\n"))
                + "\n" + facts.fingerprint(organisation);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
