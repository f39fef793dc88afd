package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.PersonalDataHolder;
import org.passerelle.shared.Problem;

/** Erases everything that identifies a person, in every feature at once; anonymous counts stay true. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class ErasePerson {

    /** The person to erase. */
    public record Command(long participantId) {}

    @Inject
    @Any
    private Instance<PersonalDataHolder> holders;

    @Inject
    private AccessLog accessLog;

    /**
     * Erases the person.
     *
     * @throws Problem of kind {@code NOT_FOUND} when nothing is kept about such a person in this organisation
     */
    public void erase(Command command) {
        boolean known = false;
        for (PersonalDataHolder holder : holders) {
            known |= !holder.export(command.participantId()).isEmpty();
        }
        if (!known) {
            throw Problem.notFound();
        }
        holders.forEach(holder -> holder.erase(command.participantId()));
        accessLog.looked(command.participantId(), Purpose.ERASURE);
    }
}
