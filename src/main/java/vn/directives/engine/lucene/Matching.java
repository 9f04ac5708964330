package vn.directives.engine.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.directives.engine.Query;
import vn.directives.engine.TextField.Form;
import vn.directives.text.SearchText;

/**
 * A simpler question that finds the same: without what only lifts scores. Who has a word as it is spelt has it without accents
 * too, as {@link FieldWords} indexes both.
 */
final class Matching {
    private Matching() {}

    static Query of(Query query) {
        return switch (query) {
            case Query.AllOf all -> new Query.AllOf(each(all.parts()));
            case Query.AnyOf any -> new Query.AnyOf(each(any.parts()), any.minimum());
            case Query.Best best -> best(each(best.parts()));
            case Query.Ranked ranked -> of(ranked.must());
            case Query.Not not -> new Query.Not(of(not.part()));
            case Query.Filter filter -> new Query.Filter(of(filter.part()));
            case Query.Boost boost -> of(boost.part());
            case Query.Constant constant -> of(constant.part());
            case Query.HasTask hasTask -> new Query.HasTask(of(hasTask.task()));
            case Query.All all -> all;
            case Query.None none -> none;
            case Query.Term term -> term;
            case Query.Prefix prefix -> prefix;
            case Query.Phrase phrase -> phrase;
            case Query.Pair pair -> pair;
            case Query.OneOf oneOf -> oneOf;
            case Query.WithId withId -> withId;
            case Query.StartsWith startsWith -> startsWith;
            case Query.Missing missing -> missing;
            case Query.Between between -> between;
        };
    }

    private static List<Query> each(List<Query> parts) {
        return parts.stream().map(Matching::of).toList();
    }

    private static Query best(List<Query> parts) {
        Set<Query> all = new HashSet<>(parts);
        return new Query.Best(parts.stream()
                .filter(part -> folded(part).equals(part) || !all.contains(folded(part)))
                .toList());
    }

    /** The same words without accents; itself where it asks for something else. */
    private static Query folded(Query part) {
        return switch (part) {
            case Query.Term term -> new Query.Term(term.field(), Form.FOLDED, SearchText.foldedWord(term.token()));
            case Query.Phrase phrase ->
                new Query.Phrase(
                        phrase.field(),
                        Form.FOLDED,
                        phrase.tokens().stream().map(SearchText::foldedWord).toList(),
                        phrase.slop());
            case Query.HasTask hasTask -> new Query.HasTask(folded(hasTask.task()));
            default -> part;
        };
    }
}
