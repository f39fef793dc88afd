package org.passerelle.survey.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import java.util.Objects;

/**
 * The whole form of the participant's page as one component: writes the questions that {@link AnswerHtml} has made, and
 * is the command of the button that sends them. One component a page is what makes it fast.
 */
@FacesComponent(
        value = AnswerQuestions.TYPE,
        createTag = true,
        tagName = "questions",
        namespace = "urn:passerelle:survey")
public class AnswerQuestions extends UICommand {

    static final String TYPE = "org.passerelle.survey.Questions";
    /** Name of the button that sends the answers; the others only change how the page looks. */
    static final String SEND = "send";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void decode(FacesContext context) {
        if (context.getExternalContext().getRequestParameterMap().containsKey(SEND)) {
            queueEvent(new ActionEvent(context, this));
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        AnswerPage page = (AnswerPage) Objects.requireNonNull(getAttributes().get("page"));
        ResponseWriter out = context.getResponseWriter();
        out.write("<input type=\"hidden\" name=\"" + ResponseStateManager.VIEW_STATE_PARAM
                + "\" value=\"stateless\"><input type=\"hidden\" name=\"" + AnswerPage.NONCE + "\" value=\""
                + AnswerHtml.escape(page.getNonce()) + "\">");
        out.write(page.questions());
    }

    @Override
    public void encodeEnd(FacesContext context) {
        // Everything is written at the beginning.
    }
}
