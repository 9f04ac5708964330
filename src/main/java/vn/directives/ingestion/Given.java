package vn.directives.ingestion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.HeaderValues;
import vn.directives.document.ParseWarning;
import vn.directives.store.SubmittedMetadata;

/** Puts what the sender said over what was parsed. */
final class Given {
    private Given() {}

    /** The directive with these fields; a warning that a field is unknown goes when the field is given. */
    static Directive over(Directive d, SubmittedMetadata given) {
        if (given.equals(SubmittedMetadata.NONE)) {
            return d;
        }
        HeaderValues values = new HeaderValues(
                first(given.number(), d.number()),
                first(given.type(), d.type()),
                first(given.subject(), d.subject()),
                first(given.issued(), d.issued()),
                d.place(),
                first(given.authority(), d.authority()),
                first(given.province(), d.province()),
                first(given.district(), d.district()),
                d.urgency(),
                d.secrecy(),
                d.signer());
        return values.over(d, d.corrected(), warnings(d.warnings(), given));
    }

    private static List<ParseWarning> warnings(List<ParseWarning> warnings, SubmittedMetadata given) {
        Map<String, Boolean> told = Map.of(
                "number-unknown", given.number() != null,
                "type-unknown", given.type() != null,
                "subject-unknown", given.subject() != null,
                "issued-unknown", given.issued() != null,
                "authority-unknown", given.authority() != null,
                "province-unknown", given.province() != null,
                "district-unknown", given.district() != null);
        return warnings.stream()
                .filter(w -> !Objects.equals(told.get(w.code()), true))
                .toList();
    }

    private static <T> @Nullable T first(@Nullable T given, @Nullable T parsed) {
        return given != null ? given : parsed;
    }
}
