package org.passerelle.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Messages;
import org.passerelle.platform.Settings;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/** The page {@code /app/styleguide}: every tag in every state, for those who build pages. Not in production. */
@Named
@RequestScoped
public class StyleguidePage {

    private static final String FEATURE = "platform";
    private static final int ROWS = 23;

    @Inject
    private Settings settings;

    private String name = "";
    private @Nullable LocalDate day;
    private String kind = "TALK";
    private boolean told = true;

    /**
     * Opens the page.
     *
     * @throws Problem {@code NOT_FOUND} in production
     */
    public void load() {
        if (settings.production()) {
            throw Problem.notFound();
        }
    }

    /** Says how a result is told. */
    public void succeed() {
        FacesMessage done = new FacesMessage(text("guide.saved"));
        FacesContext.getCurrentInstance().addMessage(null, done);
    }

    /** Refuses two fields and the whole, as a use case does. */
    public void refuse() {
        throw Problem.invalid(List.of(
                org.passerelle.shared.Violation.of("name", FEATURE, "invalid.too-long", 3),
                org.passerelle.shared.Violation.of("kind", FEATURE, "invalid.choice"),
                org.passerelle.shared.Violation.of("", FEATURE, "problem.changed-meanwhile")));
    }

    /** Fails as only a fault of ours can. */
    public void fail() {
        throw new IllegalStateException("the style page was asked to fail");
    }

    public List<Integer> getRows() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    public List<String> getKinds() {
        return List.of("PARENTING", "TALK", "CAMPAIGN", "TRAINING", "EVENT");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isTold() {
        return told;
    }

    public void setTold(boolean told) {
        this.told = told;
    }

    private static String text(String key) {
        return Messages.text(Message.of(FEATURE, key), Pages.locale());
    }
}
