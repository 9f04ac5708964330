package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.directives.engine.CursorExpiredException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.search.InvalidSearchException;
import vn.directives.search.TooManySearchesException;
import vn.directives.web.ApiPaths;

/** The one place where an exception becomes an answer: a problem for programs, a page for people, a stack trace for the log. */
@ControllerAdvice
public class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** The codes that a bare status of the web server or the framework means. */
    private static final List<ProblemCode> BY_STATUS = List.of(
            ProblemCode.UNAUTHORIZED,
            ProblemCode.FORBIDDEN,
            ProblemCode.NOT_FOUND,
            ProblemCode.METHOD_NOT_ALLOWED,
            ProblemCode.NOT_ACCEPTABLE,
            ProblemCode.TOO_LARGE,
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            ProblemCode.RATE_LIMITED,
            ProblemCode.INDEX_UNAVAILABLE);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** Whatever a controller, or the way to it, threw. */
    @ExceptionHandler(Exception.class)
    public Object answer(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Half an answer is out: the connection has to break, lest it looks whole.
            throw e;
        }
        response.resetBuffer();
        return switch (e) {
            case ApiProblem p -> {
                if (p.code() == ProblemCode.RATE_LIMITED && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
                }
                yield answer(request, p.code(), p.details());
            }
            case InvalidSearchException p -> answer(request, code(p), details(p));
            case CursorExpiredException p -> answer(request, ProblemCode.CURSOR_EXPIRED, List.of());
            case TooManySearchesException p -> {
                LOG.warn("Request {} has to come again: {}", request.getRequestId(), p.getMessage());
                response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
                yield answer(request, ProblemCode.RATE_LIMITED, List.of(detail("problem.outage.overloaded")));
            }
            case IndexUnavailableException p -> {
                ApiProblem outage = Outage.problem(p, "request " + request.getRequestId());
                if (!ApiPaths.isApi(request)) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
                }
                yield answer(request, outage.code(), outage.details());
            }
            case HttpMessageNotReadableException p ->
                p.getCause() instanceof StreamConstraintsException
                        ? answer(request, ProblemCode.TOO_LARGE, List.of())
                        : answer(request, ProblemCode.INVALID_VALUE, List.of(detail("problem.body-malformed")));
            case ErrorResponse p -> answer(request, code(p.getStatusCode()), List.of(), p.getHeaders());
            default -> unexpected(e, request);
        };
    }

    private Object unexpected(Exception e, HttpServletRequest request) {
        // Tomcat's complaint about a query string that is not properly encoded.
        if (e instanceof IllegalStateException && e.getClass().getSimpleName().equals("InvalidParameterException")) {
            return answer(request, ProblemCode.INVALID_VALUE, List.of(detail("problem.address-malformed")));
        }
        if (e.getClass().getSimpleName().equals("ClientAbortException")) {
            // Nobody is there to be told.
            return new ModelAndView();
        }
        LOG.error("Request {} failed", request.getRequestId(), e);
        return answer(request, ProblemCode.INTERNAL_ERROR, List.of());
    }

    private Object answer(HttpServletRequest request, ProblemCode code, List<ApiProblem.Detail> details) {
        return answer(request, code, details, HttpHeaders.EMPTY);
    }

    Object answer(HttpServletRequest request, ProblemCode code, List<ApiProblem.Detail> details, HttpHeaders headers) {
        if (ApiPaths.isApi(request)) {
            return problems.answer(request, code, details, headers);
        }
        ModelAndView page = new ModelAndView("error", code.status());
        page.addObject("problem", problems.describe(request, code, details));
        return page;
    }

    /** The code that says most about a status. */
    static ProblemCode code(HttpStatusCode status) {
        for (ProblemCode code : BY_STATUS) {
            if (code.status().value() == status.value()) {
                return code;
            }
        }
        // A method, a version or an encoding that HTTP does not have is the caller's mistake.
        boolean unheardOf = status.isSameCodeAs(HttpStatus.NOT_IMPLEMENTED)
                || status.isSameCodeAs(HttpStatus.HTTP_VERSION_NOT_SUPPORTED);
        return unheardOf || status.is4xxClientError() ? ProblemCode.INVALID_VALUE : ProblemCode.INTERNAL_ERROR;
    }

    private static ProblemCode code(InvalidSearchException e) {
        return code(e.issues().getFirst().code());
    }

    private static ProblemCode code(InvalidSearchException.Code code) {
        return switch (code) {
            case UNKNOWN_PARAMETER -> ProblemCode.UNKNOWN_PARAMETER;
            case INVALID_VALUE -> ProblemCode.INVALID_VALUE;
            case INVALID_DATE -> ProblemCode.INVALID_DATE;
            case DATE_RANGE_REVERSED -> ProblemCode.DATE_RANGE_REVERSED;
            case LIMIT_EXCEEDED -> ProblemCode.LIMIT_EXCEEDED;
            case PAGE_TOO_DEEP -> ProblemCode.PAGE_TOO_DEEP;
            case CURSOR_MISMATCH -> ProblemCode.CURSOR_MISMATCH;
        };
    }

    private static List<ApiProblem.Detail> details(InvalidSearchException e) {
        return e.issues().stream()
                .map(i -> new ApiProblem.Detail(i.parameter(), i.value(), i.reasonKey(), i.suggestion()))
                .toList();
    }

    private static ApiProblem.Detail detail(String reason) {
        return new ApiProblem.Detail(null, null, reason, null);
    }
}
