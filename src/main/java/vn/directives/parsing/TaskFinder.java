package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DirectiveType;
import vn.directives.text.SearchText;

/**
 * Finds the tasks of a directive: the smallest numbered, lettered or bulleted items that carry an instruction. A heading only
 * names who must act; a lead-in sentence stands above what it introduces; formulas and descriptions are none.
 */
final class TaskFinder {
    /** A leaf shorter than this, with no verb, is a topic. */
    private static final int TOPIC_WORDS = 7;

    private static final Lexicon VERBS = Lexicon.load("verbs.txt");

    private final @Nullable DirectiveType type;
    private final List<String> addressees;
    private final @Nullable LocalDate issued;
    private final List<FoundTask> tasks = new ArrayList<>();

    private TaskFinder(@Nullable DirectiveType type, List<String> addressees, @Nullable LocalDate issued) {
        this.type = type;
        this.addressees = addressees;
        this.issued = issued;
    }

    static List<FoundTask> find(
            List<Paragraph> body, @Nullable DirectiveType type, List<String> addressees, @Nullable LocalDate issued) {
        TaskFinder finder = new TaskFinder(type, addressees, issued);
        TaskNode root = TaskNode.tree(body);
        boolean marked = root.children().stream().anyMatch(TaskNode::isMarked);
        if (marked) {
            finder.visitChildren(root, finder.defaults());
        } else {
            finder.unmarkedBody(root);
        }
        return finder.tasks.stream().filter(task -> !task.isEmpty()).toList();
    }

    private boolean isRegulation() {
        return type == DirectiveType.QUYET_DINH
                || type == DirectiveType.NGHI_QUYET
                || type == DirectiveType.NGHI_DINH
                || type == DirectiveType.THONG_TU
                || type == DirectiveType.QUY_DINH;
    }

    private boolean onlyInforms() {
        return type == DirectiveType.BAO_CAO || type == DirectiveType.GIAY_MOI;
    }

    private List<String> defaults() {
        return addressees;
    }

