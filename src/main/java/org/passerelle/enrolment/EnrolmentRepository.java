package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.platform.TenantEntities;

/** The only writer of participants and enrolments. */
@ApplicationScoped
class EnrolmentRepository {

    private static final int IN_ONE_QUERY = 500;

    @Inject
    private TenantEntities entities;

    void add(Participant participant) {
        entities.tenant().persist(participant);
    }

    void add(Enrolment enrolment) {
        entities.tenant().persist(enrolment);
    }

    Optional<Participant> participant(long id) {
        return Optional.ofNullable(entities.tenant().find(Participant.class, id));
    }

    /** Those of {@code ids} that are participants of this organisation. */
    List<Participant> participants(Collection<Long> ids) {
        List<Long> wanted = List.copyOf(ids);
        List<Participant> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += IN_ONE_QUERY) {
            found.addAll(entities.tenant()
                    .createQuery("select p from Participant p where p.id in :ids", Participant.class)
                    .setParameter("ids", wanted.subList(from, Math.min(from + IN_ONE_QUERY, wanted.size())))
                    .getResultList());
        }
        return found;
    }

    /** The cohort of an enrolment: read without the enrolment itself, which is only to be read under lock. */
    Optional<Long> cohortOf(long enrolmentId) {
        return entities.tenant()
                .createQuery("select e.cohortId from Enrolment e where e.id = :id", Long.class)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    /** Everywhere the person is or was enrolled. */
    List<Enrolment> enrolmentsOf(long participantId) {
        return entities.tenant()
                .createQuery("select e from Enrolment e where e.participantId = :participant", Enrolment.class)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /**
     * All enrolments of a cohort, the earliest first, as they stand now: a locking read, because a plain one would show
     * the state at the first read of the transaction.
     */
    List<Enrolment> lockedEnrolments(long cohortId) {
        return entities.tenant()
                .createQuery(
                        "select e from Enrolment e where e.cohortId = :cohort order by e.enrolledOn, e.id",
                        Enrolment.class)
                .setParameter("cohort", cohortId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The participants with one of these last names: the database compares without accents and case. */
    List<KnownPerson> known(Collection<String> lastNames) {
        List<String> wanted = List.copyOf(lastNames);
        List<KnownPerson> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += IN_ONE_QUERY) {
            found.addAll(entities.tenant()
                    .createQuery(
                            "select p.id, p.firstName, p.lastName, p.bornOn from Participant p"
                                    + " where p.lastName in :names",
                            Object[].class)
                    .setParameter("names", wanted.subList(from, Math.min(from + IN_ONE_QUERY, wanted.size())))
                    .getResultStream()
                    .map(row -> new KnownPerson((Long) row[0], (String) row[1], (String) row[2], (LocalDate) row[3]))
                    .toList());
        }
        return found;
    }

    /** The participants who are in the cohort or wait for a place there. */
    Set<Long> participantsIn(long cohortId) {
        return Set.copyOf(entities.tenant()
                .createQuery(
                        "select e.participantId from Enrolment e where e.cohortId = :cohort and e.status not in :over",
                        Long.class)
                .setParameter("cohort", cohortId)
                .setParameter("over", List.of(EnrolmentStatus.WITHDRAWN, EnrolmentStatus.DECLINED))
                .getResultList());
    }
}
