package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells who comes without the key that one is needed, as every other error is told. */
@Component
public class UnauthorizedEntryPoint implements AuthenticationEntryPoint {
    private final HandlerExceptionResolver errors;

    public UnauthorizedEntryPoint(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ModelAndView page = errors.resolveException(request, response, null, new ApiProblem(ProblemCode.UNAUTHORIZED));
        if (page == null || !page.isEmpty()) {
            // An answer for people, which nobody renders here.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
