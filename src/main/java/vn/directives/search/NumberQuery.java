package vn.directives.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.TypedNumber;
import vn.directives.engine.DateField;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.text.SearchText;

/**
 * A document number that somebody typed, with the date and the issuer said of it. What bears the number comes first, then
 * what cites it; a number that nobody bears or cites changes nothing.
 *
 * @param issued the days meant; open when no date was typed
 * @param issuer as typed after "của", "" when nobody was named
 */
public record NumberQuery(TypedNumber number, DateRange issued, String issuer) {
    /** Far above what words score, so that nothing comes between. */
    private static final float BEARS = 2_000;

    private static final float CITES = 1_000;
    private static final float SAME_DATE = 1_000;

    /** "ngày 31/3/2020", "ngày 31 tháng 3 năm 2020", "- 31-3-2020", ", 31.3.2020". What is typed is short: no pattern runs far. */
    private static final Pattern DAY = Pattern.compile("[\\s,;:(\u2013-]*(?:ngay\\s*)?(\\d{1,2})\\s*(?:[/.-]|thang)\\s*"
            + "(\\d{1,2})\\s*(?:[/.-]|,?\\s*nam)\\s*(\\d{4})(?!\\d)");

    private static final Pattern ISO_DAY =
            Pattern.compile("[\\s,;:(-]*(?:ngay\\s*)?(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");

    private static final Pattern MONTH =
            Pattern.compile("[\\s,;:(-]*thang\\s*(\\d{1,2})\\s*(?:[/.-]|nam)\\s*(\\d{4})(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("[\\s,;:(-]*(?:nam\\s*)?((?:19|20)\\d{2})(?![\\d/-])");

    private static final Pattern ISSUER = Pattern.compile("[\\s,;:)-]*cua\\s+");

    /** The number in what was typed; empty when there is none. */
    public static Optional<NumberQuery> read(String typed) {
        return TypedNumber.read(typed).map(number -> of(number, number.rest()));
    }

    /** Whether it is surely a number, and nothing was typed behind it. */
    boolean isAlone() {
        return number.certain() && number.rest().isBlank();
    }

    private static NumberQuery of(TypedNumber number, String rest) {
        Behind behind = behind(rest);
        return new NumberQuery(number, behind.issued(), behind.issuer());
    }

    /**
     * What is said behind a number.
     *
     * @param issued open when no date follows
     * @param issuer what follows after "của", to the end; "" when that is not said
     */
    public record Behind(DateRange issued, String issuer) {}

    /** The date and the issuer at the beginning of what follows a number. */
    public static Behind behind(String rest) {
        String folded = SearchText.bare(rest);
        DateRange issued = DateRange.OPEN;
        int end = 0;
        for (Pattern pattern : List.of(DAY, ISO_DAY, MONTH, YEAR)) {
            Matcher matcher = pattern.matcher(folded);
            Optional<DateRange> read = matcher.lookingAt() ? range(pattern, matcher) : Optional.empty();
            if (read.isPresent()) {
                issued = read.get();
                end = matcher.end();
                break;
            }
        }
        Matcher issuer = ISSUER.matcher(folded).region(end, folded.length());
        return new Behind(
                issued, issuer.lookingAt() ? rest.substring(issuer.end()).strip() : "");
    }

    private static Optional<DateRange> range(Pattern pattern, Matcher m) {
        try {
            if (pattern.equals(YEAR)) {
                LocalDate first = LocalDate.of(number(m, 1), 1, 1);
                return Optional.of(new DateRange(first, first.plusYears(1).minusDays(1)));
            }
            if (pattern.equals(MONTH)) {
                YearMonth month = YearMonth.of(number(m, 2), number(m, 1));
                return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = pattern.equals(DAY)
                    ? LocalDate.of(number(m, 3), number(m, 2), number(m, 1))
                    : LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            return Optional.of(new DateRange(day, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The question to the index, with what bears or cites the number ahead of what only has the words. */
    Query ahead(Query words, boolean nothingForbidden) {
        Query bears = new Query.OneOf(KeywordField.NUMBER_KEY, number.keys());
        List<Query> ahead = new ArrayList<>();
        ahead.add(new Query.Constant(bears, BEARS));
        ahead.add(new Query.Constant(new Query.OneOf(KeywordField.CITES_KEY, number.keys()), CITES));
        if (!issued.isOpen()) {
            Query between = new Query.Between(DateField.ISSUED, issued.from(), issued.to());
            ahead.add(new Query.Constant(new Query.AllOf(List.of(bears, between)), SAME_DATE));
        }
        if (!number.whole() || !nothingForbidden) {
            return new Query.Ranked(words, ahead);
        }
        ahead.add(words);
        return new Query.AnyOf(ahead);
    }

    /** The number as these hits bear or cite it; else as typed when it can be nothing but a number; else null. */
    @Nullable
    String recognised(List<Hit> hits) {
        String cited = null;
        for (Hit hit : hits) {
            Directive directive = hit.directive();
            if (directive.number() != null && isMeant(directive.number())) {
                return directive.number();
            }
            for (Citation citation : directive.citations()) {
                cited = cited == null && isMeant(citation.number()) ? citation.number() : cited;
            }
        }
        return cited != null ? cited : number.certain() ? number.text() : null;
    }

    private boolean isMeant(String other) {
        return number.keys().contains(DocumentNumber.key(other));
    }
}
