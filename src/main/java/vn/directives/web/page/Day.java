package vn.directives.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day for people and for machines.
 *
 * @param iso {@code 2021-09-13}
 * @param shown {@code 13/09/2021}
 */
public record Day(String iso, String shown) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    static @Nullable Day of(@Nullable LocalDate day) {
        return day == null ? null : on(day);
    }

    static Day on(LocalDate day) {
        return new Day(day.toString(), SHOWN.format(day));
    }
}
