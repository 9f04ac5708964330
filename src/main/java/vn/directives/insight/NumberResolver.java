package vn.directives.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.directives.document.TypedNumber;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.search.DateRange;
import vn.directives.search.NumberQuery;
import vn.directives.text.Abbreviations;

/** Tells which documents a number means as somebody writes it. Digits are never taken for others. */
public final class NumberResolver {
    /** How many near ones are shown, and how many values are looked at for them. */
    private static final int NEAREST = 5;

    private static final int NEAR_VALUES = 100;

    private final SearchEngine engine;
    private final KnownDocuments documents;

    public NumberResolver(SearchEngine engine) {
        this.engine = engine;
        this.documents = new KnownDocuments(engine);
    }

    /**
     * The documents meant.
     *
     * @param typed the number, perhaps with its date and issuer
     * @param issued the days it may be of; when open, the date typed with it counts
     * @param authority slug or name of the issuer; when empty, the one typed with it counts
     */
    public Resolution resolve(String typed, DateRange issued, String authority) {
        Optional<NumberQuery> read = NumberQuery.read(typed);
        Set<String> keys = new LinkedHashSet<>();
        read.ifPresent(n -> keys.addAll(n.number().keys()));
        String plain = TypedNumber.key(typed);
        if (!plain.isEmpty()) {
            keys.add(plain);
        }
        String number = read.map(n -> n.number().text()).orElse(typed.strip());
        DateRange days = issued.isOpen() ? read.map(NumberQuery::issued).orElse(issued) : issued;
        String issuer = Abbreviations.slug(
                authority.isEmpty() ? read.map(NumberQuery::issuer).orElse("") : authority);
        if (keys.isEmpty()) {
            return new Resolution(number, days, List.of(), List.of());
        }
        List<KnownDocument> same = documents.of(List.copyOf(keys));
        List<KnownDocument> matches = same.stream()
                .filter(d -> days.isOpen() || (d.issued() != null && days.contains(d.issued())))
                .filter(d -> issuer.isEmpty() || isBy(d, issuer))
                .toList();
        return new Resolution(number, days, matches, matches.isEmpty() ? nearest(same, keys) : List.of());
    }

    private static boolean isBy(KnownDocument document, String issuer) {
        if (document.issuer() == null) {
            return false;
        }
        String own = Abbreviations.slug(document.issuer());
        return own.equals(issuer) || own.startsWith(issuer + "-") || issuer.startsWith(own + "-");
    }

    private List<KnownDocument> nearest(List<KnownDocument> same, Set<String> keys) {
        List<KnownDocument> nearest = new ArrayList<>(same);
        String wanted = keys.iterator().next();
        int digits = wanted.indexOf('.') < 0 ? wanted.length() : wanted.indexOf('.');
        if (nearest.size() < NEAREST && Character.isDigit(wanted.charAt(0))) {
            Set<String> others =
                    new LinkedHashSet<>(beginning(KeywordField.NUMBER_KEY, wanted.substring(0, digits) + "."));
            others.addAll(beginning(KeywordField.CITES_KEY, wanted.substring(0, digits) + "."));
            others.removeAll(keys);
            others.stream()
                    .sorted(Comparator.<String>comparingInt(k -> -shared(wanted, k))
                            .thenComparing(k -> k))
                    .limit(NEAREST)
                    .forEach(k -> nearest.addAll(documents.of(List.of(k))));
        }
        return nearest.subList(0, Math.min(NEAREST, nearest.size()));
    }

    /** The keys in a field that begin with the same digits. */
    private List<String> beginning(KeywordField field, String digits) {
        FacetRequest facet = new FacetRequest(field, NEAR_VALUES, List.of(), digits);
        return engine
                .search(SearchRequest.of(Level.DIRECTIVE, new Query.All(), Sort.ISSUED_DESCENDING, 0)
                        .counting(facet))
                .facets()
                .getFirst()
                .values()
                .stream()
                .map(FacetCounts.Value::value)
                .toList();
    }

    /** How many pairs of neighbouring characters two keys have in common. */
    private static int shared(String a, String b) {
        Set<String> pairs = pairs(a);
        pairs.retainAll(pairs(b));
        return pairs.size();
    }

    private static Set<String> pairs(String key) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < key.length(); i++) {
            pairs.add(key.substring(i - 1, i + 1));
        }
        return pairs;
    }
}
