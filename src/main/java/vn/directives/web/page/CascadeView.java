package vn.directives.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.insight.CitationTree;
import vn.directives.insight.Citations;
import vn.directives.web.DirectiveLink;

/**
 * How an instruction came down: what a directive builds on, and what builds on it in turn, as far as these are here.
 *
 * @param above what it cites, each followed by what that cites
 * @param below what cites it, each followed by what cites that
 */
public record CascadeView(List<Step> above, List<Step> below) {
    /** Steps listed on either side. */
    private static final int LISTED = 15;

    /** Steps downwards; a central paper is cited by thousands, and they by others. */
    private static final int DOWN = 2;

    /**
     * One document.
     *
     * @param depth 1 for what is next to the directive
     * @param days from what is above it, null when not known
     */
    public record Step(
            int depth,
            String number,
            String authority,
            @Nullable Day issued,
            @Nullable Long days,
            String url) {}

    static CascadeView of(Directive directive, Citations citations, PageRequest request) {
        List<Step> above = new ArrayList<>();
        add(citations.cites(directive, Citations.DEEPEST).nodes(), 1, request, above);
        List<Step> below = new ArrayList<>();
        add(citations.citedBy(directive, DOWN).nodes(), 1, request, below);
        return new CascadeView(above, below);
    }

    /** Whether there is more than the lists of citations beside it show. */
    public boolean deep() {
        return above.stream().anyMatch(step -> step.depth() > 1)
                || below.stream().anyMatch(step -> step.depth() > 1);
    }

    private static void add(List<CitationTree.Node> nodes, int depth, PageRequest request, List<Step> steps) {
        for (CitationTree.Node node : nodes) {
            Directive d = node.directive();
            if (d == null || steps.size() >= LISTED) {
                continue;
            }
            steps.add(new Step(
                    depth,
                    d.number() == null ? "" : d.number(),
                    d.authority() == null ? "" : d.authority().label(),
                    Day.of(d.issued()),
                    node.days(),
                    request.language().at(DirectiveLink.to(d))));
            add(node.nodes(), depth + 1, request, steps);
        }
    }
}
