package vn.directives.ingestion;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.directives.document.Directive;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.document.ParseWarning;
import vn.directives.store.Correction;

/** Puts what persons corrected over what the document and its sender say. */
final class Corrected {
    private Corrected() {}

    /** The directive with these fields, marked as corrected; a person who looked at a field has dealt with its warning. */
    static Directive over(Directive d, List<Correction> history) {
        Set<HeaderField> fields = Correction.fields(history);
        if (fields.isEmpty()) {
            return d;
        }
        List<String> corrected = Stream.concat(
                        d.corrected().stream(), fields.stream().map(HeaderField::key))
                .distinct()
                .toList();
        List<ParseWarning> warnings = d.warnings().stream()
                .filter(w -> fields.stream().noneMatch(field -> w.code().equals(field.key() + "-unknown")))
                .toList();
        return HeaderValues.of(d).with(fields, Correction.values(history)).over(d, corrected, warnings);
    }
}
