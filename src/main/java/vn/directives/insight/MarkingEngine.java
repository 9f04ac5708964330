package vn.directives.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.Generation;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Marks;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/**
 * An engine that keeps the marks of its directives true: who is a copy of whom, and what a later one amends, replaces or revokes.
 * Marks follow from what the index holds and from nothing else. They come in with a directive, which is cheaper than to change them
 * afterwards; are looked at once more when it is in, so that of two servers that write copies at the same time the later sees both;
 * and are taken back before one goes, so that whoever repeats a write that broke off makes them true.
 */
public final class MarkingEngine implements SearchEngine {
    /** What decides about a directive's marks and those of others. */
    private static final List<KeywordField> DECISIVE =
            List.of(KeywordField.COPY_BAND, KeywordField.NUMBER, KeywordField.CHANGES);

    private final SearchEngine engine;
    private final CopyGroups copies;
    private final Statuses statuses;

    public MarkingEngine(SearchEngine engine) {
        this.engine = engine;
        this.copies = new CopyGroups(engine);
        this.statuses = new Statuses(engine);
    }

    @Override
    public void write(List<Change> changes) {
        Map<String, Optional<Change.Put>> after = after(changes);
        Map<String, Hit> leaving = new LinkedHashMap<>();
        List<Change> all = new ArrayList<>(changes);
        Requests.each(engine, KeywordField.DIRECTIVE_ID, List.copyOf(after.keySet()), hit -> {
            String id = hit.directive().id();
            Optional<Change.Put> now = after.getOrDefault(id, Optional.empty());
            if (now.isPresent() && isDecidedAlike(now.get().directive(), hit.directive())) {
                all.add(new Change.Mark(id, hit.marks()));
                after.remove(id);
            } else {
                leaving.put(id, hit);
            }
        });
        Set<String> numbers = new LinkedHashSet<>();
        leaving.values().forEach(hit -> numbers.addAll(Statuses.affectedBy(hit.directive())));
        if (!leaving.isEmpty()) {
            NewMarks taken = new NewMarks();
            copies.part(leaving.values(), taken);
            statuses.mark(numbers, leaving.keySet(), taken);
            apply(taken);
        }
        Map<String, Fingerprint> put = new LinkedHashMap<>();
        after.forEach((id, now) -> now.ifPresent(coming -> {
            put.put(id, coming.fingerprint());
            numbers.addAll(Statuses.affectedBy(coming.directive()));
        }));
        NewMarks coming = new NewMarks();
        put.keySet().forEach(id -> coming.indexed(id, Marks.NONE));
        copies.join(put, leaving.keySet(), coming);
        all.addAll(coming.changes());
        engine.write(all);
        if (!put.isEmpty()) {
            NewMarks given = new NewMarks();
            put.keySet().forEach(id -> given.indexed(id, coming.of(id)));
            copies.join(put, Set.of(), given);
            statuses.mark(numbers, Set.of(), given);
            apply(given);
        }
    }

    /** What the changes make of each directive, the last word on each; empty when it goes. */
    private static Map<String, Optional<Change.Put>> after(List<Change> changes) {
        Map<String, Optional<Change.Put>> after = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> after.put(put.id(), Optional.of(put));
                case Change.Delete delete -> after.put(delete.id(), Optional.empty());
                case Change.Mark mark -> throw new IllegalArgumentException("marks are made here: " + mark);
            }
        }
        return after;
    }

    /** Date, issuer and province decide about citations; tasks and numbers about the rest. */
    private static boolean isDecidedAlike(Directive now, Directive before) {
        return Objects.equals(now.issued(), before.issued())
                && Objects.equals(now.authority(), before.authority())
                && Objects.equals(now.province(), before.province())
                && now.citations().equals(before.citations())
                && DECISIVE.stream()
                        .allMatch(field -> FieldValues.of(now, field).equals(FieldValues.of(before, field)));
    }

    private void apply(NewMarks marks) {
        List<Change> changes = marks.changes();
        for (int i = 0; i < changes.size(); i += Requests.VALUES_AT_ONCE) {
            engine.write(changes.subList(i, Math.min(changes.size(), i + Requests.VALUES_AT_ONCE)));
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return engine.search(request);
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        engine.scan(request, consumer);
    }

    @Override
    public void fingerprints(Query query, Predicate<Fingerprinted> consumer) {
        engine.fingerprints(query, consumer);
    }

    @Override
    public List<WordCount> words(WordsRequest request) {
        return engine.words(request);
    }

    @Override
    public Optional<Directive> get(String id) {
        return engine.get(id);
    }

    @Override
    public IndexStatus status() {
        return engine.status();
    }

    /** One that has its marks from all of it once it serves, whatever those of the index before it were. */
    @Override
    public Generation next() {
        Generation next = engine.next();
        return new Generation() {
            @Override
            public @Nullable String progress() {
                return next.progress();
            }

            @Override
            public void write(List<Change> changes, String progress) {
                next.write(changes, progress);
            }

            @Override
            public void publish() {
                next.publish();
                markAll();
            }

            @Override
            public void discard() {
                next.discard();
            }
        };
    }

    /** Makes the marks of all directives true that are in the index now. */
    private void markAll() {
        Function<String, @Nullable String> groups = copies.all();
        List<Hit> some = new ArrayList<>();
        engine.scan(Requests.of(new Query.All(), Sort.ISSUED_ASCENDING, 0), hit -> {
            some.add(hit);
            if (some.size() == Requests.VALUES_AT_ONCE) {
                mark(some, groups);
                some.clear();
            }
            return true;
        });
        mark(some, groups);
    }

    private void mark(List<Hit> hits, Function<String, @Nullable String> groups) {
        NewMarks marks = new NewMarks();
        Set<String> numbers = new LinkedHashSet<>();
        for (Hit hit : hits) {
            String id = hit.directive().id();
            String group = groups.apply(id);
            if (group != null) {
                marks.group(id, hit.marks(), group);
            }
            numbers.addAll(Statuses.affectedBy(hit.directive()));
        }
        statuses.mark(numbers, Set.of(), marks);
        apply(marks);
    }

    @Override
    public void close() {
        engine.close();
    }
}
