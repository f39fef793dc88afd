package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.CheckedFile.Known;
import org.passerelle.enrolment.CheckedFile.Rejected;
import org.passerelle.enrolment.EnrolParticipants.Enrolled;
import org.passerelle.enrolment.ParticipantFile.Row;
import org.passerelle.identity.CurrentUser;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;

/** What checking and taking a list have in common; works in its caller's transaction. */
@ApplicationScoped
class ParticipantImport {

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private EnrolParticipants enrolParticipants;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Holds the list against the people of the organisation and, where one is given, against the cohort. */
    CheckedFile check(ListTable table, @Nullable Long cohortId) {
        ParticipantFile file = file(table);
        Set<String> lastNames = file.rows().stream()
                .filter(Row::isGood)
                .map(row -> row.details().lastName())
                .collect(Collectors.toSet());
        Map<String, List<KnownPerson>> people =
                enrolments.known(lastNames).stream().collect(Collectors.groupingBy(KnownPerson::key));
        Set<Long> alreadyIn = cohortId == null ? Set.of() : enrolments.participantsIn(cohortId);
        return new CheckedFile(file, people, cohortId != null, alreadyIn);
    }

    /** What would become of the list. */
    ImportReport report(ListTable table, CheckedFile checked) {
        return report(table, checked, List.of(), null);
    }

    /** Stores the good lines and enrols their people where a cohort is given. */
    ImportReport take(ListTable table, CheckedFile checked, @Nullable Long cohortId, @Nullable Long draftId) {
        List<Long> ids = new ArrayList<>();
        for (Row row : checked.fresh()) {
            Participant participant = Participant.of(row.details());
            enrolments.add(participant);
            ids.add(participant.id());
        }
        checked.known().stream().map(Known::participantId).forEach(ids::add);
        List<Enrolled> enrolled = cohortId == null || ids.isEmpty()
                ? List.of()
                : enrolParticipants.enrol(new EnrolParticipants.Command(cohortId, ids));
        return report(table, checked, enrolled, checked.rejected().isEmpty() ? null : draftId);
    }

    /** The file of rejected lines. */
    String rejectedFile(ListTable table, CheckedFile checked, Locale language) {
        return RejectedFile.write(
                table.headings(),
                checked.rejected().stream().map(Rejected::line).toList(),
                checked.rejected().stream().map(line -> reason(line, language)).toList(),
                Messages.text(Message.of("enrolment", "rejected.reason"), language));
    }

    private ImportReport report(ListTable table, CheckedFile checked, List<Enrolled> enrolled, @Nullable Long draftId) {
        int confirmed = (int) enrolled.stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.CONFIRMED)
                .count();
        return new ImportReport(
                checked.accepted(),
                checked.problems(),
                checked.rejected().size(),
                checked.known().stream()
                        .map(known -> new ImportReport.KnownLine(known.line(), known.name()))
                        .toList(),
                file(table).ignored(),
                confirmed,
                enrolled.size() - confirmed,
                draftId);
    }

    private ParticipantFile file(ListTable table) {
        return new ParticipantFile(table, LocalDate.now(clock.withZone(user.zone())));
    }

    private static String reason(Rejected line, Locale language) {
        return line.problems().stream()
                .map(problem -> (problem.column().isEmpty()
                                ? ""
                                : problem.column() + Messages.text(Message.of("enrolment", "rejected.colon"), language))
                        + Messages.text(problem.message(), language))
                .collect(Collectors.joining(" "));
    }
}