    private void visitChildren(TaskNode parent, List<String> inherited) {
        List<String> actors = inherited;
        boolean enclosed = false;
        for (int i = 0; i < parent.children().size(); i++) {
            TaskNode child = parent.children().get(i);
            boolean unmarkedAtRoot = parent.isRoot() && !child.isMarked();
            if (unmarkedAtRoot) {
                enclosed = Formulas.encloses(child.paragraph());
                boolean before = i + 1 < parent.children().size()
                        && parent.children().get(i + 1).isMarked();
                if (before) {
                    actors = leadIn(child.paragraph()).orElse(actors);
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
        boolean topic = node.isMarked() && Formulas.isTopicWithoutTasks(node.foldedContent());
        boolean effect = node.children().isEmpty() && Formulas.isEffect(paragraph.folded(), start);
        if (topic || effect) {
            return;
        }
        Optional<FieldLabel> field = FieldLabel.read(paragraph);
        if (field.isPresent() && field(node, field.get(), inherited)) {
            return;
        }
        Optional<Actor> actor = ActorFinder.find(paragraph, start);
        List<String> own = actor.map(Actor::names).orElse(inherited);
        List<TaskNode> children = node.children();
        boolean onlyFields = !children.isEmpty()
                && children.stream()
                        .allMatch(c -> FieldLabel.read(c.paragraph()).isPresent());
        if (children.isEmpty() || onlyFields) {
            leaf(node, actor, own);
        } else if (carriesInstruction(node, actor)) {
            add(node, actor, own, "heading-with-instruction");
        }
        List<String> passedOn = actor.isPresent() ? own : headingActors(node).orElse(inherited);
        visitChildren(node, passedOn);
    }

    /** An item without items below it. */
    private void leaf(TaskNode node, Optional<Actor> actor, List<String> assignees) {
        Paragraph paragraph = node.paragraph();
        int start = paragraph.contentStart();
        boolean named = actor.isPresent() && !actor.get().names().isEmpty();
        if (node.content().endsWith(":") || isTopic(node, actor)) {
            return;
        }
        boolean needsActor = isRegulation() || onlyInforms();
        boolean inheritedFromHeading = node.parent() != null && !node.parent().isRoot() && !assignees.isEmpty();
        if (needsActor && !named && !inheritedFromHeading) {
            return;
        }
        if (!node.isMarked() && !named && !isUnderHeading(node)) {
            return;
        }
        if (Formulas.isClosing(paragraph, start) && !(node.isMarked() && named)) {
            return;
        }
        add(node, actor, assignees, node.isMarked() ? "item" : "unmarked-item");
    }

    private static boolean isUnderHeading(TaskNode node) {
        return node.parent() != null && !node.parent().isRoot() && node.parent().introduces();
    }

    private boolean isTopic(TaskNode node, Optional<Actor> actor) {
        if (actor.isPresent()) {
            return actor.get().predicate() >= node.paragraph().text().length();
        }
        String content = node.content();
        return Words.count(content) < TOPIC_WORDS
                && VERBS.lengthAt(node.foldedContent(), 0) == 0
                && !content.endsWith(".")
                && !content.endsWith(";");
    }

    /** A heading that asks for something itself, beyond introducing its items. */
    private static boolean carriesInstruction(TaskNode node, Optional<Actor> actor) {
        String folded = node.foldedContent();
        int words = Words.count(folded);
        if (folded.endsWith(":")) {
            return actor.isEmpty() && VERBS.lengthAt(folded, 0) > 0 && words > 12 && !introducesOnly(folded);
        }
        boolean sentence = folded.endsWith(".") || folded.endsWith(";");
        boolean instructs = (actor.isPresent() && !actor.get().colon())
                ? actor.get().predicate() < node.paragraph().text().length()
                : VERBS.lengthAt(folded, 0) > 0;
        return sentence && instructs && words > 8;
    }

    private static boolean introducesOnly(String folded) {
        for (String ending : List.of(
                "cu the:",
                "nhu sau:",
                "sau:",
                "gom:",
                "sau day:",
                "la:",
                "noi dung:",
                "nhiem vu:",
                "giai phap:",
                "cu the nhu sau:")) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** "Giải pháp của Sở Y tế" names nobody; "Trách nhiệm của các sở, ngành" was read by the actor finder already. */
    private static Optional<List<String>> headingActors(TaskNode node) {
        return leadIn(node.paragraph());
    }

    /** "Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh:": who is asked in a sentence that introduces items. */
    private static Optional<List<String>> leadIn(Paragraph paragraph) {
        String folded = paragraph.folded();
        int best = -1;
        for (String verb : List.of(" yeu cau ", " de nghi ", " giao ", " chi dao ")) {
            int at = folded.lastIndexOf(verb);
            best = Math.max(best, at);
        }
        if (best < 0 || !folded.endsWith(":")) {
            return Optional.empty();
        }
        return ActorFinder.find(paragraph, best + 1).map(Actor::names).filter(names -> !names.isEmpty());
    }

    /** An unmarked paragraph among the items: a task when it names who must act, or sets a report's date. */
    private void loose(TaskNode node, List<String> inherited, boolean introduces) {
        Paragraph paragraph = node.paragraph();
        if (introduces || onlyInforms() || isRegulation() || Formulas.isClosing(paragraph, 0)) {
            return;
        }
        Optional<Actor> actor = ActorFinder.find(paragraph, 0);
        String folded = paragraph.folded();
        boolean handed = folded.startsWith("de nghi ") || folded.startsWith("yeu cau ") || folded.startsWith("giao ");
        boolean reports = folded.startsWith("bao cao ")
                || folded.startsWith("dinh ky ")
                || folded.startsWith("ket qua thuc hien");
        boolean after = !tasks.isEmpty();
        boolean strong = actor.isPresent()
                && (handed || (after && strongPredicate(folded, actor.get().predicate())));
        if (strong) {
            add(node, actor, actor.get().names(), "unmarked-with-actor");
        } else if (after && reports && hasDate(paragraph)) {
            add(node, Optional.empty(), inherited, "report-line");
        } else if (after && mustAct(folded)) {
            add(node, Optional.empty(), inherited, "unmarked-duty");
        }
    }

    private static boolean strongPredicate(String folded, int predicate) {
        return VERBS.lengthAt(folded, predicate) > 0
                && !folded.startsWith("da ", predicate)
                && !folded.startsWith("se ", predicate);
    }

    /** "Đào tạo nghề … phải gắn với giải quyết việc làm": a duty laid on those who were asked before. */
    private static boolean mustAct(String folded) {
        int must = folded.indexOf(" phai ");
        return must > 0 && must < 160 && folded.indexOf(". ") < 0;
    }

    private boolean hasDate(Paragraph paragraph) {
        return !DeadlineFinder.find(paragraph.text(), paragraph.folded(), issued, false)
                .isEmpty();
    }

    /** A body without marks: after "có ý kiến như sau:" each paragraph that names who must act. */
    private void unmarkedBody(TaskNode root) {
        List<String> actors = addressees;
        boolean introduced = false;
        for (TaskNode node : root.children()) {
            Paragraph paragraph = node.paragraph();
            boolean closing = Formulas.isClosing(paragraph, 0);
            Optional<Actor> actor = ActorFinder.find(paragraph, 0);
            if (onlyInforms() || isRegulation()) {
                return;
            }
            if (node.content().endsWith(":")) {
                introduced = true;
                actors = leadIn(paragraph).orElse(actors);
            } else if (!closing
                    && actor.isPresent()
                    && (introduced || isHanded(paragraph.folded()))
                    && strongPredicate(paragraph.folded(), actor.get().predicate())) {
                add(node, actor, actor.get().names(), "unmarked-with-actor");
            } else if (!closing
                    && VERBS.lengthAt(paragraph.folded(), 0) > 0
                    && introduced
                    && isOrder(paragraph.folded())) {
                add(node, Optional.empty(), actors, "unmarked-order");
            } else if (!closing) {
                inSentence(node);
            }
        }
    }

    private static boolean isHanded(String folded) {
        return folded.startsWith("de nghi ") || folded.startsWith("yeu cau ") || folded.startsWith("giao ");
    }

    /** A paragraph that opens with a verb of instruction, not with the preamble's "Thực hiện Công văn số …" or "Căn cứ …". */
    private static boolean isOrder(String folded) {
        return !folded.startsWith("can cu ")
                && !folded.startsWith("thuc hien cong van")
                && !folded.startsWith("de nghi ")
                && !folded.startsWith("trong qua trinh");
    }

    /** "…, đề nghị bộ, ngành, địa phương khẩn trương tổng hợp … trước ngày 26/11/2025": asked in mid-sentence, with a date. */
    private void inSentence(TaskNode node) {
        Paragraph paragraph = node.paragraph();
        for (String verb : List.of(" de nghi ", " yeu cau ", " giao ")) {
            int at = paragraph.folded().lastIndexOf(verb);
            while (at > 0) {
                Optional<Actor> actor = ActorFinder.find(paragraph, at + 1);
                boolean asked = actor.isPresent()
                        && actor.get().predicate() < paragraph.text().length();
                if (asked) {
                    int from = actor.get().predicate();
                    boolean dated = DeadlineFinder.find(
                                    paragraph.text().substring(from),
                                    paragraph.folded().substring(from),
                                    issued,
                                    false)
                            .stream()
                            .anyMatch(found -> found.deadline().date() != null);
                    if (dated) {
                        tasks.add(new FoundTask(
                                paragraph,
                                from,
                                null,
                                actor.get().names(),
                                actor.get().coNames(),
                                issued,
                                "asked-in-sentence"));
                        return;
                    }
                }
                at = paragraph.folded().lastIndexOf(verb, at - 1);
            }
        }
    }

    private void add(TaskNode node, Optional<Actor> actor, List<String> assignees, String rule) {
        Paragraph paragraph = node.paragraph();
        int start = actor.map(Actor::predicate).orElse(paragraph.contentStart());
        List<String> co = actor.map(Actor::coNames).orElse(List.of());
        FoundTask task = new FoundTask(paragraph, start, node.ordinal(), full(assignees), co, issued, rule);
        tasks.add(task);
    }

    /** A short name from a lead-in ("các địa phương") that an addressee spells out in full gives way to that addressee. */
    private List<String> full(List<String> assignees) {
        if (assignees.size() != 1 || addressees.size() != 1 || assignees.equals(addressees)) {
            return assignees;
        }
        String shorter = SearchText.folded(OfficialNames.expand(assignees.getFirst()));
        String longer = SearchText.folded(OfficialNames.expand(addressees.getFirst()));
        boolean same = longer.startsWith(shorter) || shorter.equals("cac dia phuong");
        return same ? addressees : assignees;
    }

    /** A labelled line belongs to the task above it; false when there is none. */
    private boolean field(TaskNode node, FieldLabel field, List<String> inherited) {
        Paragraph paragraph = node.paragraph();
        if (field.kind() == FieldLabel.Kind.TEXT) {
            FoundTask task =
                    new FoundTask(paragraph, field.start(), node.ordinal(), inherited, List.of(), issued, "field");
            tasks.add(task);
            return true;
        }
        if (tasks.isEmpty() || node.parent() == null || node.parent().isRoot()) {
            return field.kind() == FieldLabel.Kind.OTHER || field.kind() == FieldLabel.Kind.TIME;
        }
        FoundTask last = tasks.getLast();
        switch (field.kind()) {
            case ASSIGNEE -> last.addAssignees(names(paragraph, field));
            case CO_ASSIGNEE -> last.addCoAssignees(names(paragraph, field));
            case TIME -> last.addDeadlines(paragraph, field.start(), issued, true);
            case TEXT, OTHER -> {}
        }
        return true;
    }

    private static List<String> names(Paragraph paragraph, FieldLabel field) {
        return BodyNames.split(paragraph.text().substring(field.start()));
    }
}
