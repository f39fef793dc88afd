package org.passerelle.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.OrganisationRecord;

/** One opening of a questionnaire to a cohort. */
@Entity
@Table(name = "wave")
class Wave extends OrganisationRecord {

    /** Without letters and digits that are mistaken for others when a code is read aloud or typed. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CODE_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "session_id")
    private @Nullable Long sessionId;

    private String questionnaire;

    @Column(name = "questionnaire_version")
    private int questionnaireVersion;

    @Enumerated(EnumType.STRING)
    private Moment moment;

    @Column(name = "open_code")
    private String openCode;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private WaveState state;

    protected Wave() {}

    static Wave open(
            long cohortId,
            @Nullable Long sessionId,
            Questionnaire questionnaire,
            Moment moment,
            LocalDate opensOn,
            LocalDate closesOn) {
        Wave wave = new Wave();
        wave.cohortId = cohortId;
        wave.sessionId = sessionId;
        wave.questionnaire = questionnaire.code();
        wave.questionnaireVersion = questionnaire.version();
        wave.moment = moment;
        wave.openCode = newCode();
        wave.opensOn = opensOn;
        wave.closesOn = closesOn;
        wave.state = WaveState.OPEN;
        return wave;
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
