package vn.directives.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/** One pass over a text for the units named in it; the work at each word is bounded by the longest name. */
final class MentionFinder {
    private static final Set<String> PLURALS = Set.of(
            "cac", "nhung", "moi", "so", "nhieu", "hai", "ba", "bon", "sau", "bay", "tam", "chin", "muoi", "lien");
    private static final Set<String> CONJUNCTIONS = Set.of("va", "hoac", "cung", "voi", "den");
    /** Between a plural and its list: {@code các tỉnh, thành phố trực thuộc Trung ương sau: Hà Nội}. */
    private static final Set<String> LIST_OPENERS =
            Set.of("truc", "thuoc", "trung", "uong", "sau", "gom", "bao", "nhu", "la", "tu");

    private static final int LONGEST_OPENING = 8;

    private final NameIndex names;
    private final NameIndex wholeNames;
    private final TypeWords typeWords;
    private final BareNames bareNames;
    private final Words words;
    private final @Nullable LocalDate on;
    private final List<Mention> mentions = new ArrayList<>();

    /** The word that is being looked at. */
    private int at;
    /** Where the next item of a list would begin, and what the list is one of. */
    private int listAt = -1;

    private TypeWords.@Nullable Types listTypes;
    private TypeWords.Form listForm = TypeWords.Form.MARKED;
    /** A name here has a type word that it does not fit, so that it is something unknown. */
    private int barredAt = -1;

    MentionFinder(NameIndex names, NameIndex wholeNames, TypeWords typeWords, String text, @Nullable LocalDate on) {
        this.names = names;
        this.wholeNames = wholeNames;
        this.typeWords = typeWords;
        this.words = new Words(text);
        this.bareNames = new BareNames(names, typeWords, words, on);
        this.on = on;
    }

    List<Mention> find() {
        while (at < words.count()) {
            if (!whole() && !typed() && !listed() && !bare()) {
                at++;
            }
        }
        return mentions;
    }

    private boolean whole() {
        NameIndex.Match match =
                wholeNames.longestAt(words, at, true, name -> name.unit().existsOn(on));
        if (match == null) {
            return false;
        }
        boolean inList = at == listAt;
        mention(at, true, match);
        continueList(inList);
        return true;
    }

    private boolean typed() {
        TypeWords.Found found = typeWords.at(words, at);
        if (found == null) {
            return false;
        }
        boolean inList = at == listAt && listTypes != null;
        boolean plural = inList || isPlural(at - 1);
        TypeWords.Types types = found.types();
        int typeAt = at;
        boolean several = false;
        for (int next = item(found.end()); next >= 0; next = item(found.end())) {
            TypeWords.Found another = typeWords.at(words, next);
            if (another == null) {
                break;
            }
            typeAt = next;
            found = another;
            types = types.and(found.types());
            several = true;
        }
        boolean list = plural || (several && words.after(found.end() - 1) == Gap.COLON);
        if (inList && listTypes != null) {
            types = types.and(listTypes);
        }
        int nameAt = list ? opened(found.end()) : found.end();
        NameIndex.Match match = nameBehind(found, nameAt, list && !inList ? types : found.types(), list);
        if (match == null && (list || several)) {
            match = nameBehind(found, nameAt, types, list);
        }
        if (match == null) {
            at = found.end();
            Gap gap = words.after(found.end() - 1);
            barredAt = gap.isBlank() && gap != Gap.PARAGRAPH && !list ? found.end() : -1;
            return true;
        }
        boolean ofSeveral = list && (several || words.after(found.end() - 1) == Gap.COLON);
        mention(nameAt == found.end() && !ofSeveral ? typeAt : nameAt, true, match);
        listTypes = types;
        listForm = found.form();
        continueList(list);
        return true;
    }

    /** The next name of a list whose kind was said at its beginning. */
    private boolean listed() {
        TypeWords.Types types = listTypes;
        if (at != listAt || types == null) {
            return false;
        }
        NameIndex.Match match = name(at, listForm, inList(types));
        if (match == null || !isCapitalised(match)) {
            return false;
        }
        mention(at, true, match);
        continueList(true);
        return true;
    }

    private boolean bare() {
        NameIndex.Match match = at == barredAt ? null : bareNames.at(at);
        if (match == null) {
            return false;
        }
        mention(at, false, match);
        return true;
    }

    private void mention(int from, boolean typed, NameIndex.Match match) {
        Span span = new Span(words.start(from), words.end(match.end() - 1));
        mentions.add(new Mention(span, typed, match.units()));
        at = match.end();
    }

