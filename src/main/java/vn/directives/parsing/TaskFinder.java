package vn.directives.parsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DirectiveType;

/**
 * Finds the tasks of a directive: the smallest numbered, lettered or bulleted items that carry an instruction. A heading only
 * names who must act; a lead-in sentence stands above what it introduces; formulas and descriptions are none.
 */
final class TaskFinder {
    /** A leaf shorter than this, with no verb, is a topic. */
    private static final int TOPIC_WORDS = 7;

    /** Types whose items rule or tell; only an item that names somebody asks for something. */
    private static final Set<DirectiveType> RULING = Set.of(
            DirectiveType.QUYET_DINH,
            DirectiveType.NGHI_QUYET,
            DirectiveType.NGHI_DINH,
            DirectiveType.THONG_TU,
            DirectiveType.QUY_DINH);

    private static final Set<DirectiveType> TELLING =
            Set.of(DirectiveType.BAO_CAO, DirectiveType.GIAY_MOI, DirectiveType.TO_TRINH);

    private final boolean rules;
    private final boolean tells;
    private final boolean answers;
    private final TaskList tasks;

    private TaskFinder(
            TaskNode root, @Nullable DirectiveType type, List<String> addressees, @Nullable LocalDate issued) {
        this.rules = type != null && RULING.contains(type);
        this.tells = type != null && TELLING.contains(type);
        this.answers =
                root.children().stream().anyMatch(node -> !node.isMarked() && Formulas.isAnswer(node.paragraph()));
        this.tasks = new TaskList(addressees, issued, type == DirectiveType.KE_HOACH);
    }

    static List<FoundTask> find(
            List<Paragraph> body, @Nullable DirectiveType type, List<String> addressees, @Nullable LocalDate issued) {
        TaskNode root = TaskNode.tree(body);
        TaskFinder finder = new TaskFinder(root, type, addressees, issued);
        boolean marked = root.children().stream().anyMatch(TaskNode::isMarked);
        if (marked) {
            finder.visitChildren(root, addressees);
        } else if (!finder.rules && !finder.tells) {
            new UnmarkedBody(finder.tasks, addressees, finder.answers).read(root.children());
        }
        return finder.tasks.found();
    }

    private void visitChildren(TaskNode parent, List<String> inherited) {
        List<String> actors = inherited;
        boolean enclosed = false;
        for (int i = 0; i < parent.children().size(); i++) {
            TaskNode child = parent.children().get(i);
            if (parent.isRoot() && !child.isMarked()) {
                enclosed = Formulas.encloses(child.paragraph());
                boolean before = i + 1 < parent.children().size()
                        && parent.children().get(i + 1).isMarked();
                if (before) {
                    actors = child.asked().orElse(actors);
                }
                loose(child, inherited, before && child.introduces());
            } else if (!enclosed) {
                visit(child, actors);
            }
        }
    }

    private void visit(TaskNode node, List<String> inherited) {
        Paragraph paragraph = node.paragraph();
        int start = paragraph.contentStart();
        Optional<FieldLabel> field = FieldLabel.read(paragraph);
        if (field.isPresent() && tasks.takeField(node, field.get(), inherited)) {
            return;
        }
        boolean leaf = node.children().isEmpty();
        if (!leaf && FieldLabel.bare(paragraph).isPresent() && hasOnlyFields(node)) {
            visitChildren(node, inherited);
            return;
        }
        boolean topic = node.isMarked() && Formulas.isTopicWithoutTasks(node.foldedContent(), leaf);
        if (topic || (leaf && Formulas.isEffect(paragraph.folded(), start))) {
            return;
        }
        Optional<Actor> actor = node.actor();
        List<String> own = actor.map(Actor::names).orElse(inherited);
        if (leaf || hasOnlyFields(node)) {
            leaf(node, actor, own);
        } else if (Instructions.isOwnTask(node, actor)) {
            tasks.add(node, actor, own, "heading-with-instruction");
        } else if (actor.isEmpty() && !rules && !hasFields(node) && Specification.isTaskWithDetails(node)) {
            tasks.add(node, actor, own, "heading-with-details");
            return;
        } else if (actor.isEmpty() && !namesSomebody(node) && Specification.isListOfFacts(node)) {
            return;
        }
        visitChildren(node, actor.isPresent() ? own : node.asked().orElse(inherited));
    }

    private static boolean hasFields(TaskNode node) {
        return node.children().stream()
                .anyMatch(child -> FieldLabel.read(child.paragraph()).isPresent()
                        || FieldLabel.bare(child.paragraph()).isPresent());
    }

    private static boolean hasOnlyFields(TaskNode node) {
        return node.children().stream()
                .allMatch(child -> FieldLabel.read(child.paragraph()).isPresent());
    }

