package vn.directives.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names of units, found at a place in a text. Filled once, then only read. */
final class NameIndex {
    /** How a name may stand in a text. */
    enum Use {
        /** Alone or behind a type word. */
        BARE,
        /** Only behind a type word. */
        TYPED,
        /** It holds its type word: {@code TPHCM}. */
        WHOLE
    }

    /**
     * A spelling of a unit's name.
     *
     * @param exact its key with accents
     */
    record Name(String exact, Unit unit, Use use) {}

    /**
     * A name found in a text.
     *
     * @param end the word after it
     * @param units whose name it is
     */
    record Match(int end, List<Unit> units) {}

    private record Keys(String folded, String exact) {}

    /** Many units share a name. */
    private final Map<String, Keys> keysOf = new HashMap<>();

    private final Map<String, List<Name>> names = new HashMap<>();
    /** The first words of all keys: most words of a text begin no name. */
    private final Set<String> firstWords = new HashSet<>();
    /** What the keys of longer names begin with. */
    private final Set<String> beginnings = new HashSet<>();

    void add(String name, Unit unit, Use use) {
        Keys keys = keysOf.computeIfAbsent(name, this::keys);
        names.computeIfAbsent(keys.folded, key -> new ArrayList<>(1)).add(new Name(keys.exact, unit, use));
    }

    private Keys keys(String name) {
        Words words = new Words(name);
        firstWords.add(words.folded(0));
        StringBuilder key = new StringBuilder(words.folded(0));
        for (int i = 1; i < words.count(); i++) {
            beginnings.add(key.toString());
            key.append(' ').append(words.folded(i));
        }
        return new Keys(key.toString(), words.exact(0, words.count()));
    }

    /**
     * The longest name that begins at a word.
     *
     * @param unmarked whether a name without any mark in the text may be one with marks
     */
    @Nullable
    Match longestAt(Words words, int from, boolean unmarked, Predicate<Name> filter) {
        if (from >= words.count() || !firstWords.contains(words.folded(from))) {
            return null;
        }
        Match longest = null;
        StringBuilder key = new StringBuilder(words.folded(from));
        int end = from + 1;
        while (true) {
            List<Unit> units = units(words, from, end, key.toString(), unmarked, filter);
            if (!units.isEmpty()) {
                longest = new Match(end, units);
            }
            if (end == words.count() || !words.after(end - 1).joins() || !beginnings.contains(key.toString())) {
                return longest;
            }
            key.append(' ').append(words.folded(end));
            end++;
        }
    }

    /** The units whose name the words from {@code from} to the last are, whatever stands between them. */
    List<Unit> tail(Words words, int from, boolean unmarked, Predicate<Name> filter) {
        if (from >= words.count()) {
            return List.of();
        }
        StringBuilder key = new StringBuilder(words.folded(from));
        for (int i = from + 1; i < words.count(); i++) {
            key.append(' ').append(words.folded(i));
        }
        return units(words, from, words.count(), key.toString(), unmarked, filter);
    }

    private List<Unit> units(Words words, int from, int end, String key, boolean unmarked, Predicate<Name> filter) {
        List<Name> sameLetters = names.get(key);
        if (sameLetters == null) {
            return List.of();
        }
        boolean anyMarks = unmarked && words.plain(from, end);
        String exact = words.exact(from, end);
        List<Unit> units = new ArrayList<>();
        for (Name name : sameLetters) {
            if ((anyMarks || name.exact().equals(exact)) && filter.test(name) && !units.contains(name.unit())) {
                units.add(name.unit());
            }
        }
        return units;
    }
}
