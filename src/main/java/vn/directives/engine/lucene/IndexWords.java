package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/** Reads the dictionary of one view of the index. */
final class IndexWords {
    /** Terms looked at for one beginning; a language's syllables and a year's numbers are fewer. */
    private static final int MOST_VISITED = 50_000;

    private static final Comparator<WordCount> FREQUENT_FIRST =
            Comparator.comparingLong(WordCount::count).reversed().thenComparing(WordCount::word);

    private final IndexReader reader;

    IndexWords(IndexReader reader) {
        this.reader = reader;
    }

    List<WordCount> find(WordsRequest request) throws IOException {
        return switch (request) {
            case WordsRequest.Beginning beginning -> beginning(beginning);
            case WordsRequest.Similar similar ->
                top(
                        Spellings.matching(reader, words(similar.field(), similar.form()), oneSlip(similar.word())),
                        similar.limit());
            case WordsRequest.Spellings spellings -> spellings(spellings);
        };
    }

    private List<WordCount> beginning(WordsRequest.Beginning request) throws IOException {
        String field = request.pairs()
                ? Fields.pairs(level(request.field()), request.field())
                : words(request.field(), request.form());
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        List<WordCount> found = new ArrayList<>();
        BytesRef prefix = new BytesRef(request.prefix());
        TermsEnum at = terms.iterator();
        boolean more = at.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (more && found.size() < MOST_VISITED && StringHelper.startsWith(at.term(), prefix)) {
            found.add(new WordCount(at.term().utf8ToString(), at.docFreq()));
            more = at.next() != null;
        }
        return top(found, request.limit());
    }

    private List<WordCount> spellings(WordsRequest.Spellings request) throws IOException {
        String exact = words(request.field(), Form.EXACT);
        List<List<WordCount>> spellings = new ArrayList<>();
        for (int i = 0; i < request.words().size(); i++) {
            String word = request.words().get(i);
            Automaton spelt = request.isSpelt(i) ? Automata.makeString(word) : Spellings.anyAccents(word);
            spellings.add(top(Spellings.matching(reader, exact, spelt), request.limit()));
        }
        List<WordCount> all = new ArrayList<>();
        spellings.stream().flatMap(List::stream).distinct().forEach(all::add);
        if (DirectiveBlock.PAIRED.contains(request.field())) {
            String pairs = Fields.pairs(level(request.field()), request.field());
            NeighbourCounter neighbours = new NeighbourCounter(reader, exact, pairs);
            for (int i = 1; i < spellings.size(); i++) {
                if (request.asksForPair(i)) {
                    String together = request.folded(i - 1) + WordStream.BETWEEN + request.folded(i);
                    top(neighbours.count(together, spellings.get(i - 1), spellings.get(i)), request.limit()).stream()
                            .filter(pair -> !all.contains(pair))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static Automaton oneSlip(String word) {
        // Levenshtein's automaton takes the word itself as well; Damerau's swaps are one slip.
        return Operations.minus(
                new LevenshteinAutomata(word, true).toAutomaton(1),
                Automata.makeString(word),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static List<WordCount> top(List<WordCount> words, int limit) {
        return words.stream().sorted(FREQUENT_FIRST).limit(limit).toList();
    }

    private static String words(TextField field, Form form) {
        return Fields.words(level(field), field, form);
    }

    /** A directive's tasks are documents of their own. */
    private static Level level(TextField field) {
        return field == TextField.TASK ? Level.TASK : Level.DIRECTIVE;
    }
}
