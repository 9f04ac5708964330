package vn.directives.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what fails before or beside the controllers: the web server's and the filters' own errors. */
@Controller
public class FallbackErrorController implements ErrorController {
    private final ProblemAdvice advice;

    public FallbackErrorController(ProblemAdvice advice) {
        this.advice = advice;
    }

    /** The error that the web server forwards. */
    @RequestMapping("/error")
    public Object error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = status instanceof Integer number
                ? ProblemAdvice.code(HttpStatusCode.valueOf(number))
                : ProblemCode.NOT_FOUND;
        return advice.answer(request, code, List.of(), HttpHeaders.EMPTY);
    }
}
