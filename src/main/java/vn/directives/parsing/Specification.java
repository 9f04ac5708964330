package vn.directives.parsing;

import java.util.List;

/**
 * Tells items that ask for something from items that only specify what their heading asks: places, quantities, parts of a thing.
 * "Lấy mẫu tại 03 vị trí gồm:" is one task, whatever stands below it.
 */
final class Specification {
    private static final int FEWEST_ITEMS = 2;

    private Specification() {}

    /** Whether the heading asks and most of what stands below it does not. */
    static boolean isTaskWithDetails(TaskNode heading) {
        int start = heading.paragraph().contentStart();
        String folded = heading.paragraph().folded();
        return Instructions.opens(heading.paragraph().text(), folded, start)
                && Words.count(heading.content()) > 6
                && heading.children().size() >= FEWEST_ITEMS
                && asking(heading.children()) * 2 < heading.children().size();
    }

    /** Whether a heading that asks nobody for anything has only such items below it. */
    static boolean isListOfFacts(TaskNode heading) {
        List<TaskNode> items = heading.children();
        return items.size() >= FEWEST_ITEMS && asking(items) == 0;
    }

    private static long asking(List<TaskNode> items) {
        return items.stream().filter(Specification::asks).count();
    }

    private static boolean asks(TaskNode item) {
        int start = item.paragraph().contentStart();
        int value = Instructions.afterLabel(item.paragraph().folded(), start);
        boolean topic = item.paragraph().folded().startsWith("ve ", start)
                || item.paragraph().folded().startsWith("doi voi ", start)
                || item.paragraph().folded().startsWith("cong tac ", start);
        return Instructions.asks(item.paragraph(), start)
                || (topic && Instructions.asks(item.paragraph(), value))
                || item.children().stream().anyMatch(Specification::asks);
    }
}
