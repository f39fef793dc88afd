package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.TenantEntities;
import org.passerelle.privacy.AccessLog;
import org.passerelle.privacy.Purpose;
import org.passerelle.shared.Problem;

/** Reads who is enrolled where. */
@ApplicationScoped
@Transactional
@Permit({Permission.VIEW_PARTICIPANTS, Permission.RECORD_ATTENDANCE})
public class EnrolmentQueries {

    private static final String PERSON =
            "select new org.passerelle.enrolment.EnrolledPerson(e.id, p.id, p.firstName, p.lastName, p.sex, e.status)"
                    + " from Enrolment e, Participant p where p.id = e.participantId";

    private static final String SUMMARY = "select new org.passerelle.enrolment.EnrolmentSummary(e.id, e.cohortId, p.id,"
            + " p.firstName, p.lastName, p.phone, p.commune, e.status, e.enrolledOn)"
            + " from Enrolment e, Participant p where p.id = e.participantId";

    @Inject
    private TenantEntities entities;

    @Inject
    private AccessLog accessLog;

    /** Those who have a place in the cohort (confirmed, completed), by name; empty for an unknown cohort. */
    public List<EnrolledPerson> enrolled(long cohortId) {
        return entities.tenant()
                .createQuery(
                        PERSON + " and e.cohortId = :cohort and e.status in :statuses"
                                + " order by p.lastName, p.firstName, e.id",
                        EnrolledPerson.class)
                .setParameter("cohort", cohortId)
                .setParameter("statuses", EnrolmentStatus.WITH_PLACE)
                .getResultList();
    }

    /**
     * Those who have a place in the cohort, and those of {@code others} (enrolments of the same cohort) who once had
     * one: a sheet of the past keeps everybody it names.
     */
    public List<EnrolledPerson> enrolledAnd(Collection<Long> others, long cohortId) {
        return entities.tenant()
                .createQuery(
                        PERSON + " and e.cohortId = :cohort and (e.status in :statuses or e.id in :others)"
                                + " order by p.lastName, p.firstName, e.id",
                        EnrolledPerson.class)
                .setParameter("cohort", cohortId)
                .setParameter("statuses", EnrolmentStatus.WITH_PLACE)
                .setParameter("others", others.isEmpty() ? Set.of(0L) : others)
                .getResultList();
    }

    /** How many of the cohort's places are taken. */
    public long confirmedCount(long cohortId) {
        return entities.tenant()
                .createQuery(
                        "select count(e) from Enrolment e where e.cohortId = :cohort and e.status = :confirmed",
                        Long.class)
                .setParameter("cohort", cohortId)
                .setParameter("confirmed", EnrolmentStatus.CONFIRMED)
                .getSingleResult();
    }

    /**
     * One enrolment, whatever its status.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    public EnrolledPerson one(long id) {
        return entities.tenant()
                .createQuery(PERSON + " and e.id = :id", EnrolledPerson.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Every enrolment of the cohort, whatever its status, by name; noted in the access log. */
    @Permit(Permission.VIEW_PARTICIPANTS)
    public List<EnrolmentSummary> all(long cohortId) {
        List<EnrolmentSummary> all = entities.tenant()
                .createQuery(
                        SUMMARY + " and e.cohortId = :cohort order by p.lastName, p.firstName, e.id",
                        EnrolmentSummary.class)
                .setParameter("cohort", cohortId)
                .getResultList();
        accessLog.looked(all.stream().map(EnrolmentSummary::participantId).toList(), Purpose.GROUP_LIST);
        return all;
    }

    /**
     * One enrolment with the person's contact; noted in the access log.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    @Permit(Permission.VIEW_PARTICIPANTS)
    public EnrolmentSummary summary(long id) {
        EnrolmentSummary found = entities.tenant()
                .createQuery(SUMMARY + " and e.id = :id", EnrolmentSummary.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        accessLog.looked(found.participantId(), Purpose.RECORD);
        return found;
    }

    /** How many places are taken in each cohort of the organisation; a cohort without any is not named. */
    public Map<Long, Long> confirmedCounts() {
        return entities.tenant()
                .createQuery(
                        "select e.cohortId, count(e) from Enrolment e where e.status = :confirmed group by e.cohortId",
                        Object[].class)
                .setParameter("confirmed", EnrolmentStatus.CONFIRMED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The ids of the person's enrolments, whatever their status. */
    @Permit(Permission.MANAGE_PARTICIPANTS)
    public List<Long> enrolmentsOf(long participantId) {
        return entities.tenant()
                .createQuery("select e.id from Enrolment e where e.participantId = :participant", Long.class)
                .setParameter("participant", participantId)
                .getResultList();
    }
}
