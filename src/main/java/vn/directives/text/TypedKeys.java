package vn.directives.text;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads what was typed while the input method was off: {@code vawcs} (Telex) and {@code va8c1} (VNI) are the keys of
 * {@code vắc}. As UniKey does, a mark may follow its letter at once or come at the end of the word. A key that undoes
 * another ({@code ooo}, {@code keess}) or replaces a tone ({@code sars}) makes no syllable here: nobody types so by intent.
 */
public final class TypedKeys {
    /** nghieengj and the like: seven letters with three keys. */
    private static final int LONGEST = 11;

    private static final String TELEX_TONES = "zsfrxj";
    private static final String VNI_TONES = "012345";
    private static final int[] TONES = {
        Letters.LEVEL, Letters.ACUTE, Letters.GRAVE, Letters.HOOK, Letters.TILDE, Letters.DOT_BELOW
    };

    private final StringBuilder letters = new StringBuilder();
    private int tone = Letters.LEVEL;
    private boolean failed;

    private TypedKeys() {}

    /** The syllable, in lower case, that these Telex keys make; empty when they make none or one without any mark. */
    public static Optional<String> telex(String word) {
        TypedKeys keys = new TypedKeys();
        for (char key : lower(word)) {
            keys.telexKey(key);
        }
        return keys.syllable();
    }

    /** The syllable, in lower case, that these VNI keys make; empty when they make none or one without any mark. */
    public static Optional<String> vni(String word) {
        TypedKeys keys = new TypedKeys();
        for (char key : lower(word)) {
            keys.vniKey(key);
        }
        // A4, E5, O2: the name of a thing, not a vowel with a tone.
        boolean thing = keys.letters.length() < 2 && keys.tone != Letters.LEVEL;
        return thing ? Optional.empty() : keys.syllable();
    }

    private static char[] lower(String word) {
        boolean keys = word.length() <= LONGEST && word.chars().allMatch(c -> c < 128);
        return keys ? word.toLowerCase(Locale.ROOT).toCharArray() : new char[0];
    }

    private void telexKey(char key) {
        switch (key) {
            case 'z', 's', 'f', 'r', 'x', 'j' -> {
                if (!hasVowel()) {
                    letters.append(key);
                } else {
                    tone(TONES[TELEX_TONES.indexOf(key)]);
                }
            }
            case 'a', 'e', 'o' -> {
                int place = sameVowel(key);
                if (place < 0) {
                    letters.append(key);
                } else {
                    change(place, hatted(key));
                }
            }
            case 'w' -> {
                if (!hasVowel()) {
                    letters.append('ư');
                } else {
                    horn(true);
                }
            }
            case 'd' -> {
                boolean isKey = letters.length() == 1 || (letters.length() > 1 && hasVowel());
                if (isKey && letters.charAt(0) == 'd') {
                    letters.setCharAt(0, 'đ');
                } else {
                    letters.append(key);
                }
            }
            default -> letters.append(key);
        }
    }

    private void vniKey(char key) {
        switch (key) {
            case '0', '1', '2', '3', '4', '5' -> {
                failed |= !hasVowel();
                tone(TONES[VNI_TONES.indexOf(key)]);
            }
            case '6' -> {
                int place = last("aeo");
                if (place < 0) {
                    failed = true;
                } else {
                    change(place, hatted(letters.charAt(place)));
                }
            }
            case '7' -> horn(false);
            case '8' -> {
                int place = last("a");
                if (place < 0) {
                    failed = true;
                } else {
                    change(place, 'ă');
                }
            }
            case '9' -> {
                failed |= letters.isEmpty() || letters.charAt(0) != 'd';
                if (!failed) {
                    letters.setCharAt(0, 'đ');
                }
            }
            default -> letters.append(key);
        }
    }

    private void tone(int wanted) {
        failed |= tone != Letters.LEVEL || wanted == Letters.LEVEL;
        tone = wanted;
    }

    /** Horns on u and o, the breve on a (Telex alone): on the last that can have one, on uo together. */
    private void horn(boolean breve) {
        int place = last(breve ? "auo" : "uo");
        if (place < 0) {
            failed = true;
            return;
        }
        char before = place > 0 ? letters.charAt(place - 1) : ' ';
        boolean afterQ = place > 1 && letters.charAt(place - 2) == 'q';
        switch (letters.charAt(place)) {
            // muaw is mưa, hoawc is hoăc; luuw is lưu
            case 'a' -> change(before == 'u' && !afterQ ? place - 1 : place, before == 'u' && !afterQ ? 'ư' : 'ă');
            case 'u' -> change(before == 'u' ? place - 1 : place, 'ư');
            default -> change(place, 'ơ');
        }
    }

    private void change(int place, char letter) {
        letters.setCharAt(place, letter);
    }

    /** Where the vowel that a second one of its kind changes stands: just before, or before the consonants that end the word. */
    private int sameVowel(char key) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            char c = letters.charAt(i);
            if (c == key) {
                return i;
            }
            if ("aeoăâêôơ".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private int last(String wanted) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (wanted.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasVowel() {
        return letters.chars().anyMatch(c -> Letters.isVowel(Letters.id((char) c)));
    }

    private static char hatted(char vowel) {
        return switch (vowel) {
            case 'a' -> 'â';
            case 'e' -> 'ê';
            default -> 'ô';
        };
    }

    private Optional<String> syllable() {
        if (failed || letters.isEmpty()) {
            return Optional.empty();
        }
        int uo = letters.indexOf("uơ");
        // One horn does for both letters where more follows: nguowif, but thuowr.
        if (uo >= 0 && uo + 2 < letters.length()) {
            letters.setCharAt(uo, 'ư');
        }
        boolean changed = tone != Letters.LEVEL || letters.chars().anyMatch(c -> Folding.fold((char) c) != c);
        int vowel = -1;
        for (int i = 0; i < letters.length(); i++) {
            vowel = Letters.isVowel(Letters.id(letters.charAt(i))) ? i : vowel;
        }
        if (!changed || vowel < 0) {
            return Optional.empty();
        }
        letters.setCharAt(vowel, Letters.withTone(letters.charAt(vowel), tone));
        String placed = TonePlacement.canonical(letters);
        return Syllables.isValid(placed) ? Optional.of(placed) : Optional.empty();
    }
}
