package vn.directives.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people searched for and did not find, for whoever tends the synonyms: the words and how often, never who asked. Of
 * the many that are asked once, the oldest give way. Safe for use by many threads.
 */
public final class UnansweredQueries implements AutoCloseable {
    /**
     * A query, lower case, spaces as one.
     *
     * @param last the day on which it was asked last
     */
    public record Query(String q, long count, LocalDate last) {}

    private record Content(List<Query> queries) {
        private Content {
            queries = List.copyOf(queries);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredQueries.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 1_000;
    private static final int LONGEST = 200;
    private static final Duration SAVED_EVERY = Duration.ofMinutes(1);

    /** Telephone and identity numbers and mail addresses: somebody's, and no use for synonyms. */
    private static final Pattern PERSONAL = Pattern.compile("\\d{9}|@");

    private static final Pattern SPACES = Pattern.compile("\\s++");

    private static final Comparator<Query> LEAST_FIRST =
            Comparator.comparingLong(Query::count).thenComparing(Query::last).thenComparing(Query::q);

    private final Path file;
    private final Clock clock;
    private final Map<String, Query> byWords = new HashMap<>();
    private Instant saved;
    private boolean changed;

    /** What is kept in a file; nothing when that cannot be read. */
    public UnansweredQueries(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.saved = clock.instant();
        try {
            if (Files.exists(file)) {
                JSON.readValue(Files.readAllBytes(file), Content.class)
                        .queries()
                        .forEach(query -> byWords.put(query.q(), query));
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("The unanswered queries in {} cannot be read and are forgotten", file, e);
        }
    }

    /** Remembers that this found nothing, unless it may tell of somebody. */
    public synchronized void add(String typed) {
        String words = SPACES.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        if (words.isEmpty()
                || words.length() > LONGEST
                || PERSONAL.matcher(words).find()) {
            return;
        }
        Query before = byWords.get(words);
        if (before == null && byWords.size() >= MOST) {
            byWords.values().stream().min(LEAST_FIRST).map(Query::q).ifPresent(byWords::remove);
        }
        byWords.put(words, new Query(words, before == null ? 1 : before.count() + 1, LocalDate.now(clock)));
        changed = true;
        if (Duration.between(saved, clock.instant()).compareTo(SAVED_EVERY) > 0) {
            save();
        }
    }

    /** The most frequent first. */
    public synchronized List<Query> top(int most) {
        return byWords.values().stream()
                .sorted(LEAST_FIRST.reversed())
                .limit(most)
                .toList();
    }

    private void save() {
        saved = clock.instant();
        changed = false;
        try {
            Path unfinished = Objects.requireNonNull(file.toAbsolutePath().getParent(), "no file of ours is a root")
                    .resolve(file.getFileName() + ".new");
            Files.write(unfinished, JSON.writeValueAsBytes(new Content(top(MOST))));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The unanswered queries cannot be kept in {}", file, e);
        }
    }

    @Override
    public synchronized void close() {
        if (changed) {
            save();
        }
    }
}
