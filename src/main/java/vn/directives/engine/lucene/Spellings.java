package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import vn.directives.engine.WordCount;
import vn.directives.text.SearchText;

/** What is in the dictionary of a field of words. */
final class Spellings {
    private Spellings() {}

    /** The words of a field that are among these, in the dictionary's order. */
    static List<WordCount> matching(IndexReader reader, String field, Automaton words) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        List<WordCount> found = new ArrayList<>();
        // That it is finite spares the search for what all of the words end in, more than half of the cost of
        // compiling.
        TermsEnum at = new CompiledAutomaton(words, true, true).getTermsEnum(terms);
        while (at.next() != null) {
            found.add(new WordCount(at.term().utf8ToString(), at.docFreq()));
        }
        return found;
    }

    /** All words that are this one without accents. */
    static Automaton anyAccents(String folded) {
        Automaton automaton = new Automaton();
        int state = automaton.createState();
        for (int i = 0; i < folded.length(); ) {
            int codePoint = folded.codePointAt(i);
            int next = automaton.createState();
            String letters = Character.isBmpCodePoint(codePoint)
                    ? SearchText.lettersAt(folded, i)
                    : Character.toString(codePoint);
            i += Character.charCount(codePoint);
            for (int letter : letters.codePoints().toArray()) {
                automaton.addTransition(state, next, letter);
            }
            state = next;
        }
        automaton.setAccept(state, true);
        automaton.finishState();
        return automaton;
    }
}
