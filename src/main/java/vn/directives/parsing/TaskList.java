package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;
import vn.directives.text.Abbreviations;
import vn.directives.text.SearchText;

/** The tasks found so far, in reading order. Labelled lines below a task still add to it. */
final class TaskList {
    /** Fields that stand behind a list of tasks tell of no more tasks than this. */
    private static final int LONGEST_LIST = 50;

    /** Names that the tasks of a directive get together from what stands above them: a hundred bodies in a thousand tasks. */
    private static final int MOST_NAMES = 100_000;

    /** No body's name has more code units. */
    private static final int LONGEST_NAME = 300;

    private final boolean plan;
    private final List<String> addressees;
    private final @Nullable LocalDate issued;
    private final List<FoundTask> tasks = new ArrayList<>();
    private final Map<FoundTask, TaskNode> places = new HashMap<>();
    /** The one addressee, written out and folded; empty when there is none or are several. */
    private final String addressee;

    private @Nullable TaskNode last;
    private int names;

    /**
     * @param plan whether labels behind an item's sentences are fields; elsewhere they are words of the task
     */
    TaskList(List<String> addressees, @Nullable LocalDate issued, boolean plan) {
        this.plan = plan;
        this.addressees = addressees;
        this.issued = issued;
        this.addressee = addressees.size() == 1 && addressees.getFirst().length() <= LONGEST_NAME
                ? SearchText.bare(Abbreviations.expand(addressees.getFirst()))
                : "";
    }

