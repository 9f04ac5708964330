package vn.directives.web.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.engine.Hit;
import vn.directives.engine.Level;
import vn.directives.search.Wording;
import vn.directives.web.DirectiveLink;

/** Results as a table for spreadsheets. The first row names the columns in the reader's language. */
final class ResultTable {
    /** A cell of a row; null and "" leave it empty. */
    private record Column(String key, Function<Hit, @Nullable String> value) {}

    private static final List<Column> DIRECTIVE = List.of(
            new Column("number", of(Directive::number)),
            new Column("type", of(d -> d.type() == null ? null : d.type().label())),
            new Column("subject", of(Directive::subject)),
            new Column(
                    "authority",
                    of(d -> d.authority() == null ? null : d.authority().label())),
            new Column(
                    "province",
                    of(d -> d.province() == null ? null : d.province().label())),
            new Column(
                    "province_current",
                    of(d -> d.province() == null ? null : d.province().current().label())),
            new Column(
                    "district",
                    of(d -> d.district() == null ? null : d.district().label())),
            new Column("issued", of(d -> day(d.issued()))));

    private static final List<Column> TASK = List.of(
            new Column("task", hit -> hit.task() == null ? null : hit.task().text()),
            new Column(
                    "assignees",
                    hit -> hit.task() == null ? null : labels(hit.task().assignees())),
            new Column("due", hit -> deadlines(hit, Deadline::date)),
            new Column("deadline", hit -> deadlines(hit, Deadline::text)),
            new Column("ordinal", hit -> hit.task() == null ? null : hit.task().ordinal()));

    private final List<Column> columns;
    private final SpreadsheetRows rows;

    /**
     * @param base what the addresses of pages begin with
     */
    ResultTable(OutputStream out, Level level, Wording wording, String base) throws IOException {
        List<Column> ends = List.of(
                new Column(
                        "text_quality",
                        of(d -> wording.say(
                                "search.text_quality." + d.textQuality().slug()))),
                new Column("external_id", of(Directive::externalId)),
                new Column(
                        "id",
                        hit -> hit.task() == null
                                ? hit.directive().id()
                                : hit.task().id()),
                new Column("url", hit -> base + DirectiveLink.to(hit)));
        columns = Stream.of(level == Level.TASK ? TASK : List.<Column>of(), DIRECTIVE, ends)
                .flatMap(List::stream)
                .toList();
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows = new SpreadsheetRows(text);
        rows.add(columns.stream().map(c -> wording.say("export." + c.key())));
    }

    /** Adds a row; always goes on. */
    boolean add(Hit hit) {
        try {
            rows.add(columns.stream().map(column -> column.value().apply(hit)));
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void flush() throws IOException {
        rows.flush();
    }

    private static Function<Hit, @Nullable String> of(Function<Directive, @Nullable String> value) {
        return hit -> value.apply(hit.directive());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String labels(List<Labelled> all) {
        return all.stream().map(Labelled::label).collect(Collectors.joining("; "));
    }

    private static @Nullable String deadlines(Hit hit, Function<Deadline, @Nullable Object> value) {
        return hit.task() == null
                ? null
                : hit.task().deadlines().stream()
                        .map(value)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("; "));
    }
}