    /** A plan's row: fields below it say who acts or when, so that its words are a task whatever they look like. */
    private static boolean hasField(TaskNode node, FieldLabel.Kind kind) {
        for (TaskNode child : node.children()) {
            Optional<FieldLabel> field = FieldLabel.read(child.paragraph());
            if (field.isPresent() && field.get().kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading above names who must act; then its items are instructions whatever their words. */
    private static boolean namesSomebody(TaskNode node) {
        for (TaskNode above = node; above != null && !above.isRoot(); above = above.parent()) {
            if (above.actor().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** An item without items below it. */
    private void leaf(TaskNode node, Optional<Actor> actor, List<String> inherited) {
        Paragraph paragraph = node.paragraph();
        int start = paragraph.contentStart();
        Optional<Actor> later = actor.isPresent() ? Optional.empty() : LaterActors.first(paragraph, start);
        List<String> assignees =
                later.map(who -> LaterActors.withFurther(paragraph, who)).orElse(inherited);
        boolean named = later.isPresent()
                || (actor.isPresent()
                        && !actor.get().names().isEmpty()
                        && !(rules && isAmount(paragraph, actor.get())));
        boolean told = !named && Instructions.describes(paragraph.folded(), start);
        boolean planned = hasField(node, FieldLabel.Kind.ASSIGNEE) || hasField(node, FieldLabel.Kind.TIME);
        if (hasField(node, FieldLabel.Kind.TEXT)) {
            return;
        }
        if (!planned && (node.content().endsWith(":") || told || isTopic(node, actor))) {
            return;
        }
        boolean inheritedFromHeading =
                actor.isEmpty() && node.parent() != null && !node.parent().isRoot() && !assignees.isEmpty();
        if ((rules && !named && !inheritedFromHeading) || (tells && !named && !namesSomebody(node))) {
            return;
        }
        if (!named && answers && !namesSomebody(node)) {
            return;
        }
        boolean underHeading = isUnderHeading(node) && Instructions.asks(paragraph, start);
        if (!node.isMarked() && !named && !underHeading) {
            return;
        }
        if (!named
                && (Instructions.isDocument(paragraph.folded(), start)
                        || (!namesSomebody(node) && Instructions.isBareFact(paragraph, start)))) {
            return;
        }
        if (Formulas.isClosing(paragraph, start) && !(node.isMarked() && named)) {
            return;
        }
        tasks.add(node, actor, assignees, node.isMarked() ? "item" : "unmarked-item");
    }

    /** "Đối với Trưởng Bộ môn: 1.000.000 đồng": what a rule grants to somebody. */
    private static boolean isAmount(Paragraph paragraph, Actor actor) {
        return actor.predicate() < paragraph.text().length()
                && Character.isDigit(paragraph.text().charAt(actor.predicate()));
    }

    private static boolean isUnderHeading(TaskNode node) {
        return node.parent() != null && !node.parent().isRoot() && node.parent().introduces();
    }

    private static boolean isTopic(TaskNode node, Optional<Actor> actor) {
        if (actor.isPresent()) {
            return actor.get().predicate() >= node.paragraph().text().length();
        }
        String content = node.content();
        int bracket = content.indexOf('(');
        if (Words.isCapitals(bracket > 0 ? content.substring(0, bracket) : content)) {
            // "NHIỆM VỤ VÀ GIẢI PHÁP (chi tiết tại Phụ lục)": a heading with nothing below it.
            return true;
        }
        return Words.count(content) < TOPIC_WORDS
                && !Instructions.opens(content, node.foldedContent(), 0)
                && !content.endsWith(".")
                && !content.endsWith(";");
    }

    /** An unmarked paragraph among the items: a task when it names who must act, or sets a report's date. */
    private void loose(TaskNode node, List<String> inherited, boolean introduces) {
        Paragraph paragraph = node.paragraph();
        if (introduces || tells || rules || Formulas.isClosing(paragraph, 0)) {
            return;
        }
        Optional<Actor> actor = ActorFinder.find(paragraph, 0);
        String folded = paragraph.folded();
        boolean reports = folded.startsWith("bao cao ")
                || folded.startsWith("dinh ky ")
                || folded.startsWith("ket qua thuc hien");
        boolean after = !tasks.isEmpty();
        boolean strong = actor.isPresent()
                && (Instructions.isHanded(folded)
                        || (after
                                && Instructions.isStrong(paragraph, actor.get().predicate())));
        if (strong) {
            tasks.add(node, actor, actor.get().names(), "unmarked-with-actor");
        } else if (after && reports && tasks.hasDate(paragraph)) {
            tasks.add(node, Optional.empty(), inherited, "report-line");
        } else if (after && Instructions.mustAct(folded)) {
            tasks.add(node, Optional.empty(), inherited, "unmarked-duty");
        }
    }
}
