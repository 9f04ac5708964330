package vn.directives.engine.highlight;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;

/**
 * The words and phrases that a question asks for, without those it refuses and those that only lift a score. A field shows
 * what was asked of it; when nothing was, what was asked of any.
 */
final class WantedWords {
    /** The one field of the analysed text. */
    static final String FIELD = "text";

    /** Nobody reads more marks than that. */
    private static final int MOST = 256;

    private final Map<TextField, Set<org.apache.lucene.search.Query>> byField = new LinkedHashMap<>();
    private final Set<TextField.Form> forms = EnumSet.noneOf(TextField.Form.class);

    private WantedWords() {}

    static WantedWords of(Query question) {
        WantedWords words = new WantedWords();
        words.collect(question);
        return words;
    }

    /** The forms of the words and phrases. */
    Set<TextField.Form> forms() {
        return Set.copyOf(forms);
    }

    /** A disjunction over {@link MarkedForms}; without clauses when nothing is asked for. */
    BooleanQuery in(TextField field) {
        Set<org.apache.lucene.search.Query> wanted = byField.get(same(field));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        (wanted != null ? wanted.stream() : byField.values().stream().flatMap(Set::stream))
                .distinct()
                .limit(MOST)
                .forEach(word -> any.add(word, Occur.SHOULD));
        return any.build();
    }

    /** The text of a directive holds its tasks, and the body of a task is its text. */
    private static TextField same(TextField field) {
        return field == TextField.TASK ? TextField.BODY : field;
    }

    private void collect(Query question) {
        switch (question) {
            case Query.Term term -> add(term.field(), term.form(), new TermQuery(marked(term.form(), term.token())));
            case Query.Prefix prefix ->
                add(prefix.field(), prefix.form(), new PrefixQuery(marked(prefix.form(), prefix.token())));
            case Query.Phrase phrase -> add(phrase.field(), phrase.form(), phrase(phrase));
            case Query.Pair pair ->
                collect(new Query.Phrase(pair.field(), pair.form(), List.of(pair.first(), pair.second()), 0));
            case Query.AllOf all -> all.parts().forEach(this::collect);
            case Query.AnyOf any -> any.parts().forEach(this::collect);
            case Query.Best best -> best.parts().forEach(this::collect);
            case Query.Ranked ranked -> collect(ranked.must());
            case Query.Filter filter -> collect(filter.part());
            case Query.Boost boost -> collect(boost.part());
            case Query.Constant constant -> collect(constant.part());
            case Query.HasTask hasTask -> collect(hasTask.task());
            case Query.Not not -> {}
            case Query.All all -> {}
            case Query.None none -> {}
            case Query.OneOf oneOf -> {}
            case Query.WithId withId -> {}
            case Query.StartsWith startsWith -> {}
            case Query.Missing missing -> {}
            case Query.Between between -> {}
        }
    }

    private void add(TextField field, TextField.Form form, org.apache.lucene.search.Query word) {
        forms.add(form);
        byField.computeIfAbsent(same(field), key -> new LinkedHashSet<>()).add(word);
    }

    private static PhraseQuery phrase(Query.Phrase phrase) {
        PhraseQuery.Builder words = new PhraseQuery.Builder().setSlop(phrase.slop());
        phrase.tokens().forEach(token -> words.add(marked(phrase.form(), token)));
        return words.build();
    }

    private static Term marked(TextField.Form form, String token) {
        return new Term(FIELD, MarkedForms.mark(form, token));
    }
}
