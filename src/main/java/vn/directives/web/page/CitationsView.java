package vn.directives.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.insight.CitationTree;
import vn.directives.insight.Citations;
import vn.directives.web.DirectiveLink;

/**
 * What a directive cites and what cites it, as its page shows them.
 *
 * @param cites by number; a document that is here leads to its page, another one to the search for who else cites it
 * @param citedBy the newest first
 * @param citedByMore how many more there are
 * @param search link to the search for all that cite this number, null when there is no number
 */
public record CitationsView(
        List<Cited> cites,
        List<Citing> citedBy,
        int citedByMore,
        @Nullable String search) {
    /** How many of those that cite a directive its page lists. */
    private static final int LISTED = 10;

    /**
     * A document that is cited.
     *
     * @param here whether the link leads to its page
     */
    public record Cited(String number, @Nullable Day issued, String url, boolean here) {}

    /** A directive that cites; the texts are empty when not known. */
    public record Citing(
            String number,
            String subject,
            String authority,
            @Nullable Day issued,
            String url) {}

    static CitationsView of(Directive directive, Citations citations, PageRequest request) {
        Map<Citation, Directive> links = citations.links(directive);
        Set<Cited> cites = new LinkedHashSet<>();
        for (Citation citation : directive.citations()) {
            Directive meant = links.get(citation);
            cites.add(new Cited(
                    citation.number(),
                    Day.of(citation.issued()),
                    meant == null
                            ? search(request, citation.number())
                            : request.language().at(DirectiveLink.to(meant)),
                    meant != null));
        }
        List<Directive> citing = new ArrayList<>();
        for (CitationTree.Node node : citations.citedBy(directive, 1).nodes()) {
            if (node.directive() != null && !citing.contains(node.directive())) {
                citing.add(node.directive());
            }
        }
        return new CitationsView(
                List.copyOf(cites),
                citing.stream().limit(LISTED).map(d -> citing(d, request)).toList(),
                Math.max(0, citing.size() - LISTED),
                directive.number() == null ? null : search(request, directive.number()));
    }

    private static Citing citing(Directive d, PageRequest request) {
        return new Citing(
                d.number() == null ? "" : d.number(),
                d.subject() == null ? "" : d.subject(),
                d.authority() == null ? "" : d.authority().label(),
                Day.of(d.issued()),
                request.language().at(DirectiveLink.to(d)));
    }

    private static String search(PageRequest request, String number) {
        return request.language().with("cites", number).at(PageRequest.PATH);
    }
}
