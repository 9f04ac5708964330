package vn.directives.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells where a name without a type word is a unit, not a part of a person's or a street's name or an ordinary word. */
final class BareNames {
    /** Where these begin a capitalised run, it is a body's name and may end in a province: {@code SỞ Y TẾ KON TUM}. */
    private static final Set<String> BODIES = Set.of(
            "so", "uy", "ubnd", "hdnd", "hoi", "ban", "cuc", "chi", "cong", "toa", "vien", "truong", "benh", "bao",
            "kho", "ngan", "tong", "lien", "mttq", "ttyt", "van");
    /** Before a name these say that it is a person's, a river's, a street's. */
    private static final Set<String> OTHER_THINGS = Stream.of(
                    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "chí", "sông", "đường", "phố", "cầu",
                    "chợ", "núi", "hồ", "kênh", "suối", "đèo", "quán")
            .map(Spelling::exact)
            .collect(Collectors.toUnmodifiableSet());
    /** In a text without capitals "hoà bình" is peace. */
    private static final Set<String> ORDINARY_WORDS = Set.of("hoa binh");

    private static final int LONGEST_BODY = 12;

    private final NameIndex names;
    private final TypeWords typeWords;
    private final Words words;
    private final @Nullable LocalDate on;

    BareNames(NameIndex names, TypeWords typeWords, Words words, @Nullable LocalDate on) {
        this.names = names;
        this.typeWords = typeWords;
        this.words = words;
        this.on = on;
    }

    /** The province or, failing that, the district whose name begins at this word; null when there is none. */
    NameIndex.@Nullable Match at(int from) {
        NameIndex.Match match = match(from);
        if (match == null || words.after(match.end() - 1) == Gap.NONE || isOfAnotherThing(from)) {
            return null;
        }
        boolean isProvince = match.units().getFirst().kind() == UnitKind.PROVINCE;
        if (words.continuesRun(from) && !(isProvince && isInBody(from))) {
            return null;
        }
        return goesOn(match) ? null : match;
    }

    private NameIndex.@Nullable Match match(int from) {
        boolean noCapitals = !words.hasCapitals();
        if (!noCapitals && !words.capitalised(from, from + 1)) {
            return null;
        }
        NameIndex.Match match = names.longestAt(
                words,
                from,
                !words.hasMarks(),
                name -> name.use() == NameIndex.Use.BARE
                        && name.unit().kind() != UnitKind.COMMUNE
                        && name.unit().existsOn(on));
        if (match == null) {
            return null;
        }
        List<Unit> provinces = match.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .toList();
        if (noCapitals) {
            boolean ordinary = provinces.isEmpty()
                    || (match.end() == from + 2
                            && ORDINARY_WORDS.contains(words.folded(from) + ' ' + words.folded(from + 1)));
            return ordinary ? null : new NameIndex.Match(match.end(), provinces);
        }
        if (!words.capitalised(from, match.end())) {
            return null;
        }
        return provinces.isEmpty() ? match : new NameIndex.Match(match.end(), provinces);
    }

    private boolean isOfAnotherThing(int from) {
        return words.after(from - 1).isBlank() && OTHER_THINGS.contains(words.exact(from - 1));
    }

    private boolean isInBody(int from) {
        int start = from;
        while (start > from - LONGEST_BODY && words.continuesRun(start)) {
            start--;
        }
        return BODIES.contains(words.folded(start));
    }

    /** Whether a capitalised word follows that is not the next place: {@code Điện Biên Phủ}, {@code Hà Nội Mới}. */
    private boolean goesOn(NameIndex.Match match) {
        int next = match.end();
        return words.letters(next - 1) == Words.Case.TITLE
                && words.continuesRun(next)
                && typeWords.at(words, next) == null
                && match(next) == null;
    }
}
