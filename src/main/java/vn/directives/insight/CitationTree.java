package vn.directives.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;

/**
 * What a directive cites, or what cites it, and so on from there.
 *
 * @param nodes in the order of the text, or the newest first
 * @param complete false when there was more than could be looked at
 */
public record CitationTree(Directive root, List<Node> nodes, boolean complete) {
    /**
     * One citation.
     *
     * @param citation as the citing directive has it
     * @param directive the document at the far end: what is cited, or what cites; null when it is not in the index
     * @param days from the date of what is cited to that of what cites it, null when either is not known
     * @param repeated whether its own nodes stand elsewhere in the tree, so that they are not shown again
     */
    public record Node(
            Citation citation,
            @Nullable Directive directive,
            @Nullable Long days,
            boolean repeated,
            List<Node> nodes) {
        public Node {
            nodes = List.copyOf(nodes);
        }
    }

    public CitationTree {
        nodes = List.copyOf(nodes);
    }
}
