package vn.directives.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;

/** Collects the documents that bear, or are cited by, one of a few numbers. */
final class KnownDocuments {
    /** Directives looked at, those that bear the number and those that cite it; the newest first. */
    private static final int MOST = 300;

    private record Cited(String key, @Nullable LocalDate issued) {}

    private final SearchEngine engine;
    private final CitationLinks links;

    KnownDocuments(SearchEngine engine) {
        this.engine = engine;
        this.links = new CitationLinks(engine);
    }

    /** The documents with one of these keys (see {@link DocumentNumber#key}): the newest first, those without a date last. */
    List<KnownDocument> of(List<String> keys) {
        List<Directive> bearing = ask(KeywordField.NUMBER_KEY, keys);
        List<Directive> citing = ask(KeywordField.CITES_KEY, keys);
        Map<String, Integer> linked = new HashMap<>();
        Map<Cited, List<Citation>> absent = new LinkedHashMap<>();
        Map<String, Map<Citation, Directive>> meant = links.of(citing);
        for (Directive directive : citing) {
            for (Citation citation : directive.citations()) {
                String key = DocumentNumber.key(citation.number());
                Directive target = meant.getOrDefault(directive.id(), Map.of()).get(citation);
                if (target != null) {
                    linked.merge(target.id(), 1, Integer::sum);
                } else if (keys.contains(key)) {
                    absent.computeIfAbsent(new Cited(key, citation.issued()), c -> new ArrayList<>())
                            .add(citation);
                }
            }
        }
        List<KnownDocument> documents = new ArrayList<>();
        bearing.forEach(d -> documents.add(KnownDocument.of(d, linked.getOrDefault(d.id(), 0))));
        absent.forEach((cited, citations) -> {
            if (isAnother(cited, bearing, absent)) {
                documents.add(document(citations, undated(cited, absent)));
            }
        });
        documents.sort(Comparator.comparing(KnownDocument::issued, Comparator.nullsLast(Comparator.reverseOrder())));
        return documents;
    }

    /** A citation without a date may mean any of those that bear the number or are cited with a date: no other document. */
    private static boolean isAnother(Cited cited, List<Directive> bearing, Map<Cited, List<Citation>> absent) {
        LocalDate issued = cited.issued();
        List<Directive> same = bearing.stream()
                .filter(d -> DocumentNumber.key(String.valueOf(d.number())).equals(cited.key()))
                .toList();
        if (issued != null) {
            return same.stream().noneMatch(d -> d.issued() == null || issued.equals(d.issued()));
        }
        return same.isEmpty()
                && absent.keySet().stream().noneMatch(c -> c.key().equals(cited.key()) && c.issued() != null);
    }

    /** How many citations without a date can only mean this one. */
    private static int undated(Cited cited, Map<Cited, List<Citation>> absent) {
        boolean alone = absent.keySet().stream()
                        .filter(c -> c.key().equals(cited.key()) && c.issued() != null)
                        .count()
                == 1;
        List<Citation> undated = absent.get(new Cited(cited.key(), null));
        return cited.issued() != null && alone && undated != null ? undated.size() : 0;
    }

    private static KnownDocument document(List<Citation> citations, int more) {
        Citation first = citations.getFirst();
        return new KnownDocument(
                first.number(),
                citations.stream()
                        .map(Citation::type)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                first.issued(),
                citations.stream()
                        .map(Citation::issuer)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                null,
                citations.size() + more);
    }

    private List<Directive> ask(KeywordField field, List<String> keys) {
        return CitationLinks.ask(engine, new Query.OneOf(field, keys), MOST).hits().stream()
                .map(Hit::directive)
                .toList();
    }
}
