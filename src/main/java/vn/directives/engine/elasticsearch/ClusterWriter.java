package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Marks;

/**
 * Makes changes. A directive's document is replaced only where it is still the one that was looked at, and says how many
 * tasks it may have and its revision; its tasks then carry that revision as their version. Whoever comes late with an older
 * one is turned away, so that of two servers that write the same directive one wins with all its tasks, and no task is left
 * over. Neither is one when a server dies in between: the next change of the directive knows of them.
 */
final class ClusterWriter {
    /** Directives looked at in one request. */
    private static final int GROUP = 200;

    /** Changes of the same directive that may come in between. */
    private static final int ATTEMPTS = 10;

    /** More than the clocks of servers differ. */
    private static final long LEAP_MILLIS = 60_000;

    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json";

    private final Cluster cluster;
    private final IndexNames.Generation names;
    private final Clock clock;

    /** What stands in a directive's place. */
    private record Place(long sequence, long term, Stored stored) {}

    /**
     * What the changes of a directive come to.
     *
     * @param directive null when it is as it was
     * @param marks null when the directive is to be gone
     */
    private record Aim(
            String id,
            @Nullable Directive directive,
            @Nullable Marks marks) {
        boolean marksOnly() {
            return directive == null && marks != null;
        }
    }

    /**
     * A change under way.
     *
     * @param after null when the directive goes
     * @param before what stood there, null when nothing did
     */
    private record Step(
            String id,
            @Nullable Directive after,
            Marks marks,
            long revision,
            @Nullable Place before) {
        /** How many documents of tasks there may be of it. */
        int tasksBefore() {
            return before == null ? 0 : before.stored().knownTasks();
        }
    }

    ClusterWriter(Cluster cluster, IndexNames.Generation names, Clock clock) {
        this.cluster = cluster;
        this.names = names;
        this.clock = clock;
    }

    /** Makes the changes; they are seen when the indices are refreshed. */
    void write(List<Change> changes) {
        List<Aim> all = aims(changes);
        for (int from = 0; from < all.size(); from += GROUP) {
            writeGroup(all.subList(from, Math.min(from + GROUP, all.size())));
        }
    }

