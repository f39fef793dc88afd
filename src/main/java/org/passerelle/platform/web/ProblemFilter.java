package org.passerelle.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.passerelle.platform.Problems;
import org.passerelle.shared.Problem;

/** Answers a refusal that reaches the container with its own status, and so with its own error page. */
public class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute that holds the refusal for the error page. */
    public static final String PROBLEM = "passerelle.problem";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<Problem> problem = Problems.behind(failure);
            if (problem.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            request.setAttribute(PROBLEM, problem.get());
            response.sendError(problem.get().kind().status());
        }
    }
}
