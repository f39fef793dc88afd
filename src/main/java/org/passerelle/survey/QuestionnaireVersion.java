package org.passerelle.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.passerelle.platform.OrganisationRecord;

/** One version of a questionnaire that the organisation made itself; never changed once stored. */
@Entity
@Table(name = "questionnaire")
class QuestionnaireVersion extends OrganisationRecord {

    private String code;

    private int version;

    private String title;

    private String definition;

    protected QuestionnaireVersion() {}

    static QuestionnaireVersion of(String code, int version, String title, String definition) {
        QuestionnaireVersion stored = new QuestionnaireVersion();
        stored.code = code;
        stored.version = version;
        stored.title = title;
        stored.definition = definition;
        return stored;
    }
}
