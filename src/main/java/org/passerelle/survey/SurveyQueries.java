package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.EnrolledPerson;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.Rows;
import org.passerelle.platform.Settings;
import org.passerelle.platform.Tenant;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Problem;

/** Reads waves, their links and what was answered, for the team of the organisation. */
@ApplicationScoped
@Transactional
@Permit({Permission.MANAGE_WAVES, Permission.VIEW_ANSWERS})
public class SurveyQueries {

    private static final String WAVE = "select w.id, w.cohort_id, c.title, w.questionnaire, w.questionnaire_version,"
            + " w.moment, w.session_id, w.open_code, w.opens_on, w.closes_on, w.state,"
            + " (select count(*) from invitation i where i.wave_id = w.id),"
            + " (select count(*) from invitation i where i.wave_id = w.id and i.answered),"
            + " (select count(*) from survey_response r where r.wave_id = w.id),"
            + " (select count(*) from survey_sealed s where s.wave_id = w.id)"
            + " from wave w join cohort c on c.id = w.cohort_id where w.organisation_id = ?";

    @Inject
    private TenantEntities entities;

    @Inject
    private Tenant tenant;

    @Inject
    private QuestionnaireLibrary library;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private Settings settings;

    /** Questionnaires that can be opened. */
    public List<Questionnaire> questionnaires() {
        return library.all(tenant.organisationId());
    }

    /**
     * One questionnaire by id or code.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none
     */
    public Questionnaire questionnaire(String idOrCode) {
        return library.find(tenant.organisationId(), idOrCode).orElseThrow(Problem::notFound);
    }

    /** The questionnaire of a wave, in the version that was opened. */
    public Questionnaire questionnaireOf(WaveSummary wave) {
        return library.version(tenant.organisationId(), wave.questionnaire(), wave.questionnaireVersion());
    }

    /** All waves of the organisation, the latest first. */
    public List<WaveSummary> waves() {
        return summaries(query(WAVE + " order by w.opens_on desc, w.id desc"));
    }

    /** The waves of a cohort, the latest first. */
    public List<WaveSummary> wavesOf(long cohortId) {
        return summaries(query(WAVE + " and w.cohort_id = ? order by w.opens_on desc, w.id desc")
                .setParameter(2, cohortId));
    }

    /**
     * One wave.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    public WaveSummary wave(long id) {
        return summaries(query(WAVE + " and w.id = ?").setParameter(2, id)).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The personal links of a wave by name; a link that is spent is not shown again. */
    @Permit(Permission.MANAGE_WAVES)
    public List<PersonalLink> links(WaveSummary wave) {
        Query query = query("select id, enrolment_id, answered from invitation where organisation_id = ?"
                        + " and wave_id = ?")
                .setParameter(2, wave.id());
        Map<Long, PersonalLink> byEnrolment = Rows.of(query, Function.identity()).stream()
                .collect(Collectors.toMap(row -> row.number(1), this::link));
        List<PersonalLink> links = new ArrayList<>();
        for (EnrolledPerson person : enrolments.enrolledAnd(byEnrolment.keySet(), wave.cohortId())) {
            PersonalLink link = byEnrolment.get(person.enrolmentId());
            if (link != null) {
                links.add(new PersonalLink(person.name(), link.token(), link.answered()));
            }
        }
        return links;
    }

    private PersonalLink link(Rows row) {
        boolean answered = row.number(2) != 0;
        String token = answered ? "" : new PersonalLinks(settings.secret()).token(row.number(0));
        return new PersonalLink("", token, answered);
    }

    /**
     * What was answered so far, by question; nothing while fewer than five answers have appeared. Read from the facts
     * once the wave is closed, free texts from the answers.
     */
    @Permit(Permission.VIEW_ANSWERS)
    public List<QuestionResult> results(WaveSummary wave) {
        if (!wave.isShown()) {
            return List.of();
        }
        Questionnaire questionnaire = questionnaireOf(wave);
        AnswerTally tally = new AnswerTally(questionnaire);
        Query query = query("select answers from survey_response where organisation_id = ? and wave_id = ?")
                .setParameter(2, wave.id());
        Rows.of(query, row -> Answers.ofJson(row.text(0))).forEach(tally::add);
        return questionnaire.questions().stream()
                .map(question -> result(question, tally, wave.appeared()))
                .toList();
    }

    private static QuestionResult result(Question question, AnswerTally tally, long appeared) {
        Map<String, Integer> counts = Objects.requireNonNull(tally.counts().get(question.code()));
        int none = counts.getOrDefault(AnswerTally.NONE, 0);
        int base = Math.toIntExact(appeared) - none;
        List<QuestionResult.Count> answers = new ArrayList<>();
        for (int step = 0; step < question.type().steps(); step++) {
            String number = Integer.toString(step);
            answers.add(count(number, new Words(number, number), counts.get(number), base));
        }
        for (Question.Option option : question.options()) {
            answers.add(count(option.code(), option.label(), counts.get(option.code()), base));
        }
        return new QuestionResult(question, base, none, answers, tally.texts(question.code()));
    }

    private static QuestionResult.Count count(String answer, Words label, @Nullable Integer count, int base) {
        int times = count == null ? 0 : count;
        return new QuestionResult.Count(answer, label, times, base == 0 ? 0 : (int) Math.round(100.0 * times / base));
    }

    private List<WaveSummary> summaries(Query query) {
        return Rows.of(query, row -> {
            Questionnaire questionnaire = library.version(tenant.organisationId(), row.text(3), row.integer(4));
            return new WaveSummary(
                    row.number(0),
                    row.number(1),
                    row.text(2),
                    questionnaire.code(),
                    questionnaire.version(),
                    questionnaire.title(),
                    Moment.valueOf(row.text(5)),
                    row.isNull(6) ? null : row.number(6),
                    row.text(7),
                    Objects.requireNonNull(row.date(8)),
                    Objects.requireNonNull(row.date(9)),
                    WaveState.valueOf(row.text(10)),
                    row.number(11),
                    row.number(12),
                    row.number(13),
                    row.number(14));
        });
    }

    private Query query(String sql) {
        return entities.everyone().createNativeQuery(sql).setParameter(1, tenant.organisationId());
    }
}
