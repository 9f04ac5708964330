package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.directives.security.ForeignOriginException;
import vn.directives.security.InvalidKeyException;
import vn.directives.security.Refusal;

/** Tells who is not let in why, as every other error is told. */
@Component
public class RefusalAnswers implements Refusal {
    private final HandlerExceptionResolver errors;

    public RefusalAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    /** A key is needed, or this one is none. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean invalid = failure instanceof InvalidKeyException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        answer(
                request,
                response,
                invalid ? problem(ProblemCode.UNAUTHORIZED, "problem.key-invalid") : problem(ProblemCode.UNAUTHORIZED));
    }

    /** The key does not suffice. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        answer(
                request,
                response,
                failure instanceof ForeignOriginException
                        ? problem(ProblemCode.FORBIDDEN, "problem.key-origin")
                        : problem(ProblemCode.FORBIDDEN));
    }

    @Override
    public void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, problem(ProblemCode.RATE_LIMITED));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ApiProblem problem)
            throws IOException {
        ModelAndView page = errors.resolveException(request, response, null, problem);
        if (page == null || !page.isEmpty()) {
            // An answer for people, which nobody renders here.
            response.sendError(problem.code().status().value());
        }
    }

    private static ApiProblem problem(ProblemCode code) {
        return new ApiProblem(code);
    }

    private static ApiProblem problem(ProblemCode code, String reason) {
        return new ApiProblem(code, new ApiProblem.Detail("Authorization", null, reason, null));
    }
}
