package vn.directives.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchResult;
import vn.directives.insight.CitationTree.Node;

/** Who cites whom: from the centre to the province to the district, and back. */
public final class Citations {
    /** How deep a tree may be asked for. */
    public static final int DEEPEST = 3;

    /** Nodes of a tree in all: more than anybody reads, few enough to be found in a moment. */
    private static final int MOST_NODES = 500;

    /** Directives with the number that are looked at for who cites a directive, the newest first. */
    private static final int MOST_CITING = 500;

    private final SearchEngine engine;
    private final CitationLinks links;

    public Citations(SearchEngine engine) {
        this.engine = engine;
        this.links = new CitationLinks(engine);
    }

    /** The directives that this one's citations mean. */
    public Map<Citation, Directive> links(Directive citing) {
        return links.of(citing);
    }

    /** What this directive cites, in the order of its text; documents that are not in the index included. */
    public CitationTree cites(Directive root, int depth) {
        return new Walk(depth) {
            @Override
            List<Node> next(Directive directive) {
                Map<Citation, Directive> linked = links.of(directive);
                return directive.citations().stream()
                        .map(citation -> node(
                                citation,
                                linked.get(citation),
                                Optional.ofNullable(linked.get(citation))
                                        .map(Directive::issued)
                                        .orElse(citation.issued()),
                                directive.issued()))
                        .toList();
            }
        }.tree(root);
    }

    /** What cites this directive, the newest first. */
    public CitationTree citedBy(Directive root, int depth) {
        return new Walk(depth) {
            @Override
            List<Node> next(Directive directive) {
                List<Node> nodes = new ArrayList<>();
                Collection<Directive> citing = citing(directive);
                Map<String, Map<Citation, Directive>> linked = links.of(citing);
                for (Directive other : citing) {
                    linked.getOrDefault(other.id(), Map.of()).forEach((citation, meant) -> {
                        if (meant.id().equals(directive.id())) {
                            nodes.add(node(citation, other, directive.issued(), other.issued()));
                        }
                    });
                }
                return nodes;
            }

            private List<Directive> citing(Directive directive) {
                if (directive.number() == null) {
                    return List.of();
                }
                Query question =
                        new Query.OneOf(KeywordField.CITES, List.of(DocumentNumber.canonical(directive.number())));
                SearchResult found = CitationLinks.ask(engine, question, MOST_CITING);
                complete &= found.total() <= MOST_CITING;
                return found.hits().stream().map(Hit::directive).toList();
            }
        }.tree(root);
    }

    private static Node node(
            Citation citation, @Nullable Directive directive, @Nullable LocalDate cited, @Nullable LocalDate citing) {
        Long days = cited == null || citing == null ? null : ChronoUnit.DAYS.between(cited, citing);
        return new Node(citation, directive, days, false, List.of());
    }

    /** Goes from a directive to the next ones, level by level, to each once: citations may run in a circle. */
    private abstract static class Walk {
        private final int depth;
        private final Set<String> opened = new HashSet<>();
        private int room = MOST_NODES;
        boolean complete = true;

        Walk(int depth) {
            if (depth < 1 || depth > DEEPEST) {
                throw new IllegalArgumentException("depth is 1 to " + DEEPEST + ", not " + depth);
            }
            this.depth = depth;
        }

        abstract List<Node> next(Directive directive);

        CitationTree tree(Directive root) {
            return new CitationTree(root, open(root, depth), complete);
        }

        private List<Node> open(Directive directive, int levels) {
            opened.add(directive.id());
            List<Node> found = next(directive);
            List<Node> taken = found.subList(0, Math.min(room, found.size()));
            complete &= taken.size() == found.size();
            room -= taken.size();
            List<Node> nodes = new ArrayList<>();
            for (Node node : taken) {
                Directive far = node.directive();
                if (far == null || levels == 1) {
                    nodes.add(node);
                } else if (opened.contains(far.id())) {
                    nodes.add(new Node(node.citation(), far, node.days(), true, List.of()));
                } else {
                    nodes.add(new Node(node.citation(), far, node.days(), false, open(far, levels - 1)));
                }
            }
            return nodes;
        }
    }
}
