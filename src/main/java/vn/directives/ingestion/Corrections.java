package vn.directives.ingestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.directives.document.Directive;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.store.Correction;

/** What is added to the history of a directive's corrections. */
final class Corrections {
    private Corrections() {}

    /** Tells what is added, given how the directive stands. */
    interface Of {
        List<Correction> in(Directive uncorrected, List<Correction> history);
    }

    /** These fields get these values; nothing for a field that is corrected to its value already. */
    static Of set(Set<HeaderField> fields, HeaderValues values, String by, Instant now) {
        return (uncorrected, history) -> {
            HeaderValues before = HeaderValues.of(Corrected.over(uncorrected, history));
            Set<HeaderField> corrected = Correction.fields(history);
            List<Correction> more = new ArrayList<>();
            for (HeaderField field : HeaderField.values()) {
                if (!fields.contains(field)) {
                    continue;
                }
                if (!corrected.contains(field) || !before.only(field).equals(values.only(field))) {
                    more.add(new Correction(now, by, field, false, before.only(field), values.only(field)));
                }
            }
            return more;
        };
    }

    /** This field is again as the document and its sender have it; nothing when it is not corrected. */
    static Of undo(HeaderField field, String by, Instant now) {
        return (uncorrected, history) -> {
            HeaderValues before = HeaderValues.of(Corrected.over(uncorrected, history));
            HeaderValues after = HeaderValues.of(uncorrected);
            return Correction.fields(history).contains(field)
                    ? List.of(new Correction(now, by, field, true, before.only(field), after.only(field)))
                    : List.of();
        };
    }
}
