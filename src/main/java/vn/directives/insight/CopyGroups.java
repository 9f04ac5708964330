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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Marks;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;

/**
 * Holds near copies together. A group is everything that is linked by likeness, from one directive to the next, and is called after
 * the smallest id in it: the same groups whatever the order in which directives come, and whichever server takes them.
 */
final class CopyGroups {
    /** Directives whose copies are asked for in one question. */
    private static final int AT_ONCE = 50;

    /** Directives that are looked at for one question: one that was copied more often than that may miss some of its copies. */
    private static final int MOST_CANDIDATES = 20_000;

    /** Above this a group is not looked through for whether it falls apart when one of it goes. */
    private static final int MOST_PARTED = 2_000;

    private final SearchEngine engine;

    CopyGroups(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * Joins directives with their copies, in the index and among themselves.
     *
     * @param marks those that the directives have, or will have, are known to it
     * @param without ids of directives that count as not in the index
     */
    void join(Map<String, Fingerprint> put, Set<String> without, NewMarks marks) {
        Sets groups = new Sets();
        linkAmongThemselves(put, groups);
        eachPart(put, part -> link(part, groups, other -> without.contains(other.id()) ? null : groupOf(other)));
        put.keySet().forEach(id -> marks.group(id, Marks.NONE, groups.find(id)));
        each(KeywordField.COPY_GROUP, groups.losing(), member -> {
            if (!put.containsKey(member.id()) && !without.contains(member.id())) {
                marks.group(member.id(), member.marks(), groups.find(groupOf(member)));
            }
        });
    }

    private static String groupOf(Fingerprinted directive) {
        return directive.marks().groupOf(directive.id());
    }

    /**
     * The groups of all directives that are in the index now, by id, without regard to their marks; null for one that came later.
     */
    Function<String, @Nullable String> all() {
        Sets groups = new Sets();
        Set<String> seen = new HashSet<>();
        Map<String, Fingerprint> some = new LinkedHashMap<>();
        engine.fingerprints(new Query.All(), found -> {
            seen.add(found.id());
            some.put(found.id(), found.fingerprint());
            if (some.size() == AT_ONCE) {
                link(some, groups, Fingerprinted::id);
                some.clear();
            }
            return true;
        });
        link(some, groups, Fingerprinted::id);
        return id -> seen.contains(id) ? groups.find(id) : null;
    }

    private static void eachPart(Map<String, Fingerprint> all, Consumer<Map<String, Fingerprint>> consumer) {
        Map<String, Fingerprint> part = new LinkedHashMap<>();
        all.forEach((id, fingerprint) -> {
            part.put(id, fingerprint);
            if (part.size() == AT_ONCE) {
                consumer.accept(part);
                part.clear();
            }
        });
        consumer.accept(part);
    }

    /** The index does not know of them yet. */
    private static void linkAmongThemselves(Map<String, Fingerprint> all, Sets groups) {
        Map<String, List<String>> byBand = new HashMap<>();
        all.forEach((id, fingerprint) -> fingerprint.bands().forEach(band -> {
            List<String> sharing = byBand.computeIfAbsent(band, b -> new ArrayList<>());
            for (String other : sharing) {
                uniteCopies(id, fingerprint, other, all.getOrDefault(other, Fingerprint.NOTHING), groups);
            }
            sharing.add(id);
        }));
    }

    /**
     * Links directives with their copies in the index.
     *
     * @param standsFor the name that one in the index is linked by; null for one that counts as not there
     */
    private void link(Map<String, Fingerprint> some, Sets groups, Function<Fingerprinted, @Nullable String> standsFor) {
        Set<String> bands = new LinkedHashSet<>();
        some.values().forEach(fingerprint -> bands.addAll(fingerprint.bands()));
        if (bands.isEmpty()) {
            return;
        }
        List<Fingerprinted> looked = new ArrayList<>();
        engine.fingerprints(new Query.OneOf(KeywordField.COPY_BAND, List.copyOf(bands)), other -> {
            looked.add(other);
            return looked.size() < MOST_CANDIDATES;
        });
        if (looked.size() == MOST_CANDIDATES && some.size() > 1) {
            // One that was copied thousands of times keeps the copies of the others out.
            some.forEach((id, own) -> link(Map.of(id, own), groups, standsFor));
            return;
        }
        for (Fingerprinted other : looked) {
            String key = standsFor.apply(other);
            if (key == null) {
                continue;
            }
            if (some.containsKey(other.id())) {
                groups.unite(other.id(), key);
            }
            some.forEach((id, own) -> uniteCopies(id, own, key, other.fingerprint(), groups));
        }
    }

    private static void uniteCopies(String a, Fingerprint one, String b, Fingerprint other, Sets groups) {
        if (!groups.find(a).equals(groups.find(b)) && one.isCopyOf(other)) {
            groups.unite(a, b);
        }
    }

    /** Leaves directives, as the index has them, out of their groups; what they alone held together falls apart. */
    void part(Collection<Hit> leaving, NewMarks marks) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (Hit hit : leaving) {
            ids.add(hit.directive().id());
            groups.add(hit.marks().groupOf(hit.directive().id()));
        }
        Map<String, List<Fingerprinted>> left = new LinkedHashMap<>();
        each(KeywordField.COPY_GROUP, List.copyOf(groups), member -> {
            if (!ids.contains(member.id())) {
                left.computeIfAbsent(groupOf(member), group -> new ArrayList<>())
                        .add(member);
            }
        });
        left.values().forEach(members -> {
            Sets parts = parts(members);
            members.forEach(member -> marks.group(member.id(), member.marks(), parts.find(member.id())));
        });
    }

    private static Sets parts(List<Fingerprinted> members) {
        Sets parts = new Sets();
        boolean tooMany = members.size() > MOST_PARTED;
        for (int i = 1; i < members.size(); i++) {
            Fingerprinted one = members.get(i);
            if (tooMany) {
                parts.unite(members.getFirst().id(), one.id());
                continue;
            }
            for (Fingerprinted other : members.subList(0, i)) {
                uniteCopies(one.id(), one.fingerprint(), other.id(), other.fingerprint(), parts);
            }
        }
        return parts;
    }

    private void each(KeywordField field, List<String> values, Consumer<Fingerprinted> consumer) {
        for (List<String> some : Requests.parts(values)) {
            engine.fingerprints(new Query.OneOf(field, some), found -> {
                consumer.accept(found);
                return true;
            });
        }
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
