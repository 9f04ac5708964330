package vn.directives.hostile;

import static vn.directives.hostile.HostileKind.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Many documents at once, each as bad as a line may be. */
final class HostileBatches {
    private static final String BATCH = "/api/v1/directives/batch";
    private static final String LINES = "application/x-ndjson";
    private static final int MEGABYTE = 1 << 20;

    private HostileBatches() {}

    static List<HostileKind> kinds() {
        return List.of(
                lines(
                        "batch: one line of 100 MB without an end",
                        () -> Body.of("a", 100L * MEGABYTE).chunked()),
                lines(
                        "batch: 100 MB of [ on a line",
                        () -> Body.of("[", 24L * MEGABYTE).then("\n").then("[", 76L * MEGABYTE)),
                lines("batch: a million empty lines", () -> Body.of("\n", MEGABYTE)),
                lines("batch: 100,000 lines of garbage", () -> Body.of("{\"text\": gar bage}]\n", 100_000)),
                lines("batch: 10 MB of NUL", () -> Body.of(new byte[10 * MEGABYTE])),
                lines("batch: 1,000 versions of one document", HostileBatches::versions),
                lines("batch: a directive with 100,000 tasks", () -> tasks(100_000)),
                lines("batch: a directive with 80,000 tasks, as many as are taken", () -> tasks(80_000)),
                lines("batch: a task with 500,000 assignees", HostileBatches::assignees),
                lines("batch: a directive in the years 1 and 9999", HostileBatches::years),
                lines("batch: spans and dates that cannot be", HostileBatches::spans),
                lines(
                        "batch: a directive of wrong types",
                        () -> directive("\"tasks\": {}, \"issued\": [], \"number\": {\"a\": 1}")),
                lines("batch: a directive 100,000 objects deep", () -> Body.of("{\"directive\":", 100_000)),
                lines(
                        "batch: a line of eight million empty objects",
                        () -> Body.of("[").then("{},", 8_000_000).then("1]\n")),
                lines("batch: 10,000 tasks below 10,000 citations", HostileBatches::product),
                lines(
                        "batch: base64 that is none",
                        () -> Body.of("{\"content_base64\": \"")
                                .then("=!", MEGABYTE)
                                .then("\"}")),
                lines("batch: names with NUL, newlines and paths", HostileBatches::names),
                HostileKind.of("batch: packed with gzip, which is not taken", HostileBatches::packed, 200, 400, 415));
    }

    private static HostileKind lines(String name, Supplier<Body> body) {
        return post(name, BATCH, LINES, body, 200);
    }

    private static Body directive(String fields) {
        return Body.of(
                "{\"external_id\": \"hostile\", \"directive\": {\"text\": \"Giao Sở Y tế.\", " + fields + "}}\n");
    }

    private static Body tasks(int count) {
        return Body.of("{\"external_id\": \"tasks\", \"directive\": {\"text\": \"Giao Sở Y tế.\", \"tasks\": [")
                .then("{\"text\": \"Rà soát.\", \"assignees\": [{\"label\": \"Sở Y tế\"}]},", count)
                .then("{\"text\": \"Rà soát.\"}]}}\n");
    }

    private static Body assignees() {
        return Body.of(
                        "{\"external_id\": \"assignees\", \"directive\": {\"tasks\": [{\"text\": \"Rà soát.\", \"assignees\": [")
                .then("{\"label\": \"Sở Y tế\"},", 500_000)
                .then("{\"label\": \"Sở Y tế\"}]}]}}\n");
    }

    /** An index holds what is cited for every task. */
    private static Body product() {
        return Body.of("{\"external_id\": \"product\", \"directive\": {\"citations\": [")
                .then("{\"number\": \"16/CT-TTg\"},", 10_000)
                .then("{\"number\": \"17/CT-TTg\"}], \"tasks\": [")
                .then("{\"text\": \"Rà soát.\"},", 10_000)
                .then("{\"text\": \"Rà soát.\"}]}}\n");
    }

    private static Body versions() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append("{\"external_id\": \"versions\", \"text\": \"Giao Sở Y tế rà soát lần ")
                    .append(i)
                    .append(".\"}\n");
        }
        return Body.of(lines.toString());
    }

    private static Body years() {
        return Body.of("""
                {"external_id": "first", "directive": {"issued": "0001-01-01", "tasks": [{"text": "a", "deadlines": [{"date": "0001-01-01"}]}]}}
                {"external_id": "last", "directive": {"issued": "9999-12-31", "tasks": [{"text": "a", "deadlines": [{"date": "9999-12-31"}]}]}}
                {"external_id": "never", "directive": {"text": "a", "issued": "+999999999-12-31"}}
                """);
    }

    private static Body spans() {
        return Body.of("""
                {"directive": {"text": "a", "tasks": [{"text": "a", "span": [0, 2147483647]}]}}
                {"directive": {"text": "a", "tasks": [{"text": "a", "span": [-1, 1e400]}]}}
                {"directive": {"text": "a", "issued": "2021-02-30"}}
                {"directive": {"text": "a", "issued": -1e308}}
                """);
    }

    private static Body names() {
        return Body.of("""
                {"external_id": "a\\u0000b", "file_name": "../../\\r\\nSet-Cookie: a=b\\u0000.txt", "text": "a"}
                {"external_id": "\\ud800", "file_name": "\\udfff", "text": "\\ud800"}
                {"external_id": "../../x", "media_type": "a/b;charset=../x", "text": "b"}
                """);
    }

    private static Answer packed(Target target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[10 * MEGABYTE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.send("POST", BATCH, LINES, Body.of(bytes.toByteArray()), "Content-Encoding: gzip");
    }
}
