package vn.directives.engine.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that are split already, as an index takes them: one by one, or each with its neighbour. */
final class WordStream extends TokenStream {
    /** Stands between the words of a pair; no word holds it. */
    static final char BETWEEN = ' ';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final List<String[]> texts;
    private final int size;
    private final int gap;
    private int text;
    private int word;

    /**
     * @param size words in a token
     * @param gap positions between one text and the next
     */
    WordStream(List<String[]> texts, int size, int gap) {
        this.texts = texts;
        this.size = size;
        this.gap = gap;
    }

    @Override
    public boolean incrementToken() {
        boolean first = false;
        while (text < texts.size() && word + size > texts.get(text).length) {
            text++;
            word = 0;
            first = true;
        }
        if (text == texts.size()) {
            return false;
        }
        clearAttributes();
        String[] words = texts.get(text);
        term.append(words[word]);
        for (int i = 1; i < size; i++) {
            term.append(BETWEEN).append(words[word + i]);
        }
        step.setPositionIncrement(first ? gap : 1);
        word++;
        return true;
    }

    @Override
    public void reset() {
        text = 0;
        word = 0;
    }
}
