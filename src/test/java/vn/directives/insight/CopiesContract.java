package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Change;
import vn.directives.engine.Generation;
import vn.directives.engine.Hit;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.Sort;

/** Who is held to be a copy of whom, against a record of what was planted. {@code -Dcopies.size=20000} plants among more. */
abstract class CopiesContract {
    private static final int SIZE = Integer.getInteger("copies.size", 2_000);
    private static final long SEED = Long.getLong("copies.seed", 20_261_122);

    private SearchEngine engine;

    /** An engine that lives as long as the test class; it is emptied before each case. */
    protected abstract SearchEngine engine();

    @BeforeEach
    void empty() {
        engine().next().publish();
        engine = new MarkingEngine(engine());
    }

    @Test
    void plantedCopiesAreFoundAndOthersAreNot() {
        PlantedCopies planted = new PlantedCopies(SIZE, SEED);
        long start = System.nanoTime();
        put(planted.directives(), 500);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Map<String, String> found = groups();
        long both = 0;
        long held = 0;
        long meant = 0;
        for (Set<String> group : sets(found)) {
            held += pairs(group.size());
            both += sets(group.stream().collect(Collectors.toMap(Function.identity(), planted::group))).stream()
                    .mapToLong(same -> pairs(same.size()))
                    .sum();
        }
        for (Set<String> group :
                sets(found.keySet().stream().collect(Collectors.toMap(Function.identity(), planted::group)))) {
            meant += pairs(group.size());
        }
        double precision = (double) both / held;
        double recall = (double) both / meant;
        String figures = "seed " + SEED + ", " + SIZE + " directives written in " + millis + " ms, " + meant
                + " pairs: precision " + precision + ", recall " + recall;
        if (SIZE > 2_000) {
            LoggerFactory.getLogger(CopiesContract.class).info(figures);
        }
        assertThat(precision).as(figures).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).as(figures).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void groupsAreTheSameInWhateverOrderDirectivesComeGoAndChange() {
        List<Directive> all = new ArrayList<>(new PlantedCopies(700, SEED).directives());
        put(all, 60);
        Map<String, Set<String>> inOrder = members(groups());
        engine().next().publish();
        Collections.shuffle(all, new Random(SEED));
        put(all, 100);
        assertThat(members(groups())).as("seed " + SEED).isEqualTo(inOrder);

        List<Directive> left = all.subList(0, 400);
        List<Change> gone = new ArrayList<>();
        all.subList(400, 600).forEach(d -> gone.add(new Change.Delete(d.id())));
        // What comes under the id of another is another directive.
        List<Directive> replaced = new ArrayList<>();
        for (int i = 600; i < 700; i++) {
            replaced.add(withId(all.get(i), all.get(1_299 - i).id()));
        }
        replaced.forEach(d -> gone.add(new Change.Put(d)));
        engine.write(gone);
        Map<String, Set<String>> afterwards = members(groups());
        engine().next().publish();
        put(replaced, 50);
        put(left, 33);
        assertThat(members(groups())).as("seed " + SEED).isEqualTo(afterwards);
    }

    @Test
    void whatIsWrittenAgainStaysInItsGroup() {
        List<Directive> all = new PlantedCopies(600, SEED).directives();
        put(all, 500);
        Map<String, String> before = groups();
        put(all.subList(0, 300), 150);
        assertThat(groups()).isEqualTo(before);
    }

    @Test
    void aNewGenerationWorksOutItsGroupsAnew() {
        List<Directive> all = new PlantedCopies(600, SEED).directives();
        put(all, 500);
        Map<String, String> before = groups();
        Generation next = engine.next();
        next.write(all.stream().<Change>map(Change.Put::new).toList(), "all");
        next.publish();
        assertThat(groups()).isEqualTo(before);
    }

    private void put(List<Directive> directives, int atOnce) {
        for (int i = 0; i < directives.size(); i += atOnce) {
            engine.write(directives.subList(i, Math.min(directives.size(), i + atOnce)).stream()
                    .<Change>map(Change.Put::new)
                    .toList());
        }
    }

    private Map<String, String> groups() {
        Map<String, String> groups = new HashMap<>();
        engine.scan(Requests.of(new Query.All(), Sort.ISSUED_ASCENDING, 0), (Hit hit) -> {
            groups.put(hit.directive().id(), hit.marks().groupOf(hit.directive().id()));
            return true;
        });
        return groups;
    }

    private static Map<String, Set<String>> members(Map<String, String> groups) {
        Map<String, Set<String>> members = new HashMap<>();
        groups.forEach((id, group) ->
                members.computeIfAbsent(group, g -> new HashSet<>()).add(id));
        return members;
    }

    private static Collection<Set<String>> sets(Map<String, String> groups) {
        return members(groups).values();
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    private static Directive withId(Directive d, String id) {
        return new Directive(
                id,
                d.externalId(),
                d.number(),
                d.type(),
                d.subject(),
                d.issued(),
                d.place(),
                d.authority(),
                d.province(),
                d.district(),
                d.addressees(),
                d.citations(),
                d.urgency(),
                d.secrecy(),
                Task.numbered(d.tasks(), id),
                d.recipients(),
                d.signer(),
                d.text(),
                d.textQuality(),
                d.corrected(),
                d.warnings(),
                d.source());
    }
}
