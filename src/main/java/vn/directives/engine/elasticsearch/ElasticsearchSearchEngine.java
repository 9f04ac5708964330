package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ShardStatistics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.Generation;
import vn.directives.engine.Hit;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/**
 * The engine in an Elasticsearch cluster. Nothing that is written is seen before it is all there: the indices show changes
 * when they are told to, at the end of a write. When that returns, every copy that is in use has it on its disk. What is
 * counted over several shards may be an estimate, which the answer then says.
 */
public final class ElasticsearchSearchEngine implements SearchEngine {
    private final Cluster cluster;
    private final IndexNames names;
    private final Indices indices;
    private final State state;
    private final ClusterWriter serving;
    private final ClusterWriter next;
    private final FacetLabels labels;
    private final Stamp stamp;
    private final Views views;
    private volatile @Nullable KnownStatus known;

    /** For all that changes the generations or what is in them. */
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * An engine over a cluster, which need not be reached yet: each call tries. Indices that are not there are made.
     *
     * @param client is closed with the engine
     * @param clock tells the time of a change
     */
    public ElasticsearchSearchEngine(ElasticsearchClient client, IndexNames names, Mappings mappings, Clock clock) {
        this.cluster = new Cluster(client);
        this.names = names;
        this.indices = new Indices(cluster, names, mappings);
        this.state = new State(cluster, names.state(), clock);
        this.serving = new ClusterWriter(cluster, names.serving(), clock);
        this.next = new ClusterWriter(cluster, names.next(), clock);
        this.labels = new FacetLabels(cluster, names, clock);
        this.stamp = new Stamp(state, clock);
        this.views = new Views(cluster, names, stamp, clock);
    }

    private record KnownStatus(Stamp.Moment moment, IndexStatus status) {}

    @Override
    public void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        indices.ensure();
        writing.lock();
        try {
            Indices.Present before = null;
            Indices.Present present = indices.present();
            // Another server may begin a generation, or let it serve, while this one writes: then once more.
            while (!present.equals(before)) {
                writeTo(present, changes);
                before = present;
                present = indices.present();
            }
            show(names.serving());
            state.update();
            stamp.changed();
        } finally {
            writing.unlock();
        }
    }

    private void writeTo(Indices.Present present, List<Change> changes) {
        if (present.next() != null) {
            try {
                next.write(changes);
            } catch (IndexUnavailableException e) {
                if (present.equals(indices.present())) {
                    throw e;
                }
            }
        }
        serving.write(changes);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        indices.ensure();
        return new ClusterSearch(cluster, names, labels, views, request).run();
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        indices.ensure();
        new ClusterSearch(cluster, names, labels, views, request).scan(consumer);
    }

    @Override
    public void fingerprints(Query query, Predicate<Fingerprinted> consumer) {
        indices.ensure();
        new ClusterFingerprints(cluster, names, query).read(consumer);
    }

    @Override
    public List<WordCount> words(WordsRequest request) {
        indices.ensure();
        return new ClusterWords(cluster, names).find(request);
    }

    @Override
    public Optional<Directive> get(String id) {
        indices.ensure();
        Stored stored = cluster.ask(client -> client.get(
                        get -> get.index(names.serving().directives()).id(id).sourceIncludes(Fields.DIRECTIVE),
                        Stored.class))
                .source();
        return Optional.ofNullable(stored).map(Stored::whole);
    }

    @Override
    public IndexStatus status() {
        indices.ensure();
        Stamp.Moment now = stamp.now();
        KnownStatus before = known;
        if (before != null && before.moment().equals(now)) {
            return before.status();
        }
        IndexStatus status = count(now.updated());
        known = new KnownStatus(now, status);
        return status;
    }

    private IndexStatus count(@Nullable String updated) {
        boolean outdated = indices.isOutdated();
        return cluster.ask(client -> new IndexStatus(
                client.count(count -> count.index(names.serving().directives())).count(),
                client.count(count -> count.index(names.serving().tasks())).count(),
                updated == null ? null : Instant.parse(updated),
                "elasticsearch",
                outdated));
    }

    @Override
    public Generation next() {
        indices.ensure();
        writing.lock();
        try {
            Integer number = indices.present().next();
            if (number == null) {
                indices.makeNext();
                number = indices.present().next();
            }
            if (number == null) {
                throw new IndexUnavailableException("another server changes the generations; try again");
            }
            return new Next(number);
        } finally {
            writing.unlock();
        }
    }

    /** The generation under way; of no use any more once it is published or discarded. */
    private final class Next implements Generation {
        private final int number;

        private Next(int number) {
            this.number = number;
        }

        @Override
        public @Nullable String progress() {
            return state.progress(names.directives(number));
        }

        @Override
        public void write(List<Change> changes, String progress) {
            writing.lock();
            try {
                checkUnderWay();
                next.write(changes);
                state.progress(names.directives(number), progress);
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void publish() {
            writing.lock();
            try {
                Indices.Present present = checkUnderWay();
                show(names.next());
                indices.publish(present, number);
                state.progress(names.directives(number), null);
                state.update();
                labels.clear();
                stamp.changed();
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void discard() {
            writing.lock();
            try {
                checkUnderWay();
                state.progress(names.directives(number), null);
                indices.drop(number);
            } finally {
                writing.unlock();
            }
        }

        private Indices.Present checkUnderWay() {
            Indices.Present present = indices.present();
            if (present.next() == null || present.next() != number) {
                throw new IllegalStateException("this generation is under way no more: " + names.directives(number));
            }
            return present;
        }
    }

    @Override
    public void close() {
        cluster.close();
    }

    /** Shows what was changed. */
    private void show(IndexNames.Generation generation) {
        ShardStatistics shown = cluster.ask(client ->
                        client.indices().refresh(refresh -> refresh.index(generation.directives(), generation.tasks())))
                .shards();
        if (shown != null && shown.failed().intValue() > 0) {
            throw new IndexUnavailableException("the cluster has what was written, but does not show it on "
                    + shown.failed() + " shards; send it again");
        }
    }
}
