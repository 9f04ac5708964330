package vn.directives.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.text.SearchText;

/** Copies of a directive, in how many provinces they are, and how they differ. */
public final class SimilarDirectives {
    /** Directives compared with one. */
    private static final int MOST_CANDIDATES = 20_000;

    /** Copies read at once. */
    private static final int MOST_READ = 1_000;

    /** More than all provinces, old and new. */
    private static final int PROVINCES = 100;

    /** A draft says so in its head. */
    private static final int HEAD = 400;

    private static final String DRAFT = "du thao";

    /** What one is to the other. */
    public enum Relation {
        /** The other is a draft of this one. */
        DRAFT,
        /** The other is what became of this draft. */
        FINAL
    }

    /**
     * A near copy.
     *
     * @param score how alike they are, 0 to 1
     * @param relation null when neither is a draft of the other
     * @param tasks from the directive asked about to this one
     */
    public record Similar(
            Directive directive, double score, @Nullable Relation relation, TaskDifferences tasks) {}

    /**
     * The near copies of a directive, the most alike first.
     *
     * @param complete false when there were more than could be compared or were wanted
     */
    public record Answer(Group group, List<Similar> similar, boolean complete) {
        public Answer {
            similar = List.copyOf(similar);
        }
    }

    /**
     * A group of copies over the whole index.
     *
     * @param count directives in it, 1 for one that has no copy
     * @param provinces those that the directives of the group are from, the most frequent first
     */
    public record Group(long count, List<FacetCounts.Value> provinces) {
        public Group {
            provinces = List.copyOf(provinces);
        }
    }

    private final SearchEngine engine;

    public SimilarDirectives(SearchEngine engine) {
        this.engine = engine;
    }

    /** The near copies of a directive that is in the index, at most {@code limit} of them. */
    public Answer of(Directive directive, int limit) {
        Fingerprint own = Fingerprint.of(directive);
        Map<String, Double> scores = new LinkedHashMap<>();
        boolean complete = true;
        if (!own.bands().isEmpty()) {
            complete = score(directive.id(), own, scores);
        }
        List<Similar> similar = new ArrayList<>();
        Requests.each(engine, KeywordField.DIRECTIVE_ID, best(scores, limit), hit -> {
            Directive other = hit.directive();
            similar.add(new Similar(
                    other,
                    scores.getOrDefault(other.id(), 0.0),
                    relation(directive, other),
                    TaskDifferences.of(directive.tasks(), other.tasks())));
        });
        similar.sort(Comparator.comparingDouble(Similar::score)
                .reversed()
                .thenComparing(s -> s.directive().issued(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(s -> s.directive().id()));
        boolean all = scores.size() <= limit;
        return new Answer(group(directive.id()), all ? similar : similar.subList(0, limit), complete && all);
    }

    /**
     * Scores the copies of one.
     *
     * @return false when there were more than are compared
     */
    private boolean score(String id, Fingerprint own, Map<String, Double> scores) {
        AtomicInteger compared = new AtomicInteger();
        engine.fingerprints(new Query.OneOf(KeywordField.COPY_BAND, own.bands()), other -> {
            if (!other.id().equals(id) && own.isCopyOf(other.fingerprint())) {
                scores.put(other.id(), own.likeness(other.fingerprint()));
            }
            return compared.incrementAndGet() <= MOST_CANDIDATES;
        });
        return compared.get() <= MOST_CANDIDATES;
    }

    /** The best, and those of equal score, of which the date decides; no more than can be held. */
    private static List<String> best(Map<String, Double> scores, int limit) {
        double least = scores.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(Math.max(0, limit - 1L))
                .findFirst()
                .orElse(0.0);
        return scores.entrySet().stream()
                .filter(scored -> scored.getValue() >= least)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_READ)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Group group(String id) {
        Hit hit = engine
                .search(Requests.of(new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of(id)), Sort.ISSUED_ASCENDING, 1))
                .hits()
                .stream()
                .findFirst()
                .orElse(null);
        String key = hit == null ? id : hit.marks().groupOf(id);
        return ofKeys(List.of(key)).getOrDefault(key, new Group(1, List.of()));
    }

    /** The groups of these hits, by the directive's id. */
    public Map<String, Group> groups(Collection<Hit> hits) {
        Map<String, String> keys = new LinkedHashMap<>();
        hits.forEach(hit -> keys.put(
                hit.directive().id(), hit.marks().groupOf(hit.directive().id())));
        Map<String, Group> groups = ofKeys(keys.values().stream().distinct().toList());
        Map<String, Group> byId = new LinkedHashMap<>();
        keys.forEach((id, key) -> {
            Group group = groups.get(key);
            if (group != null) {
                byId.put(id, group);
            }
        });
        return byId;
    }

    private Map<String, Group> ofKeys(List<String> keys) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (String key : keys) {
            Query inGroup = new Query.OneOf(KeywordField.COPY_GROUP, List.of(key));
            SearchResult found = engine.search(Requests.of(inGroup, Sort.ISSUED_ASCENDING, 0)
                    .counting(new FacetRequest(KeywordField.PROVINCE, PROVINCES, List.of())));
            groups.put(key, new Group(found.total(), found.facets().getFirst().values()));
        }
        return groups;
    }

    private static @Nullable Relation relation(Directive directive, Directive other) {
        boolean sameAuthority = directive.authority() != null
                && other.authority() != null
                && directive.authority().value().equals(other.authority().value());
        if (!sameAuthority || isDraft(directive) == isDraft(other)) {
            return null;
        }
        Directive draft = isDraft(directive) ? directive : other;
        Directive last = isDraft(directive) ? other : directive;
        LocalDate begun = draft.issued();
        if (begun != null && (last.issued() == null || last.issued().isBefore(begun))) {
            return null;
        }
        return Objects.equals(draft.id(), other.id()) ? Relation.DRAFT : Relation.FINAL;
    }

    private static boolean isDraft(Directive directive) {
        String text = directive.text();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        return directive.number() == null || SearchText.bare(head).contains(DRAFT);
    }
}
