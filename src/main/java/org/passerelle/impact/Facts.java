package org.passerelle.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;
import org.passerelle.statistics.PairedMoments;

/**
 * All that an organisation's figures follow from, read at one moment.
 *
 * @param presences how often each person came, by programme and slice of time
 * @param sheets sums of the sheets, by programme and slice of time
 * @param cycles groups whose last questionnaire is closed
 * @param waves closed waves
 * @param answers wave → question → answer → how many
 * @param questionnaires as asked in the waves
 */
record Facts(
        List<Presence> presences,
        List<Sheets> sheets,
        List<Cycle> cycles,
        List<Wave> waves,
        Map<Long, Map<String, Map<String, Long>>> answers,
        List<Asked> questionnaires) {

    /**
     * One person in one programme and slice.
     *
     * @param person opaque key, the same for a person everywhere in the organisation
     * @param since first day of the slice; no scope begins or ends within one
     * @param marks how often she is on a sheet
     * @param there how often she came
     * @param birthYear 0 where it is not known
     */
    record Presence(
            long person,
            long programme,
            LocalDate since,
            long marks,
            long there,
            long minutes,
            int birthYear,
            String sex) {}

    /** What the sheets of one programme and slice add up to. */
    record Sheets(long programme, LocalDate since, long sheets, long marks, long there, long minutes) {}

    /**
     * A group at its end.
     *
     * @param enrolled who had a place, or came all the same
     * @param attended who of them came at least once
     */
    record Cycle(long cohort, long programme, long enrolled, long attended, List<Change> changes) {

        Cycle {
            changes = List.copyOf(changes);
        }
    }

    /** The fact of one outcome of a group, T0 to T1. */
    record Change(String outcome, PairedMoments moments) {}

    /** A closed wave; {@code responses} forms appeared. */
    record Wave(
            long id,
            long cohort,
            long programme,
            String questionnaire,
            int version,
            String moment,
            LocalDate openedOn,
            long responses) {}

    Facts {
        presences = List.copyOf(presences);
        sheets = List.copyOf(sheets);
        cycles = List.copyOf(cycles);
        waves = List.copyOf(waves);
        answers = Map.copyOf(answers);
        questionnaires = List.copyOf(questionnaires);
    }

    Optional<Asked> asked(String code, int version) {
        return questionnaires.stream()
                .filter(asked -> asked.code().equals(code) && asked.version() == version)
                .findFirst();
    }

    /** How often each answer was given; a form that skipped the question counts as {@link Answers#NONE}. */
    Map<String, Long> answersTo(long wave, String question) {
        return answers.getOrDefault(wave, Map.of()).getOrDefault(question, Map.of());
    }
}
