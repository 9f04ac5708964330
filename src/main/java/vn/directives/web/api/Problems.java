package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.search.Wording;
import vn.directives.web.ApiPaths;
import vn.directives.web.Wordings;

/** Turns errors into {@code application/problem+json} in the reader's language. */
@Component
public final class Problems {
    /** When to try again after an outage or in a crowd, in seconds. */
    static final String RETRY_AFTER = "5";

    private final Wordings wordings;
    private final LocaleResolver languages;
    private final JsonMapper mapper;

    public Problems(Wordings wordings, LocaleResolver languages, JsonMapper mapper) {
        this.wordings = wordings;
        this.languages = languages;
        this.mapper = mapper;
    }

    /** The error as it is told. */
    public ProblemJson describe(HttpServletRequest request, ProblemCode code, List<ApiProblem.Detail> details) {
        Wording wording = wording(request);
        List<ProblemJson.Item> errors =
                details.stream().map(d -> item(d, wording)).toList();
        String detail = errors.isEmpty()
                ? wording.say(code.messageKey() + ".detail")
                : errors.getFirst().reason();
        return new ProblemJson(
                "urn:directive-search:problem:" + code.slug(),
                wording.say(code.messageKey()),
                code.status().value(),
                detail,
                ApiPaths.path(request),
                code.slug(),
                errors,
                request.getRequestId());
    }

    /** The error as an answer of a controller. */
    public ResponseEntity<ProblemJson> answer(
            HttpServletRequest request, ProblemCode code, List<ApiProblem.Detail> details, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(code.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return answer.body(describe(request, code, details));
    }

    /** Writes the error where no controller answers: in filters. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code) throws IOException {
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(mapper.writeValueAsBytes(describe(request, code, List.of())));
    }

    /** The messages in the language of a request. */
    public Wording wording(HttpServletRequest request) {
        Locale locale = languages.resolveLocale(request);
        return wordings.in(locale);
    }

    private static ProblemJson.Item item(ApiProblem.Detail detail, Wording wording) {
        String reason = wording.say(
                detail.reason(),
                Objects.requireNonNullElse(detail.parameter(), ""),
                Objects.requireNonNullElse(detail.value(), ""),
                Objects.requireNonNullElse(detail.suggestion(), ""));
        if (detail.suggestion() != null) {
            reason += " " + wording.say("problem.suggestion", detail.suggestion());
        }
        return new ProblemJson.Item(detail.parameter(), detail.value(), reason, detail.suggestion());
    }
}
