package vn.directives.gazetteer;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit with one type and one name, while it bore them: a thị xã that became a thành phố is two units.
 *
 * @param code official code; unique only together with the kind, the name and a date
 * @param kind its level
 * @param type its type word, lower case: {@code huyện}, {@code thị xã}
 * @param name bare name in canonical spelling: {@code Xuyên Mộc}
 * @param slug key of the bare name: {@code xuyen-moc}
 * @param provinceSlug the province it lay in at that time; a province's own
 * @param districtSlug the district of a commune before 1/7/2025, else null
 * @param from first day, inclusive; null when it is older than the data
 * @param until last day, inclusive; null when it still exists
 */
public record Unit(
        String code,
        UnitKind kind,
        String type,
        String name,
        String slug,
        String provinceSlug,
        @Nullable String districtSlug,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Type and name: {@code huyện Xuyên Mộc}. */
    public String fullName() {
        return type + ' ' + name;
    }

    /** Whether it existed on that day; always true when the day is unknown. */
    public boolean existsOn(@Nullable LocalDate on) {
        return on == null || ((from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until)));
    }

    /** Whether both have the same key in the same place; types and times may differ. */
    boolean sharesKeysWith(Unit other) {
        return kind == other.kind
                && slug.equals(other.slug)
                && provinceSlug.equals(other.provinceSlug)
                && Objects.equals(districtSlug, other.districtSlug);
    }
}
