package org.passerelle.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Caller;
import org.passerelle.identity.SignIn;
import org.passerelle.platform.web.Typed;

/** The page {@code /login}. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    private String email = "";
    private String password = "";
    private @Nullable String to;

    /** Signs in and goes where the visitor wanted to go. */
    public void submit() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Caller caller = signIn.withPassword(email, password, request.getRemoteAddr());
        // A new session: nothing that a visitor planted before signing in lives on.
        Optional<Typed> typed = Typed.takeFrom(request.getSession(false));
        external.invalidateSession();
        HttpSession session = request.getSession(true);
        session.setAttribute(Authentication.CALLER, caller);
        typed.ifPresent(known -> known.giveTo(session, caller.accountId()));
        ((HttpServletResponse) external.getResponse()).addCookie(Typed.authorCookie(request, caller.accountId()));
        external.redirect(external.getRequestContextPath() + Authentication.safeTarget(to));
        faces.responseComplete();
    }

    /** Signs out. */
    public void leave() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login");
        FacesContext.getCurrentInstance().responseComplete();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
