package vn.directives.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that say what kind of unit a name is: {@code tỉnh}, {@code TP.}, {@code huyện ủy}. */
final class TypeWords {
    /**
     * Which units may bear the name behind a type word.
     *
     * @param types their types, lower case
     * @param cities the level of a thành phố; null when it may be either
     */
    record Types(Set<String> types, @Nullable UnitKind cities) {
        Types {
            types = Set.copyOf(types);
        }

        boolean admit(Unit unit) {
            return types.contains(unit.type())
                    && (cities == null || !unit.type().equals(CITY) || unit.kind() == cities);
        }

        /** Both; beside a tỉnh the thành phố are those of the same level, beside huyện, quận, thị xã likewise. */
        Types and(Types other) {
            Set<String> all = new HashSet<>(types);
            all.addAll(other.types);
            UnitKind level = cities == null ? other.cities : cities;
            if (all.contains("tỉnh")) {
                level = UnitKind.PROVINCE;
            } else if (all.stream().anyMatch(DISTRICTS::contains)) {
                level = UnitKind.DISTRICT;
            }
            return new Types(all, level);
        }
    }

    /**
     * A type word found in a text.
     *
     * @param end the word after it
     * @param form how it is written
     */
    record Found(Types types, int end, Form form) {}

    /** How a type word is written; the name behind it is written likewise. */
    enum Form {
        /** With its accents. */
        MARKED,
        /** Without any: {@code tinh}. */
        UNMARKED,
        /** {@code TP}, {@code TX}. */
        ABBREVIATION,
        /** {@code H.}, {@code Q.}: only with a full stop or before a number. */
        LETTER
    }

    private static final String CITY = "thành phố";
    private static final Set<String> DISTRICTS = Set.of("huyện", "quận", "thị xã");

    private record Phrase(List<String> exact, List<String> folded, Types types, Form form) {}

    /** By the first word without accents, the longest phrases first. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    TypeWords() {
        for (String type : List.of("tỉnh", "huyện", "quận", "xã", "phường", "đặc khu", CITY)) {
            add(type, type, Form.MARKED);
        }
        // Their party and youth organisations bear the unit's name in the same way.
        for (String body : List.of("ủy", "đoàn")) {
            add("tỉnh " + body, "tỉnh", Form.MARKED);
            add("thành " + body, CITY, Form.MARKED);
            add("huyện " + body, "huyện", Form.MARKED);
            add("quận " + body, "quận", Form.MARKED);
            add("thị " + body, "thị xã", Form.MARKED);
        }
        add("thị xã", "thị xã", Form.MARKED);
        add("thị trấn", "thị trấn", Form.MARKED);
        add("huyện đảo", "huyện", Form.MARKED);
        add("thủ đô", CITY, Form.MARKED);
        add("TP", CITY, Form.ABBREVIATION);
        add("TX", "thị xã", Form.ABBREVIATION);
        add("TT", "thị trấn", Form.ABBREVIATION);
        add("H", "huyện", Form.LETTER);
        add("Q", "quận", Form.LETTER);
        add("P", "phường", Form.LETTER);
        add("X", "xã", Form.LETTER);
        for (List<Phrase> sameStart : phrases.values()) {
            sameStart.sort((a, b) -> Integer.compare(b.exact.size(), a.exact.size()));
        }
    }

    /** The longest type word that begins at this word; null when there is none. */
    @Nullable
    Found at(Words words, int from) {
        if (from >= words.count()) {
            return null;
        }
        for (Phrase phrase : phrases.getOrDefault(words.folded(from), List.of())) {
            int end = from + phrase.exact.size();
            Form form = end <= words.count() ? form(words, from, phrase) : null;
            if (form != null) {
                return new Found(phrase.types, end, form);
            }
        }
        return null;
    }

    private static @Nullable Form form(Words words, int from, Phrase phrase) {
        boolean exact = true;
        int length = phrase.exact.size();
        for (int i = 0; i < length; i++) {
            if (!words.folded(from + i).equals(phrase.folded.get(i))
                    || (i > 0 && !words.after(from + i - 1).isBlank())) {
                return null;
            }
            exact &= words.exact(from + i).equals(phrase.exact.get(i));
        }
        return switch (phrase.form) {
            case LETTER -> words.letters(from) == Words.Case.INITIAL && isFollowed(words, from) ? Form.LETTER : null;
            case ABBREVIATION -> exact ? Form.ABBREVIATION : null;
            case MARKED, UNMARKED -> exact ? Form.MARKED : words.plain(from, from + length) ? Form.UNMARKED : null;
        };
    }

    private static boolean isFollowed(Words words, int letter) {
        return words.after(letter) == Gap.DOT || words.after(letter) == Gap.NONE;
    }

    private void add(String phrase, String type, Form form) {
        Words words = new Words(phrase);
        List<String> exact = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            exact.add(words.exact(i));
            folded.add(words.folded(i));
        }
        phrases.computeIfAbsent(folded.getFirst(), k -> new ArrayList<>())
                .add(new Phrase(exact, folded, new Types(Set.of(type), null), form));
    }
}
