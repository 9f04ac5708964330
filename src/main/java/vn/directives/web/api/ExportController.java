package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.ingestion.Ingestion;

/** Gives the whole installation out, a line for each directive in the form that a batch takes; samples are left out. */
@RestController
public class ExportController {
    private final Ingestion ingestion;

    public ExportController(Ingestion ingestion) {
        this.ingestion = ingestion;
    }

    /** One original at a time is in memory. A connection that breaks off tells that lines are missing. */
    @GetMapping(path = "/api/v1/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryFlags.of(request, Set.of());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        ingestion.export((record, content) -> {
            if (!record.sample()) {
                out.write(JsonMapper.shared().writeValueAsBytes(ExportLine.of(record, content)));
                out.write('\n');
            }
        });
        out.flush();
    }
}
