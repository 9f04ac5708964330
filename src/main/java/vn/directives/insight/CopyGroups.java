package vn.directives.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Marks;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;

/**
 * Holds near copies together. A group is everything that is linked by likeness, from one directive to the next, and is called after
 * the smallest id in it: the same groups whatever the order in which directives come, and whichever server takes them.
 */
final class CopyGroups {
    /** Directives whose copies are asked for in one question, and copies looked at for it. */
    private static final int AT_ONCE = 25;

    private static final int MOST_CANDIDATES = 1_000;

    /** Above this a group is not looked through for whether it falls apart when one of it goes. */
    private static final int MOST_PARTED = 500;

    private record Kept(Fingerprint fingerprint, Marks marks) {}

    private final SearchEngine engine;

    CopyGroups(SearchEngine engine) {
        this.engine = engine;
    }

    /** Joins directives that are in the index with their copies. */
    void join(List<Directive> put, NewMarks marks) {
        Sets groups = new Sets();
        for (int i = 0; i < put.size(); i += AT_ONCE) {
            link(put.subList(i, Math.min(put.size(), i + AT_ONCE)), groups, true);
        }
        List<String> losing = groups.losing();
        Requests.each(engine, KeywordField.COPY_GROUP, losing, hit -> {
            String id = hit.directive().id();
            marks.group(id, hit.marks(), groups.find(hit.marks().groupOf(id)));
        });
    }

    /**
     * The groups of all directives that are in the index now, by id, without regard to their marks; null for one that came later.
     */
    Function<String, @Nullable String> all() {
        Sets groups = new Sets();
        Set<String> seen = new HashSet<>();
        List<Directive> some = new ArrayList<>();
        engine.scan(Requests.of(new Query.All(), Sort.ISSUED_ASCENDING, 0), hit -> {
            seen.add(hit.directive().id());
            some.add(hit.directive());
            if (some.size() == AT_ONCE) {
                link(some, groups, false);
                some.clear();
            }
            return true;
        });
        link(some, groups, false);
        return id -> seen.contains(id) ? groups.find(id) : null;
    }

    /** @param marked whether directives stand for the groups that they are marked with, or each for itself */
    private void link(List<Directive> put, Sets groups, boolean marked) {
        Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
        Set<String> bands = new LinkedHashSet<>();
        for (Directive directive : put) {
            Fingerprint fingerprint = Fingerprint.of(directive);
            fingerprints.put(directive.id(), fingerprint);
            bands.addAll(fingerprint.bands());
        }
        if (bands.isEmpty()) {
            return;
        }
        Query question = new Query.OneOf(KeywordField.COPY_BAND, List.copyOf(bands));
        SearchResult found = engine.search(Requests.of(question, Sort.ISSUED_ASCENDING, MOST_CANDIDATES));
        if (found.total() > MOST_CANDIDATES && put.size() > 1) {
            link(put.subList(0, put.size() / 2), groups, marked);
            link(put.subList(put.size() / 2, put.size()), groups, marked);
            return;
        }
        List<Hit> candidates = new ArrayList<>(found.hits());
        if (found.total() > MOST_CANDIDATES) {
            // One that was copied thousands of times: one of each group, so that none of the others is missed.
            candidates.addAll(engine.search(Requests.of(question, Sort.ISSUED_ASCENDING, MOST_CANDIDATES)
                            .collapsedBy(KeywordField.COPY_GROUP))
                    .hits());
        }
        Map<String, String> keys = new HashMap<>();
        Map<String, Fingerprint> others = new LinkedHashMap<>();
        for (Hit hit : candidates) {
            String id = hit.directive().id();
            keys.put(id, marked ? hit.marks().groupOf(id) : id);
            Fingerprint known = fingerprints.get(id);
            others.put(id, known == null ? Fingerprint.of(hit.directive()) : known);
        }
        fingerprints.forEach((id, own) -> others.forEach((other, fingerprint) -> {
            if (!other.equals(id) && own.isCopyOf(fingerprint)) {
                groups.unite(keys.getOrDefault(id, id), keys.getOrDefault(other, other));
            }
        }));
    }

    /** Leaves directives, as the index has them, out of their groups; what they alone held together falls apart. */
    void part(Collection<Hit> leaving, NewMarks marks) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (Hit hit : leaving) {
            ids.add(hit.directive().id());
            groups.add(hit.marks().groupOf(hit.directive().id()));
        }
        Map<String, Map<String, Kept>> left = new LinkedHashMap<>();
        Requests.each(engine, KeywordField.COPY_GROUP, List.copyOf(groups), hit -> {
            String id = hit.directive().id();
            if (!ids.contains(id)) {
                left.computeIfAbsent(hit.marks().groupOf(id), group -> new LinkedHashMap<>())
                        .put(id, new Kept(Fingerprint.of(hit.directive()), hit.marks()));
            }
        });
        left.values().forEach(members -> {
            Sets parts = parts(members);
            members.forEach((id, kept) -> marks.group(id, kept.marks(), parts.find(id)));
        });
    }

    private static Sets parts(Map<String, Kept> members) {
        Sets parts = new Sets();
        List<Map.Entry<String, Kept>> all = List.copyOf(members.entrySet());
        boolean tooMany = all.size() > MOST_PARTED;
        for (int i = 1; i < all.size(); i++) {
            for (int j = 0; j < (tooMany ? 1 : i); j++) {
                Fingerprint one = all.get(i).getValue().fingerprint();
                Fingerprint other = all.get(j).getValue().fingerprint();
                if (tooMany || one.isCopyOf(other)) {
                    parts.unite(all.get(i).getKey(), all.get(j).getKey());
                }
            }
        }
        return parts;
    }

    /** Sets of names, each called after its smallest. */
    private static final class Sets {
        private final Map<String, String> parents = new HashMap<>();

        String find(String name) {
            String root = name;
            for (String up = parents.get(root); up != null; up = parents.get(root)) {
                root = up;
            }
            String at = name;
            while (!at.equals(root)) {
                String up = parents.getOrDefault(at, root);
                parents.put(at, root);
                at = up;
            }
            return root;
        }

        void unite(String a, String b) {
            String x = find(a);
            String y = find(b);
            int order = x.compareTo(y);
            if (order != 0) {
                parents.put(order < 0 ? y : x, order < 0 ? x : y);
            }
        }

        /** The names that are not their set's any more. */
        List<String> losing() {
            return List.copyOf(parents.keySet());
        }
    }
}
