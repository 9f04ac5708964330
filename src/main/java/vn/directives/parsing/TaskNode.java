package vn.directives.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paragraph in the tree of a directive's items. The root holds no paragraph. */
final class TaskNode {
    /** A lead-in of no more words than this goes on with the item above it. */
    private static final int SHORT_LEAD_IN = 4;

    private final @Nullable Paragraph paragraph;
    private final @Nullable TaskNode parent;
    private final String content;
    private final String foldedContent;
    private final int place;
    private final boolean introduces;
    private final List<TaskNode> children = new ArrayList<>();
    private boolean askedIsKnown;
    private @Nullable List<String> asked;
    private @Nullable Map<List<String>, TaskNode> leadIns;

    private TaskNode(@Nullable Paragraph paragraph, @Nullable TaskNode parent) {
        this.paragraph = paragraph;
        this.parent = parent;
        this.place = parent == null ? 1 : parent.children.size() + 1;
        this.content = paragraph == null ? "" : paragraph.text().substring(paragraph.contentStart());
        this.foldedContent = paragraph == null ? "" : paragraph.folded().substring(paragraph.contentStart());
        this.introduces = paragraph != null && introduces(content);
    }

    /** The tree of these paragraphs by their marks: a mark seen before closes everything down to it, a new one goes deeper. */
    static TaskNode tree(List<Paragraph> paragraphs) {
        TaskNode root = new TaskNode(null, null);
        List<TaskNode> open = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Optional<Marker> marker = paragraph.mark();
            if (marker.isPresent()) {
                int same = lastOfKind(open, marker.get());
                if (same >= 0) {
                    open.subList(same, open.size()).clear();
                }
                TaskNode node = (open.isEmpty() ? root : open.getLast()).child(paragraph);
                open.add(node);
            } else {
                Optional<TaskNode> heading = openHeading(open);
                if (heading.isEmpty() && opensAnew(paragraph)) {
                    open.clear();
                }
                heading.orElse(root).child(paragraph);
            }
        }
        return root;
    }

    /** A sentence between items that introduces a list of its own: "Bộ Tài chính gửi kèm bộ Cẩm nang gồm:"; not "Trong đó:". */
    private static boolean opensAnew(Paragraph paragraph) {
        return paragraph.text().endsWith(":") && Words.count(paragraph.text()) > SHORT_LEAD_IN;
    }

    /** The deepest open item that only introduces what follows; an unmarked paragraph belongs to it. */
    private static Optional<TaskNode> openHeading(List<TaskNode> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).introduces()) {
                return Optional.of(open.get(i));
            }
        }
        return Optional.empty();
    }

    private static int lastOfKind(List<TaskNode> open, Marker marker) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Marker other = open.get(i).paragraph().mark().orElseThrow();
            if (other.kind() == marker.kind() && other.depth() == marker.depth()) {
                return i;
            }
        }
        // A number is never an item of a dash.
        if (marker.kind() == Marker.Kind.NUMBER || marker.kind() == Marker.Kind.DOTTED) {
            return firstDash(open);
        }
        // "1." after "I." goes deeper; "I." after "1." closes it even when no "I." is open.
        if (marker.kind() == Marker.Kind.ARTICLE || marker.kind() == Marker.Kind.ROMAN) {
            return open.isEmpty() || isOpener(open.getFirst()) ? -1 : 0;
        }
        return -1;
    }

    private static int firstDash(List<TaskNode> open) {
        for (int i = 0; i < open.size(); i++) {
            Marker.Kind kind = open.get(i).paragraph().mark().orElseThrow().kind();
            if (kind == Marker.Kind.DASH || kind == Marker.Kind.PLUS) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOpener(TaskNode node) {
        Marker.Kind kind = node.paragraph().mark().orElseThrow().kind();
        return kind == Marker.Kind.SECTION || kind == Marker.Kind.ARTICLE || kind == Marker.Kind.ROMAN;
    }

    private TaskNode child(Paragraph paragraph) {
        TaskNode node = new TaskNode(paragraph, this);
        children.add(node);
        return node;
    }

    boolean isRoot() {
        return paragraph == null;
    }

    Paragraph paragraph() {
        if (paragraph == null) {
            throw new IllegalStateException("the root has no paragraph");
        }
        return paragraph;
    }

    @Nullable
    TaskNode parent() {
        return parent;
    }

    List<TaskNode> children() {
        return children;
    }

    /** Who must act by the item's own words. */
    Optional<Actor> actor() {
        return ActorFinder.find(paragraph(), paragraph().contentStart());
    }

    /** Whom the paragraph asks to do what stands below it. Read once, however many items that is. */
    Optional<List<String>> asked() {
        if (!askedIsKnown) {
            asked = Instructions.askedIn(paragraph()).orElse(null);
            askedIsKnown = true;
        }
        return Optional.ofNullable(asked);
    }

    /** The first unmarked paragraph directly below this that asks exactly these bodies. */
    Optional<TaskNode> leadIn(List<String> names) {
        Map<List<String>, TaskNode> known = leadIns;
        if (known == null) {
            known = new HashMap<>();
            for (TaskNode child : children) {
                if (!child.isMarked() && child.asked().isPresent()) {
                    known.putIfAbsent(child.asked().get(), child);
                }
            }
            leadIns = known;
        }
        return Optional.ofNullable(known.get(names));
    }

    boolean isMarked() {
        return paragraph != null && paragraph.mark().isPresent();
    }

    /** The text after the mark. */
    String content() {
        return content;
    }

    String foldedContent() {
        return foldedContent;
    }

    /** Whether it ends in a colon, or is a line without a full stop that names a topic or a body. */
    boolean introduces() {
        return introduces;
    }

    private static boolean introduces(String content) {
        return content.endsWith(":") || (!Words.endsSentence(content) && Words.count(content) <= 40);
    }

    /** The path of marks, "3.1"; a dash counts its place among its siblings. Null when nothing above or here is numbered. */
    @Nullable
    String ordinal() {
        List<String> path = new ArrayList<>();
        boolean numbered = false;
        for (TaskNode node = this; node != null && node.paragraph != null; node = node.parent) {
            String label = node.paragraph.mark().map(Marker::label).orElse("");
            if (label.isEmpty()) {
                label = String.valueOf(node.place);
            } else {
                numbered = true;
            }
            boolean dotted = node.paragraph
                    .mark()
                    .filter(m -> m.kind() == Marker.Kind.DOTTED)
                    .isPresent();
            path.addFirst(label);
            if (dotted) {
                break;
            }
        }
        return numbered ? String.join(".", path) : null;
    }
}
