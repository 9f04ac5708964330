package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.directives.ingestion.Ingestion;
import vn.directives.json.DirectiveReader;
import vn.directives.json.JsonShapeException;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;

/**
 * Takes documents in, a line each, and answers each line in its order while further ones are still coming. What waits to be
 * written is limited, so any number of lines will do.
 */
@RestController
public class BatchController {
    private final Ingestion ingestion;
    private final BatchLine lines;
    private final MessageSource messages;
    private final LargeBodies bodies;

    public BatchController(
            Ingestion ingestion,
            DirectiveReader directives,
            Labels labels,
            Provinces provinces,
            MessageSource messages,
            LargeBodies bodies) {
        this.ingestion = ingestion;
        this.lines = new BatchLine(directives, labels, provinces);
        this.messages = messages;
        this.bodies = bodies;
    }

    @PostMapping(
            path = "/api/v1/directives/batch",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/ndjson", "application/jsonl"},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void batch(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException, InterruptedException {
        QueryFlags.of(request, Set.of());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        try (LineReader reader = new LineReader(request.getInputStream(), LimitedBody.MOST, bodies)) {
            // Before anything is answered: who does not send it is told so.
            LineReader.Line line = reader.next();
            try (BatchAnswers answers = new BatchAnswers(response.getOutputStream(), messages, locale)) {
                for (int number = 1; line != null && answers.areRead(); number++) {
                    if (!line.isBlank()) {
                        take(line.bytes(), number, answers);
                    }
                    line = reader.next();
                }
            }
        }
    }

    private void take(byte @Nullable [] bytes, int number, BatchAnswers answers) throws InterruptedException {
        String externalId = null;
        try {
            if (bytes == null) {
                throw new ApiProblem(ProblemCode.TOO_LARGE);
            }
            JsonNode line = BatchLine.parse(bytes);
            externalId = BatchLine.externalId(line);
            answers.add(number, externalId, ingestion.submit(lines.read(line)));
        } catch (ApiProblem | JsonShapeException e) {
            answers.add(number, externalId, CompletableFuture.failedFuture(e));
        }
    }
}
