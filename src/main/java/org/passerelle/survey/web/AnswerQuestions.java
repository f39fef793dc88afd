package org.passerelle.survey.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;

/**
 * All questions of the participant's page as one component: it writes what {@link AnswerHtml} has made. One component a
 * page is what makes it fast.
 */
@FacesComponent(
        value = AnswerQuestions.TYPE,
        createTag = true,
        tagName = "questions",
        namespace = "urn:passerelle:survey")
public class AnswerQuestions extends UIComponentBase {

    static final String TYPE = "org.passerelle.survey.Questions";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        AnswerPage page = (AnswerPage) Objects.requireNonNull(getAttributes().get("page"));
        ResponseWriter out = context.getResponseWriter();
        out.write("<input type=\"hidden\" name=\"" + AnswerPage.NONCE + "\" value=\""
                + AnswerHtml.escape(page.getNonce()) + "\">");
        out.write(page.questions());
    }
}
