package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.directives.document.Directive;
import vn.directives.engine.Hit;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.search.TypedText.Word;
import vn.directives.text.SearchText;

/** Subjects that hold all that was typed, wherever in them: a search of its own for every key. */
final class SuggestedSubjects {
    /** Copies of a directive share their subject; it is shown once. */
    private static final int FOR_COPIES = 3;

    private final SearchEngine engine;

    SuggestedSubjects(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * The best first; of a lone word, which ranks nothing, the newest.
     *
     * @param phrases what the last word is likely to become
     */
    List<Suggestion> of(TypedText typed, List<Suggestion> phrases, int most) {
        boolean lone = typed.words().size() == 1;
        SearchRequest request = SearchRequest.of(
                        Level.DIRECTIVE,
                        lone
                                ? typed.in(TextField.SUBJECT)
                                : new Query.Ranked(typed.in(TextField.SUBJECT), lifts(typed, phrases)),
                        lone ? Sort.ISSUED_DESCENDING : Sort.RELEVANCE,
                        most + FOR_COPIES)
                .inBrief();
        Map<String, Suggestion> subjects = new LinkedHashMap<>();
        for (Hit hit : engine.search(request).hits()) {
            Directive directive = hit.directive();
            String subject = directive.subject();
            if (subject != null) {
                subjects.putIfAbsent(
                        SearchText.folded(subject),
                        new Suggestion(Suggestion.Kind.SUBJECT, subject, directive.id(), 1));
            }
        }
        return subjects.values().stream().limit(most).toList();
    }

    /** Words side by side are what was meant; the last word may be whole. */
    private static List<Query> lifts(TypedText typed, List<Suggestion> phrases) {
        List<Query> lifts = new ArrayList<>();
        addPairs(typed.words(), lifts);
        phrases.forEach(phrase -> addPairs(TypedText.of(phrase.text()).words(), lifts));
        lifts.add(typed.words().getLast().in(TextField.SUBJECT));
        return lifts.stream().distinct().toList();
    }

    private static void addPairs(List<Word> words, List<Query> lifts) {
        for (int i = 1; i < words.size(); i++) {
            lifts.add(new Query.Pair(
                    TextField.SUBJECT,
                    Form.FOLDED,
                    words.get(i - 1).folded(),
                    words.get(i).folded()));
        }
    }
}
