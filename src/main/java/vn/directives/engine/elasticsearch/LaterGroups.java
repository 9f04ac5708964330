package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.directives.document.Directive;
import vn.directives.engine.FieldValues;
import vn.directives.engine.KeywordField;

/**
 * Goes on in a collapsed search. The cluster cannot collapse what follows a hit, because only the hits before it tell which are
 * the first of their groups: so the hits themselves are taken from there on, and of each group the first is asked for. That
 * costs the same on the thousandth page as on the second.
 */
final class LaterGroups {
    private final Cluster cluster;
    private final SearchTranslation translation;
    private final KeywordField field;
    private final String view;

    LaterGroups(Cluster cluster, SearchTranslation translation, KeywordField field, String view) {
        this.cluster = cluster;
        this.translation = translation;
        this.field = field;
        this.view = view;
    }

    /**
     * The first hits of groups.
     *
     * @param found hits behind the place; where there were as many as asked for, more are taken until it is enough
     * @param most how many are asked for
     */
    List<Hit<Stored>> firsts(List<Hit<Stored>> found, Place place, int most) {
        List<Hit<Stored>> firsts = new ArrayList<>();
        List<Hit<Stored>> hits = found;
        int asked = most;
        while (true) {
            Set<String> first = firstOf(groups(hits));
            hits.stream()
                    .filter(hit -> group(hit).isEmpty() || first.contains(hit.id()))
                    .limit((long) most - firsts.size())
                    .forEach(firsts::add);
            if (firsts.size() == most || hits.size() < asked) {
                return firsts;
            }
            List<FieldValue> last = hits.getLast().sort();
            asked = SearchTranslation.HITS_AT_ONCE;
            hits = cluster.ask(client -> client.search(translation.hits(view, last, place.backwards()), Stored.class))
                    .hits()
                    .hits();
        }
    }

    private Set<String> firstOf(Set<String> groups) {
        return groups.isEmpty()
                ? Set.of()
                : cluster
                        .ask(client ->
                                client.search(translation.firsts(view, field, List.copyOf(groups)), Stored.class))
                        .hits()
                        .hits()
                        .stream()
                        .map(Hit::id)
                        .collect(Collectors.toSet());
    }

    private Set<String> groups(List<Hit<Stored>> hits) {
        Set<String> groups = new LinkedHashSet<>();
        hits.forEach(hit -> groups.addAll(group(hit)));
        return groups;
    }

    private List<String> group(Hit<Stored> hit) {
        Stored stored = hit.source();
        if (stored == null) {
            return List.of();
        }
        Directive directive = stored.whole();
        return FieldValues.of(directive, stored.knownMarks(), field);
    }
}
