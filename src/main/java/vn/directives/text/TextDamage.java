package vn.directives.text;

import java.util.Optional;

/** Why a text cannot be trusted: letters that are lost for good, which no encoding brings back. */
public enum TextDamage {
    /** Characters that could not be decoded, U+FFFD. */
    LOST_CHARACTERS,
    /** A question mark for each letter with an accent, from a program without them: {@code ?y ban nhân dân t?nh}. */
    QUESTION_MARKS,
    /** Letters of an encoding that is unknown or was damaged: {@code á»§y ban}. */
    GARBLED,
    /** A picture that was read by a program for another language: {@code D9c l~p - T\u1EF1 do}. */
    MISREAD_PICTURE;

    /** Lost characters beyond this share make a text poor. */
    private static final int LOST_PERCENT = 2;

    private static final int FEW = 5;
    private static final int FEW_PERCENT = 5;

    /** Fewer words do not tell what language a text is in. */
    private static final int ENOUGH_WORDS = 30;

    /** Of the words of real Vietnamese less than 0.8 % have more than seven letters; of those of European languages a tenth. */
    private static final int LONG_WORDS_PERCENT = 4;

    /** Names and foreign words make at most a tenth of the words of a sound text. */
    private static final int ODD_PERCENT = 22;

    /** The damage of a normalised text, the gravest first; empty when it can be trusted. */
    public static Optional<TextDamage> of(String text) {
        long lost = text.chars().filter(c -> c == '\uFFFD').count();
        if (lost * 100 > (long) text.length() * LOST_PERCENT) {
            return Optional.of(LOST_CHARACTERS);
        }
        WordCount words = WordCount.of(text);
        if (words.isMany(words.questionMarks(), FEW, FEW_PERCENT)) {
            return Optional.of(QUESTION_MARKS);
        }
        if (words.isMany(words.garbled(), FEW, FEW_PERCENT)) {
            return Optional.of(GARBLED);
        }
        boolean vietnamese = words.all() >= ENOUGH_WORDS && words.tooLong() * 100 < words.all() * LONG_WORDS_PERCENT;
        return vietnamese && words.isMany(words.odd(), FEW, ODD_PERCENT)
                ? Optional.of(MISREAD_PICTURE)
                : Optional.empty();
    }
}
