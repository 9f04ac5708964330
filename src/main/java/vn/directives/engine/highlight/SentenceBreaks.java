package vn.directives.engine.highlight;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where a directive's text may be cut: after a full stop, a semicolon (items of a list end with one) or a line. Java's own
 * iterator goes on over lines and before small letters, so that a list of ten items is one sentence to it.
 */
final class SentenceBreaks extends BreakIterator {
    /** Text from a picture may have no signs at all; it is cut all the same. */
    private static final int LONGEST = 1_000;

    private CharacterIterator text = new StringCharacterIterator("");
    private int[] breaks = {0};
    private int at;

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        breaks = breaks(newText);
        at = 0;
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public int current() {
        return breaks[at];
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        at = breaks.length - 1;
        return current();
    }

    @Override
    public int next() {
        return next(1);
    }

    @Override
    public int previous() {
        return next(-1);
    }

    @Override
    public int next(int n) {
        int wanted = at + n;
        at = Math.clamp(wanted, 0, breaks.length - 1);
        return at == wanted ? current() : DONE;
    }

    @Override
    public int following(int offset) {
        int found = Arrays.binarySearch(breaks, offset);
        return moveTo(found >= 0 ? found + 1 : -found - 1);
    }

    @Override
    public int preceding(int offset) {
        int found = Arrays.binarySearch(breaks, offset);
        return moveTo((found >= 0 ? found : -found - 1) - 1);
    }

    private int moveTo(int wanted) {
        return next(wanted - at);
    }

    private static int[] breaks(CharacterIterator text) {
        int end = text.getEndIndex();
        int[] breaks = new int[16];
        int count = 1;
        char before = ' ';
        char c = text.setIndex(text.getBeginIndex());
        for (int i = text.getBeginIndex(); i < end; i++) {
            char after = text.next();
            boolean ends = c == '\n' || (endsSentence(c, before) && Character.isWhitespace(after));
            boolean tooLong = i - breaks[count - 1] >= LONGEST && Character.isWhitespace(c);
            if ((ends || tooLong) && i + 1 < end) {
                breaks = ArrayUtil.grow(breaks, count + 2);
                breaks[count++] = i + 1;
            }
            before = c;
            c = after;
        }
        if (end > 0) {
            breaks[count++] = end;
        }
        return Arrays.copyOf(breaks, count);
    }

    /** A full stop after a capital is that of an abbreviation: {@code TP. Hồ Chí Minh}, {@code KT. CHỦ TỊCH}. */
    private static boolean endsSentence(char c, char before) {
        return switch (c) {
            case '.' -> !Character.isUpperCase(before);
            case ';', '!', '?', '…' -> true;
            default -> false;
        };
    }
}
