package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexUnavailableException;

/** The indices of an installation: makes them, changes one generation for another, throws them away. */
final class Indices {
    private static final Logger LOG = LoggerFactory.getLogger(Indices.class);

    private static final int FIRST = 1;

    private final Cluster cluster;
    private final IndexNames names;
    private final Mappings mappings;
    private volatile boolean ready;

    /**
     * The generations that are there.
     *
     * @param next null when none is built
     */
    record Present(int serving, @Nullable Integer next) {}

    Indices(Cluster cluster, IndexNames names, Mappings mappings) {
        this.cluster = cluster;
        this.names = names;
        this.mappings = mappings;
    }

    /** Makes the first generation where there is none yet; asks the cluster once only. */
    void ensure() {
        if (!ready) {
            cluster.ask(client -> {
                IndexNames.Generation serving = names.serving();
                create(client, serving.directives(), names.directives(FIRST), IndexNames.DIRECTIVES);
                create(client, serving.tasks(), names.tasks(FIRST), IndexNames.TASKS);
                create(client, names.state(), names.state(), IndexNames.STATE);
                addFields(client, serving.directives(), IndexNames.DIRECTIVES);
                addFields(client, serving.tasks(), IndexNames.TASKS);
                renewState(client);
                return true;
            });
            ready = true;
        }
    }

    /**
     * Makes room for what a later version writes beside the rest: the index still serves until it is built anew. What is of
     * another kind than before cannot be changed in it.
     */
    private void addFields(ElasticsearchClient client, String alias, String name) throws IOException {
        if (isOutdated(client, alias, name)) {
            try {
                client.indices()
                        .putMapping(put -> put.withJson(new StringReader(mappings.propertiesOf(name)))
                                .index(alias));
            } catch (ElasticsearchException e) {
                LOG.warn("the index behind {} takes no new fields until it is built anew: {}", alias, e.getMessage());
            }
        }
    }

    /** Fields that a later version adds to the state's index need no new one. */
    private void renewState(ElasticsearchClient client) throws IOException {
        if (isOutdated(client, names.state(), IndexNames.STATE)) {
            client.indices()
                    .putMapping(put -> put.withJson(new StringReader(mappings.fieldsOf(IndexNames.STATE)))
                            .index(names.state()));
        }
    }

    Present present() {
        return cluster.ask(client -> {
            Map<String, IndexAliases> all = client.indices()
                    .getAlias(get -> get.index(names.everyGeneration()))
                    .aliases();
            IndexNames.Generation next = names.next();
            Integer directives = behind(all, next.directives());
            Integer tasks = behind(all, next.tasks());
            Integer serving = behind(all, names.serving().directives());
            if (serving == null) {
                throw new IndexUnavailableException(
                        "no index stands behind the alias " + names.serving().directives() + "; build it anew");
            }
            return new Present(serving, Objects.equals(directives, tasks) ? directives : null);
        });
    }

    private static @Nullable Integer behind(Map<String, IndexAliases> all, String alias) {
        return all.entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(alias))
                .map(index -> IndexNames.number(index.getKey()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the generation that serves was made with other settings or mappings than the present ones. */
    boolean isOutdated() {
        return cluster.ask(client -> isOutdated(client, names.serving().directives(), IndexNames.DIRECTIVES)
                || isOutdated(client, names.serving().tasks(), IndexNames.TASKS));
    }

    private boolean isOutdated(ElasticsearchClient client, String alias, String name) throws IOException {
        return client.indices().get(get -> get.index(alias)).indices().values().stream()
                .anyMatch(index -> !mappings.form(name).equals(form(index)));
    }

    private static @Nullable String form(IndexState index) {
        return index.mappings() == null || index.mappings().meta().get(Mappings.FORM) == null
                ? null
                : index.mappings().meta().get(Mappings.FORM).to(String.class);
    }

    /** An empty generation beside the one that serves. */
    void makeNext() {
        int number = present().serving() + 1;
        // What a crash left of the one before.
        drop(number - 2);
        drop(number);
        cluster.ask(client -> {
            create(client, names.next().directives(), names.directives(number), IndexNames.DIRECTIVES);
            create(client, names.next().tasks(), names.tasks(number), IndexNames.TASKS);
            return true;
        });
    }

    /** Lets the generation that was built serve, and drops the one that did. */
    void publish(Present present, int next) {
        List<Action> actions = new ArrayList<>();
        actions.addAll(exchange(names.next().directives(), names.serving().directives(), names.directives(next)));
        actions.addAll(exchange(names.next().tasks(), names.serving().tasks(), names.tasks(next)));
        actions.add(without(names.directives(present.serving()), names.serving().directives()));
        actions.add(without(names.tasks(present.serving()), names.serving().tasks()));
        cluster.ask(client -> client.indices().updateAliases(update -> update.actions(actions)));
        // Not in the same step: a cluster that drops an index takes its shards away before it forgets what the alias
        // stood for.
        drop(present.serving());
    }

    private static List<Action> exchange(String from, String to, String index) {
        return List.of(
                without(index, from),
                Action.of(a -> a.add(add -> add.index(index).alias(to))));
    }

    private static Action without(String index, String alias) {
        return Action.of(a -> a.remove(remove -> remove.index(index).alias(alias)));
    }

    /** Drops what there is of a generation. */
    void drop(int number) {
        cluster.ask(client -> client.indices()
                .delete(delete -> delete.index(names.directives(number), names.tasks(number))
                        .ignoreUnavailable(true)));
    }

    /** Makes an index that is not there yet. Another server may be faster, which is as well. */
    private void create(ElasticsearchClient client, String name, String index, String mapping) throws IOException {
        if (client.indices().exists(exists -> exists.index(name)).value()) {
            return;
        }
        try {
            client.indices().create(create -> {
                create.withJson(new StringReader(mappings.of(mapping))).index(index);
                return name.equals(index) ? create : create.aliases(name, alias -> alias);
            });
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}