    private NameIndex.@Nullable Match nameBehind(
            TypeWords.Found type, int nameAt, TypeWords.Types types, boolean list) {
        Gap gap = words.after(nameAt - 1);
        boolean close = switch (type.form()) {
            case MARKED, UNMARKED -> gap.isBlank() || gap == Gap.COLON;
            case ABBREVIATION -> gap.isBlank() || gap == Gap.DOT || gap == Gap.NONE;
            case LETTER -> gap == Gap.DOT || gap == Gap.NONE;
        };
        if (!close) {
            return null;
        }
        NameIndex.Match match = name(nameAt, type.form(), list ? inList(types) : types);
        return match == null || isOrdinaryPhrase(type, nameAt) ? null : match;
    }

    private NameIndex.@Nullable Match name(int from, TypeWords.Form form, TypeWords.Types types) {
        boolean mayBeLower = !words.hasCapitals() || form == TypeWords.Form.MARKED || form == TypeWords.Form.UNMARKED;
        NameIndex.Match match = names.longestAt(
                words,
                from,
                form != TypeWords.Form.MARKED,
                name -> name.use() != NameIndex.Use.WHOLE
                        && types.admit(name.unit())
                        && name.unit().existsOn(on));
        if (match == null || words.after(match.end() - 1) == Gap.NONE) {
            return null;
        }
        boolean isCommune = match.units().getFirst().kind() == UnitKind.COMMUNE;
        // "an sinh xã hội an toàn" holds no xã Hội An; provinces and districts are never such phrases.
        if ((isCommune || !mayBeLower) && !isCapitalised(match, from)) {
            return null;
        }
        boolean unmarkedType = form == TypeWords.Form.UNMARKED && !words.plain(from, match.end());
        return unmarkedType || (isCommune && isCutShort(match)) ? null : match;
    }

    /** Whether the name goes on: xã Hòa Bình Thạnh, of which the data knows only Hòa Bình. */
    private boolean isCutShort(NameIndex.Match match) {
        return words.letters(match.end() - 1) == Words.Case.TITLE
                && words.continuesRun(match.end())
                && typeWords.at(words, match.end()) == null;
    }

    /** Xã hội (society), cơ quan 1 cửa without accents. */
    private boolean isOrdinaryPhrase(TypeWords.Found type, int nameAt) {
        String name = words.folded(nameAt);
        String last = words.folded(type.end() - 1);
        boolean society = last.equals("xa") && name.equals("hoi") && words.letters(nameAt) != Words.Case.TITLE;
        boolean office = last.equals("quan")
                && type.form() == TypeWords.Form.UNMARKED
                && words.letters(nameAt) == Words.Case.NUMBER
                && type.end() >= 2
                && words.folded(type.end() - 2).equals("co");
        return society || office;
    }

    private boolean isCapitalised(NameIndex.Match match) {
        return isCapitalised(match, at);
    }

    private boolean isCapitalised(NameIndex.Match match, int from) {
        return !words.hasCapitals() || words.capitalised(from, Math.min(from + 1, match.end()));
    }

    private boolean isPlural(int before) {
        return before >= 0
                && words.after(before).isBlank()
                && (words.letters(before) == Words.Case.NUMBER || PLURALS.contains(words.folded(before)));
    }

    /** In lists people do not keep tỉnh and thành phố apart. */
    private static TypeWords.Types inList(TypeWords.Types types) {
        return types.types().contains("tỉnh")
                ? types.and(new TypeWords.Types(Set.of("thành phố"), UnitKind.PROVINCE))
                : types;
    }

    private int opened(int from) {
        int i = from;
        while (i < words.count()
                && i < from + LONGEST_OPENING
                && LIST_OPENERS.contains(words.folded(i))
                && words.letters(i) != Words.Case.UPPER
                && words.after(i - 1).isBlank()) {
            i++;
        }
        return i < words.count() ? i : from;
    }

    private void continueList(boolean list) {
        listAt = list ? item(at) : -1;
    }

    /** Where the next item of a list begins after the item that ends before {@code end}; -1 when there is none. */
    private int item(int end) {
        Gap gap = words.after(end - 1);
        if (end >= words.count() || (!gap.separates() && !gap.isBlank())) {
            return -1;
        }
        int next = end;
        while (next < end + 2
                && next < words.count() - 1
                && CONJUNCTIONS.contains(words.folded(next))
                && words.after(next).isBlank()) {
            next++;
        }
        return gap.separates() || next > end ? next : -1;
    }
}
