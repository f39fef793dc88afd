package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.TenantEntities;
import org.passerelle.privacy.AccessLog;
import org.passerelle.privacy.Purpose;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Slice;

/** Reads people's records; every one that is given out is noted in the access log. */
@ApplicationScoped
@Transactional
@Permit(Permission.VIEW_PARTICIPANTS)
public class ParticipantQueries {

    /** Most records given out at once. */
    public static final int MOST = 100;

    private static final int SHORTEST_SEARCH = 2;

    @Inject
    private TenantEntities entities;

    @Inject
    private AccessLog accessLog;

    /**
     * One person.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    public ParticipantRecord one(long id) {
        Participant found = entities.tenant().find(Participant.class, id);
        if (found == null) {
            throw Problem.notFound();
        }
        accessLog.looked(id, Purpose.RECORD);
        return new ParticipantRecord(id, found.details());
    }

    /** People whose first and last name, in either order, hold the words; the first by name. Too short finds nobody. */
    public List<ParticipantRecord> search(String words, int most) {
        String wanted = Words.tidied(words);
        if (wanted.length() < SHORTEST_SEARCH) {
            return List.of();
        }
        String pattern = "%"
                + wanted.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        List<ParticipantRecord> found = entities.tenant()
                .createQuery(
                        "select p from Participant p where concat(p.firstName, ' ', p.lastName) like :words escape '!'"
                                + " or concat(p.lastName, ' ', p.firstName) like :words escape '!'"
                                + " order by p.lastName, p.firstName, p.id",
                        Participant.class)
                .setParameter("words", pattern)
                .setMaxResults(Math.min(most, MOST))
                .getResultStream()
                .map(person -> new ParticipantRecord(person.id(), person.details()))
                .toList();
        accessLog.looked(found.stream().map(ParticipantRecord::id).toList(), Purpose.SEARCH);
        return found;
    }

    /**
     * All people of the organisation, in parts, in the order in which they came.
     *
     * @param after what the part before gave as {@code next}; null for the first
     */
    public Slice<ParticipantRecord> all(@Nullable Long after) {
        List<ParticipantRecord> found = entities.tenant()
                .createQuery("select p from Participant p where p.id > :after order by p.id", Participant.class)
                .setParameter("after", after == null ? 0 : after)
                .setMaxResults(MOST + 1)
                .getResultStream()
                .map(person -> new ParticipantRecord(person.id(), person.details()))
                .toList();
        List<ParticipantRecord> part = found.subList(0, Math.min(MOST, found.size()));
        accessLog.looked(part.stream().map(ParticipantRecord::id).toList(), Purpose.SEARCH);
        return new Slice<>(
                part, found.size() > MOST ? Long.toString(part.get(MOST - 1).id()) : null);
    }
}
