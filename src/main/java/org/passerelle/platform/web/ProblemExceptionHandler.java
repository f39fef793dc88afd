package org.passerelle.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Messages;
import org.passerelle.platform.Problems;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violation;

/**
 * The one mapper of refusals to pages. What the user can mend in place (an invalid command, a lost race) becomes a
 * message beside the field and the page is shown again with all that was typed; the rest becomes an error page.
 */
public class ProblemExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(ProblemExceptionHandler.class.getName());
    private static final Set<Problem.Kind> MENDED_IN_PLACE = EnumSet.of(
            Problem.Kind.INVALID,
            Problem.Kind.CONFLICT,
            Problem.Kind.TOO_LARGE,
            Problem.Kind.TOO_MANY,
            Problem.Kind.UNAVAILABLE);

    public ProblemExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var context = events.next().getContext();
            FacesContext faces = context.getContext();
            Problem problem = Problems.behind(context.getException()).orElse(null);
            if (problem != null
                    && MENDED_IN_PLACE.contains(problem.kind())
                    && PhaseId.INVOKE_APPLICATION.equals(context.getPhaseId())
                    && faces.getViewRoot() != null) {
                show(problem, faces);
                events.remove();
            } else if (faces.getPartialViewContext().isAjaxRequest()
                    && !faces.getExternalContext().isResponseCommitted()) {
                leave(context.getException(), problem, faces);
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /** A script cannot show an error page: it is sent to one; from an expired page, to a fresh one that keeps what was typed. */
    private static void leave(Throwable failure, @Nullable Problem problem, FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        if (failure instanceof ViewExpiredException) {
            Typed.keep(request);
            String query = request.getQueryString();
            go(faces, query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
            return;
        }
        if (problem == null) {
            LOG.log(Level.SEVERE, "A page failed while a script waited for it", failure);
        }
        int status = problem == null
                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                : problem.kind().status();
        go(faces, request.getContextPath() + "/error/" + status);
    }

    private static void go(FacesContext faces, String address) {
        try {
            faces.getExternalContext().responseReset();
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void show(Problem problem, FacesContext faces) {
        Locale locale = faces.getViewRoot().getLocale();
        faces.validationFailed();
        RefusedPhaseListener.refusedWith(faces, problem.kind().status());
        if (problem.violations().isEmpty()) {
            faces.addMessage(null, error(Messages.text(problem.sentence(), locale)));
        }
        for (Violation violation : problem.violations()) {
            String clientId = inputNamed(violation.field(), faces);
            faces.addMessage(clientId, error(Messages.text(violation.message(), locale)));
        }
    }

    private static FacesMessage error(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    }

    /** The client id of the input whose id is the field's name; null (said for the whole page) where there is none. */
    private static @Nullable String inputNamed(String field, FacesContext faces) {
        if (field.isEmpty()) {
            return null;
        }
        UIComponent found = find(field, faces.getViewRoot());
        if (found instanceof UIInput input) {
            input.setValid(false);
        }
        return found == null ? null : found.getClientId(faces);
    }

    private static @Nullable UIComponent find(String id, UIComponent under) {
        if (id.equals(under.getId())) {
            return under;
        }
        for (Iterator<UIComponent> it = under.getFacetsAndChildren(); it.hasNext(); ) {
            UIComponent found = find(id, it.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