    List<FoundTask> found() {
        return tasks.stream().filter(task -> !task.isEmpty()).toList();
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    boolean hasDate(Paragraph paragraph) {
        return !DeadlineFinder.find(paragraph.text(), paragraph.folded(), issued, false)
                .isEmpty();
    }

    /** Where the last deadline with a date begins, -1 when there is none. */
    int lastDate(Paragraph paragraph) {
        return DeadlineFinder.find(paragraph.text(), paragraph.folded(), issued, false).stream()
                .filter(found -> found.deadline().date() != null)
                .mapToInt(found -> found.span().start())
                .max()
                .orElse(-1);
    }

    /** Adds an item; its text begins after the actor, when there is one. */
    void add(TaskNode node, Optional<Actor> actor, List<String> assignees, String rule) {
        Paragraph paragraph = node.paragraph();
        int start = actor.map(Actor::predicate).orElse(paragraph.contentStart());
        // Under a heading that names who is in charge: "1. Sở Y tế" / "- Chủ trì, phối hợp với Công an tỉnh …".
        List<String> co = actor.map(Actor::coNames)
                .orElseGet(() -> Cooperation.read(paragraph, start).names());
        List<String> full = affordable(full(assignees));
        int end = plan
                ? FieldLabel.first(paragraph.folded(), start)
                : paragraph.text().length();
        FoundTask task = new FoundTask(
                paragraph, start, end, node.ordinal(), full, co, full.size() < assignees.size(), issued, rule);
        boolean own = actor.isPresent() && actor.get().names().equals(assignees);
        Span name = own ? paragraph.span(paragraph.contentStart(), start) : null;
        NamedBy named = own
                ? new NamedBy("named-in-the-item", name)
                : NamedBy.of(node, full.isEmpty() ? full : assignees, addressees);
        task.explain("assignees", full, named.span(), named.rule());
        Span others = NamedBy.in(paragraph, co);
        task.explain("co_assignees", co, others == null ? task.span() : others, "named-in-the-item");
        if (own) {
            task.addLater(LaterActors.further(paragraph, start));
        }
        tasks.add(task);
        places.put(task, node);
        last = node;
        FieldLabel.read(paragraph.folded(), Math.min(paragraph.text().length(), end + 2))
                .ifPresent(field -> takeFields(task, paragraph, field));
    }

    /** A short name from a lead-in ("các địa phương") that the one addressee spells out gives way to that addressee. */
    private List<String> full(List<String> assignees) {
        if (addressee.isEmpty() || assignees.size() != 1 || assignees.getFirst().length() > LONGEST_NAME) {
            return assignees;
        }
        String shorter = SearchText.bare(Abbreviations.expand(assignees.getFirst()));
        boolean same = addressee.startsWith(shorter) || shorter.equals("cac dia phuong");
        return same ? addressees : assignees;
    }

    /** A list of thousands of names above thousands of tasks would be far more than the text: the later tasks go without. */
    private List<String> affordable(List<String> assignees) {
        names = Math.min(MOST_NAMES + 1, names + Math.min(MOST_NAMES + 1, assignees.size()));
        return names > MOST_NAMES ? List.of() : assignees;
    }

    /** Adds what a sentence asks from its actor's predicate on. */
    void add(Paragraph paragraph, Actor actor, String rule) {
        FoundTask task = new FoundTask(
                paragraph,
                actor.predicate(),
                paragraph.text().length(),
                null,
                actor.names(),
                actor.coNames(),
                false,
                issued,
                rule);
        task.explain("assignees", actor.names(), paragraph.span(0, actor.predicate()), "named-in-the-sentence");
        tasks.add(task);
    }

    /** A labelled line belongs to the task above it; false when there is none. */
    boolean takeField(TaskNode node, FieldLabel field, List<String> inherited) {
        Paragraph paragraph = node.paragraph();
        if (field.kind() == FieldLabel.Kind.TEXT) {
            int end = paragraph.text().length();
            List<String> affordable = affordable(inherited);
            tasks.add(new FoundTask(
                    paragraph,
                    field.start(),
                    end,
                    node.ordinal(),
                    affordable,
                    List.of(),
                    affordable.size() < inherited.size(),
                    issued,
                    "field"));
            last = node;
            return true;
        }
        for (FoundTask task : above(node)) {
            takeFields(task, paragraph, field);
        }
        return true;
    }

    /** One field or several behind one another: "Đơn vị chủ trì: Công an tỉnh. Thời gian: năm 2026." */
    private void takeFields(FoundTask task, Paragraph paragraph, FieldLabel field) {
        Optional<FieldLabel> next = Optional.of(field);
        while (next.isPresent()) {
            FieldLabel current = next.get();
            int end = current.end(paragraph.folded());
            take(task, paragraph, current, end);
            next = FieldLabel.read(paragraph.folded(), Math.min(paragraph.text().length(), end + 2));
        }
    }

    /** "Sở Nội vụ chủ trì tham mưu …": of what a field says of a body only the body itself. */
    private static List<String> names(Paragraph paragraph, int from, int to) {
        Optional<Actor> actor = ActorFinder.find(paragraph, from).filter(a -> a.predicate() < to && !a.colon());
        return actor.map(Actor::names)
                .orElseGet(() -> BodyNames.split(paragraph.text().substring(from, to)));
    }

    /**
     * The tasks that a field tells of: the one that it stands below or beside; all that "Nhiệm vụ:" lists, when it stands beside
     * that label.
     */
    private List<FoundTask> above(TaskNode field) {
        TaskNode heading = field.parent();
        while (heading != null
                && !heading.isRoot()
                && FieldLabel.bare(heading.paragraph()).isPresent()) {
            heading = heading.parent();
        }
        TaskNode list = heading;
        if (tasks.isEmpty() || last == null || list == null) {
            return List.of();
        }
        if (last == list || last.parent() == list) {
            return List.of(tasks.getLast());
        }
        List<FoundTask> listed = new ArrayList<>();
        for (int i = tasks.size() - 1; i >= 0 && listed.size() < LONGEST_LIST; i--) {
            TaskNode place = places.get(tasks.get(i));
            if (place == null || !isListedUnder(list, place)) {
                break;
            }
            listed.add(tasks.get(i));
        }
        return listed;
    }

    private static boolean isListedUnder(TaskNode heading, TaskNode task) {
        TaskNode node = task;
        while (node.parent() != null && node.parent() != heading) {
            node = node.parent();
        }
        return node.parent() == heading
                && !node.isRoot()
                && FieldLabel.bare(node.paragraph())
                        .filter(kind -> kind == FieldLabel.Kind.TEXT)
                        .isPresent();
    }

    private void take(FoundTask task, Paragraph paragraph, FieldLabel field, int end) {
        List<String> names = new ArrayList<>();
        int from = field.start();
        while (from < end) {
            int stop = paragraph.text().indexOf("; ", from, end);
            int to = stop < 0 ? end : stop;
            names.addAll(names(paragraph, from, to));
            from = to + 2;
        }
        Span span = paragraph.span(field.start(), end);
        switch (field.kind()) {
            case ASSIGNEE -> task.addAssignees(names, span);
            case CO_ASSIGNEE -> task.addCoAssignees(names, span);
            case TIME -> task.addDeadlines(paragraph, field.start(), end, issued);
            case TEXT, OTHER -> {}
        }
    }
}
