package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.Level;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchParameters;
import vn.directives.search.SearchService;
import vn.directives.search.Wording;
import vn.directives.web.Wordings;

/**
 * Every result of a search as a file, from one view of the index, written while it is read: as lines of JSON, as a table, as a
 * calendar of deadlines. Who goes away ends it.
 */
@RestController
@RequestMapping("/api/v1")
public class ResultFilesController {
    /** Nothing is sent before it is full or the last result is in: an outage until then is a proper 503. */
    private static final int BUFFER = 1 << 16;

    /** How many are written at once for each processor: each works as hard as several searches, and has results in memory. */
    private static final int AT_ONCE = 4;

    /** How long a reader may keep one waiting, beside what its length allows. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CSV = "text/csv";
    private static final String CALENDAR = "text/calendar";

    private final SearchParameterReader reader;
    private final SearchService service;
    private final Wordings wordings;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Semaphore places =
            new Semaphore(AT_ONCE * Runtime.getRuntime().availableProcessors());

    public ResultFilesController(
            SearchParameterReader reader, SearchService service, Wordings wordings, JsonMapper mapper, Clock clock) {
        this.reader = reader;
        this.service = service;
        this.wordings = wordings;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A line of JSON each, as in the results of a search. */
    @GetMapping(path = "/search.jsonl", produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void lines(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchParameters search = reader.read(parameters);
        write(
                request,
                response,
                MediaType.APPLICATION_NDJSON_VALUE,
                name(search, "jsonl"),
                out -> service.scan(search, hit -> {
                    try {
                        out.write(mapper.writeValueAsBytes(SearchAnswer.result(hit)));
                        out.write('\n');
                        return true;
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                }));
    }

    /** A row each, for spreadsheets. */
    @GetMapping(path = "/search.csv", produces = CSV)
    public void table(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchParameters search = reader.read(parameters);
        Wording wording = wordings.in(locale);
        write(request, response, CSV, name(search, "csv"), out -> {
            ResultTable table = new ResultTable(out, search.level(), wording, base());
            service.scanPlain(search, table::add);
            table.flush();
        });
    }

    /** The deadlines of the tasks found, for calendars. */
    @GetMapping(path = "/search.ics", produces = CALENDAR)
    public void calendar(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchParameters search = reader.read(parameters).deadlines();
        Wording wording = wordings.in(locale);
        write(request, response, CALENDAR, name(search, "ics"), out -> {
            DeadlineCalendar calendar = new DeadlineCalendar(out, search.due(), wording, base());
            calendar.begin();
            service.scanPlain(search, calendar::add);
            calendar.end();
        });
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String type, String name, Content content)
            throws IOException {
        if (!places.tryAcquire()) {
            throw ApiProblem.busy();
        }
        try {
            answer(request, response, type, name, content);
        } finally {
            places.release();
        }
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, String type, String name, Content content)
            throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        OutputStream out = new BufferedOutputStream(new PatientOutput(response.getOutputStream(), PATIENCE), BUFFER);
        try {
            content.writeTo(out);
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String name(SearchParameters search, String extension) {
        String kind = extension.equals("ics") ? "han" : search.level() == Level.TASK ? "nhiem-vu" : "van-ban";
        return ExportName.of(kind, search.q(), clock) + "." + extension;
    }

    /** What links begin with outside of this server. */
    static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
