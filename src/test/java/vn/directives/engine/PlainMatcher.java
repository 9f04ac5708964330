package vn.directives.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.TextField.Form;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/** Answers a question by reading: what an engine must agree with. */
final class PlainMatcher {
    private PlainMatcher() {}

    /**
     * @param task null to ask of the directive
     */
    static boolean matches(Query query, Directive directive, @Nullable Task task) {
        return switch (query) {
            case Query.All all -> true;
            case Query.None none -> false;
            case Query.Term term ->
                words(
                        term.field(),
                        term.form(),
                        directive,
                        task,
                        (words, i) -> words.get(i).equals(term.token()));
            case Query.Prefix prefix ->
                words(
                        prefix.field(),
                        prefix.form(),
                        directive,
                        task,
                        (words, i) -> words.get(i).startsWith(prefix.token()));
            case Query.Phrase phrase ->
                words(phrase.field(), phrase.form(), directive, task, (words, i) -> stands(phrase.tokens(), words, i));
            case Query.Pair pair ->
                words(
                        pair.field(),
                        pair.form(),
                        directive,
                        task,
                        (words, i) -> stands(List.of(pair.first(), pair.second()), words, i));
            case Query.AllOf all -> all.parts().stream().allMatch(part -> matches(part, directive, task));
            case Query.AnyOf any ->
                any.parts().stream()
                                .filter(part -> matches(part, directive, task))
                                .count()
                        >= any.minimum();
            case Query.Best best -> best.parts().stream().anyMatch(part -> matches(part, directive, task));
            case Query.Ranked ranked -> matches(ranked.must(), directive, task);
            case Query.Not not -> !matches(not.part(), directive, task);
            case Query.Filter filter -> matches(filter.part(), directive, task);
            case Query.Boost boost -> matches(boost.part(), directive, task);
            case Query.Constant constant -> matches(constant.part(), directive, task);
            case Query.OneOf oneOf -> !Collections.disjoint(values(oneOf.field(), directive, task), oneOf.values());
            case Query.WithId withId -> withId.id().equals(task == null ? directive.id() : task.id());
            case Query.StartsWith starts ->
                values(starts.field(), directive, task).stream().anyMatch(v -> v.startsWith(starts.beginning()));
            case Query.Missing missing ->
                values(missing.field(), directive, task).isEmpty();
            case Query.Between between ->
                days(between.field(), directive, task).stream()
                        .anyMatch(day -> (between.from() == null || !day.isBefore(between.from()))
                                && (between.to() == null || !day.isAfter(between.to())));
            case Query.HasTask hasTask ->
                task != null
                        ? matches(hasTask.task(), directive, task)
                        : directive.tasks().stream().anyMatch(one -> matches(hasTask.task(), directive, one));
        };
    }

    private static boolean words(
            TextField field,
            Form form,
            Directive directive,
            @Nullable Task task,
            BiPredicate<List<String>, Integer> standsAt) {
        List<String> texts =
                task == null ? FieldValues.texts(directive, field) : FieldValues.texts(directive, task, field);
        for (String text : texts) {
            String indexed = form == Form.EXACT ? SearchText.exact(text) : SearchText.folded(text);
            List<String> words = Tokens.of(indexed).stream().map(Token::text).toList();
            for (int i = 0; i < words.size(); i++) {
                if (standsAt.test(words, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(List<String> phrase, List<String> words, int i) {
        return i + phrase.size() <= words.size()
                && words.subList(i, i + phrase.size()).equals(phrase);
    }

    private static List<String> values(KeywordField field, Directive directive, @Nullable Task task) {
        return task == null ? FieldValues.of(directive, field) : FieldValues.of(directive, task, field);
    }

    private static List<LocalDate> days(DateField field, Directive directive, @Nullable Task task) {
        return task == null ? FieldValues.days(directive, field) : FieldValues.days(directive, task, field);
    }
}
