package vn.directives.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.directives.document.Task;
import vn.directives.engine.Fingerprint;

/**
 * How the tasks of one directive differ from those of another. Spelling and dates make no difference.
 *
 * @param same how many are the same
 * @param changed those that are worded otherwise
 * @param added those that only the other has
 * @param dropped those that the other has not
 */
public record TaskDifferences(int same, List<Changed> changed, List<Task> added, List<Task> dropped) {
    /** A task of the one and what became of it in the other. */
    public record Changed(Task task, Task other) {}

    private static final double SAME = 0.95;
    private static final double CHANGED = 0.3;

    /** Tasks compared on either side; with more, the rest is not told apart. */
    private static final int MOST = 200;

    private record Pair(Task one, Task other, double likeness) {}

    public TaskDifferences {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
    }

    /** Pairs the tasks, the most alike first. */
    static TaskDifferences of(List<Task> all, List<Task> allOthers) {
        List<Task> dropped = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        List<Task> added = new ArrayList<>(allOthers.subList(0, Math.min(MOST, allOthers.size())));
        int same = 0;
        List<Changed> changed = new ArrayList<>();
        for (Pair pair : pairs(dropped, added)) {
            if (dropped.contains(pair.one()) && added.contains(pair.other())) {
                dropped.remove(pair.one());
                added.remove(pair.other());
                if (pair.likeness() >= SAME) {
                    same++;
                } else {
                    changed.add(new Changed(pair.one(), pair.other()));
                }
            }
        }
        return new TaskDifferences(same, changed, added, dropped);
    }

    private static List<Pair> pairs(List<Task> some, List<Task> others) {
        Map<Task, Fingerprint> fingerprints = new HashMap<>();
        others.forEach(task -> fingerprints.put(task, Fingerprint.of(task.text())));
        List<Pair> pairs = new ArrayList<>();
        for (Task one : some) {
            Fingerprint own = Fingerprint.of(one.text());
            fingerprints.forEach((other, fingerprint) -> {
                double likeness = own.likeness(fingerprint);
                if (likeness >= CHANGED) {
                    pairs.add(new Pair(one, other, likeness));
                }
            });
        }
        pairs.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        return pairs;
    }
}
