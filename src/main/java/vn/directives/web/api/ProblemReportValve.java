package vn.directives.web.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.web.LanguageResolver;
import vn.directives.web.WebConfiguration;
import vn.directives.web.Wordings;

/**
 * Answers requests that are so malformed that the web server refuses them before any page or controller: a raw bar in the
 * path, a slash hidden in an encoding. Tomcat makes it by its name, so that it brings what it needs.
 */
public final class ProblemReportValve extends ErrorReportValve {
    private final Problems problems = new Problems(
            new Wordings(new WebConfiguration().messageSource()), new LanguageResolver(), JsonMapper.shared());

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(request, response, ProblemAdvice.code(HttpStatusCode.valueOf(status)));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Nobody to tell the error to", gone);
        }
    }
}
