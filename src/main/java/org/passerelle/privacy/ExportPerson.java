package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.PersonalDataHolder;
import org.passerelle.shared.Problem;

/** Gives a person a copy of everything that is kept about her (right of access). */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class ExportPerson {

    @Inject
    @Any
    private Instance<PersonalDataHolder> holders;

    @Inject
    private AccessLog accessLog;

    /**
     * What each feature keeps, by its name.
     *
     * @throws Problem of kind {@code NOT_FOUND} when nothing is kept about such a person in this organisation
     */
    public Map<String, Map<String, Object>> export(long participantId) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        for (PersonalDataHolder holder : holders) {
            Map<String, Object> kept = holder.export(participantId);
            if (!kept.isEmpty()) {
                all.put(holder.feature(), kept);
            }
        }
        if (all.isEmpty()) {
            throw Problem.notFound();
        }
        accessLog.looked(participantId, Purpose.EXPORT);
        return all;
    }
}
