package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;
import org.passerelle.shared.QuestionnaireCatalogue;
import org.passerelle.shared.Wording;

/** Tells other features what was asked. */
@ApplicationScoped
class SurveyCatalogue implements QuestionnaireCatalogue {

    @Inject
    private QuestionnaireLibrary library;

    @Override
    public Asked asked(long organisationId, String code, int version) {
        return describe(library.version(organisationId, code, version));
    }

    static Asked describe(Questionnaire one) {
        return new Asked(
                one.code(),
                one.version(),
                wording(one.title()),
                one.questions().stream().map(SurveyCatalogue::describe).toList(),
                one.outcomes().stream().map(SurveyCatalogue::describe).toList());
    }

    private static Question describe(org.passerelle.survey.Question question) {
        Kind kind =
                switch (question.type()) {
                    case FACES -> Kind.AGREEMENT;
                    case SCALE -> Kind.SCALE;
                    case SINGLE -> Kind.ONE;
                    case MULTIPLE -> Kind.SEVERAL;
                    case TEXT -> Kind.TEXT;
                };
        List<Choice> choices = new ArrayList<>();
        for (int step = 0; step < question.type().steps(); step++) {
            String number = Integer.toString(step);
            Wording label = kind == Kind.SCALE ? Wording.same(number) : face(number);
            choices.add(new Choice(number, label));
        }
        question.options().forEach(option -> choices.add(new Choice(option.code(), wording(option.label()))));
        return new Question(question.code(), kind, wording(question.label()), choices);
    }

    private static QuestionnaireCatalogue.Outcome describe(org.passerelle.survey.Outcome outcome) {
        return new QuestionnaireCatalogue.Outcome(
                outcome.code(), outcome.question(), outcome.higherIsBetter(), wording(outcome.title()));
    }

    private static Wording face(String step) {
        Message message = Message.of("survey", "face." + step);
        return new Wording(Messages.text(message, Languages.FRENCH), Messages.text(message, Languages.ENGLISH));
    }

    private static Wording wording(Words words) {
        return new Wording(words.fr(), words.en());
    }
}
