package vn.directives.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Change;
import vn.directives.engine.Marks;

/** Marks as they should be, beside those that the index has. */
final class NewMarks {
    private final Map<String, Marks> indexed = new LinkedHashMap<>();
    private final Map<String, Marks> wanted = new LinkedHashMap<>();

    /** What the index has of a directive. */
    void indexed(String id, Marks marks) {
        indexed.putIfAbsent(id, marks);
    }

    /** The group of a directive, which is in the index with these marks. */
    void group(String id, Marks marks, String group) {
        indexed(id, marks);
        Marks now = of(id);
        wanted.put(id, new Marks(group.equals(id) ? null : group, now.status()));
    }

    void status(String id, Marks marks, @Nullable String status) {
        indexed(id, marks);
        Marks now = of(id);
        wanted.put(id, new Marks(now.copyGroup(), status));
    }

    /** The marks of a directive as they should be. */
    Marks of(String id) {
        return wanted.getOrDefault(id, indexed.getOrDefault(id, Marks.NONE));
    }

    /** What has to change in the index. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        wanted.forEach((id, marks) -> {
            if (!marks.equals(indexed.get(id))) {
                changes.add(new Change.Mark(id, marks));
            }
        });
        return changes;
    }
}