    private static List<Aim> aims(List<Change> changes) {
        Map<String, Aim> aims = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Put put ->
                    aims.put(put.directive().id(), new Aim(put.directive().id(), put.directive(), Marks.NONE));
                case Change.Delete delete -> aims.put(delete.id(), new Aim(delete.id(), null, null));
                case Change.Mark mark ->
                    aims.merge(
                            mark.id(),
                            new Aim(mark.id(), null, mark.marks()),
                            (before, now) -> before.marks() == null
                                    ? before
                                    : new Aim(now.id(), before.directive(), now.marks()));
            }
        }
        return List.copyOf(aims.values());
    }

    private void writeGroup(List<Aim> aims) {
        Map<String, Aim> left = new LinkedHashMap<>();
        aims.forEach(aim -> left.put(aim.id(), aim));
        Map<String, Long> atLeast = new HashMap<>();
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IndexUnavailableException(
                        "others keep changing the same directives: " + left.keySet() + "; send them again");
            }
            left.keySet().retainAll(attempt(left.values(), atLeast));
        }
    }

    /** The directives to be tried once more. */
    private Set<String> attempt(Collection<Aim> aims, Map<String, Long> atLeast) {
        List<Step> steps = steps(aims, atLeast);
        // A deleted directive tells nobody how many tasks it had: they go first.
        Bulk leaving = new Bulk(cluster);
        steps.stream().filter(step -> step.after() == null).forEach(step -> removeTasks(step, 0, leaving));
        leaving.finish();
        Bulk directives = new Bulk(cluster);
        steps.forEach(step -> write(step, directives));
        Set<String> again = new HashSet<>(directives.finish());
        Bulk tasks = new Bulk(cluster);
        for (Step step : steps) {
            if (step.after() != null && !again.contains(step.id())) {
                putTasks(step, step.after(), tasks);
            }
        }
        again.addAll(stillOurs(tasks.finish(), steps, atLeast));
        return again;
    }

    /** Nothing is to be done of what is not there, unless it is put. */
    private List<Step> steps(Collection<Aim> aims, Map<String, Long> atLeast) {
        Map<String, Place> places = look(aims);
        List<Step> steps = new ArrayList<>();
        for (Aim aim : aims) {
            Place place = places.get(aim.id());
            if (aim.directive() == null && place == null) {
                continue;
            }
            Directive after = aim.marksOnly() && place != null ? place.stored().directive() : aim.directive();
            long revision = Math.max(clock.millis(), atLeast.getOrDefault(aim.id(), 0L));
            steps.add(new Step(
                    aim.id(),
                    after,
                    Objects.requireNonNullElse(aim.marks(), Marks.NONE),
                    place == null ? revision : Math.max(revision, place.stored().knownRevision() + 1),
                    place));
        }
        return steps;
    }

    /** Of directives that are only marked, all; of the others, no more than is needed to take their place. */
    private Map<String, Place> look(Collection<Aim> aims) {
        List<MultiGetOperation> looks = aims.stream()
                .map(aim -> MultiGetOperation.of(get -> get.id(aim.id())
                        .source(source -> source.filter(filter -> aim.marksOnly()
                                ? filter.includes(Fields.REVISION, Fields.TASK_COUNT, Fields.DIRECTIVE)
                                : filter.includes(Fields.REVISION, Fields.TASK_COUNT)))))
                .toList();
        MgetResponse<Stored> found = cluster.ask(
                client -> client.mget(get -> get.index(names.directives()).docs(looks), Stored.class));
        Map<String, Place> places = new HashMap<>();
        for (MultiGetResponseItem<Stored> item : found.docs()) {
            if (item.isFailure()) {
                throw ClusterFailure.of(UNAVAILABLE, item.failure().error());
            }
            GetResult<Stored> result = item.result();
            Stored stored = result.source();
            Long sequence = result.seqNo();
            Long term = result.primaryTerm();
            if (stored != null && sequence != null && term != null) {
                places.put(result.id(), new Place(sequence, term, stored));
            }
        }
        return places;
    }

    private void write(Step step, Bulk bulk) {
        if (step.after() == null) {
            delete(step, bulk);
        } else {
            put(step, step.after(), bulk);
        }
    }

    private void put(Step step, Directive directive, Bulk bulk) {
        // Until its surplus tasks are gone, and a server can die before, they count.
        int tasks = Math.max(step.tasksBefore(), directive.tasks().size());
        byte[] json = new IndexDocuments(directive, step.marks()).directive(step.revision(), tasks);
        BinaryData document = BinaryData.of(json, JSON);
        Place place = step.before();
        BulkOperation operation = place == null
                ? BulkOperation.of(o -> o.create(create ->
                        create.index(names.directives()).id(directive.id()).document(document)))
                : BulkOperation.of(o -> o.index(index -> index.index(names.directives())
                        .id(directive.id())
                        .ifSeqNo(place.sequence())
                        .ifPrimaryTerm(place.term())
                        .document(document)));
        bulk.add(directive.id(), operation, json.length);
    }

    private void delete(Step step, Bulk bulk) {
        Place place = step.before();
        if (place != null) {
            BulkOperation operation = BulkOperation.of(o -> o.delete(delete -> delete.index(names.directives())
                    .id(step.id())
                    .ifSeqNo(place.sequence())
                    .ifPrimaryTerm(place.term())));
            bulk.add(step.id(), operation, 0);
        }
    }

    private void putTasks(Step step, Directive directive, Bulk bulk) {
        IndexDocuments documents = new IndexDocuments(directive, step.marks());
        for (int i = 0; i < directive.tasks().size(); i++) {
            byte[] json = documents.task(directive.tasks().get(i));
            String id = taskId(directive.id(), i);
            BulkOperation operation = BulkOperation.of(o -> o.index(index -> index.index(names.tasks())
                    .id(id)
                    .routing(directive.id())
                    .version(step.revision())
                    .versionType(VersionType.External)
                    .document(BinaryData.of(json, JSON))));
            bulk.add(directive.id(), operation, json.length);
        }
        removeTasks(step, directive.tasks().size(), bulk);
    }

    private void removeTasks(Step step, int from, Bulk bulk) {
        for (int i = from; i < step.tasksBefore(); i++) {
            String id = taskId(step.id(), i);
            BulkOperation operation = BulkOperation.of(o -> o.delete(delete -> delete.index(names.tasks())
                    .id(id)
                    .routing(step.id())
                    .version(step.revision())
                    .versionType(VersionType.External)));
            bulk.add(step.id(), operation, 0);
        }
    }

    /**
     * Of the directives whose tasks met newer ones those that still stand as they were written here: another server's clock
     * is ahead, and what it deleted lately is remembered with a greater revision. The others were replaced by somebody who
     * came later.
     */
    private Set<String> stillOurs(Set<String> conflicts, List<Step> steps, Map<String, Long> atLeast) {
        if (conflicts.isEmpty()) {
            return Set.of();
        }
        Map<String, Place> places =
                look(conflicts.stream().map(id -> new Aim(id, null, null)).toList());
        Set<String> ours = new HashSet<>();
        for (Step step : steps) {
            Place place = places.get(step.id());
            if (conflicts.contains(step.id()) && place != null && place.stored().knownRevision() == step.revision()) {
                ours.add(step.id());
                atLeast.put(step.id(), step.revision() + LEAP_MILLIS);
            }
        }
        return ours;
    }

    private static String taskId(String directive, int place) {
        return directive + '-' + (place + 1);
    }
}
