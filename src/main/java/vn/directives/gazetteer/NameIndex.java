package vn.directives.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What is known of a key. */
    private static final class Entry {
        private final List<Name> names = new ArrayList<>(1);

        /** Whether a longer key begins with it. */
        private boolean goesOn;
    }

    /** Many units share a name. */
    private final Map<String, Keys> keysOf = new HashMap<>();

    /** By folded key; what only longer keys begin with is here too, without names. */
    private final Map<String, Entry> entries = new HashMap<>();

    void add(String name, Unit unit, Use use) {
        Keys keys = keysOf.computeIfAbsent(name, this::keys);
        entry(keys.folded).names.add(new Name(keys.exact, unit, use));
    }

    private Entry entry(String key) {
        return entries.computeIfAbsent(key, k -> new Entry());
    }

    private Keys keys(String name) {
        Words words = new Words(name);
        StringBuilder key = new StringBuilder(words.folded(0));
        for (int i = 1; i < words.count(); i++) {
            entry(key.toString()).goesOn = true;
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
        Match longest = null;
        Entry entry = from < words.count() ? entries.get(words.folded(from)) : null;
        StringBuilder key = new StringBuilder();
        int end = from + 1;
        while (entry != null) {
            List<Unit> units = units(entry, words, from, end, unmarked, filter);
            if (!units.isEmpty()) {
                longest = new Match(end, units);
            }
            if (!entry.goesOn || end == words.count() || !words.after(end - 1).joins()) {
                break;
            }
            key.append(key.isEmpty() ? words.folded(from) : "").append(' ').append(words.folded(end));
            entry = entries.get(key.toString());
            end++;
        }
        return longest;
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
        Entry entry = entries.get(key.toString());
        return entry == null ? List.of() : units(entry, words, from, words.count(), unmarked, filter);
    }

    private static List<Unit> units(
            Entry entry, Words words, int from, int end, boolean unmarked, Predicate<Name> filter) {
        if (entry.names.isEmpty()) {
            return List.of();
        }
        boolean anyMarks = unmarked && words.plain(from, end);
        String exact = words.exact(from, end);
        List<Unit> units = new ArrayList<>();
        for (Name name : entry.names) {
            if ((anyMarks || name.exact().equals(exact)) && filter.test(name) && !units.contains(name.unit())) {
                units.add(name.unit());
            }
        }
        return units;
    }
}
