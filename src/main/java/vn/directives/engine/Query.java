package vn.directives.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index, independent of the engine. Words are already in the form that the field is indexed in.
 * Each engine translates it with one exhaustive {@code switch}.
 */
public sealed interface Query {
    /** Everything. */
    record All() implements Query {}

    /** Nothing. */
    record None() implements Query {}

    /** One token. */
    record Term(TextField field, TextField.Form form, String token) implements Query {}

    /** Tokens that begin so. */
    record Prefix(TextField field, TextField.Form form, String token) implements Query {}

    /**
     * Tokens one after another; at least two.
     *
     * @param slop how many positions they may be moved in all; 0 is an exact phrase
     */
    record Phrase(TextField field, TextField.Form form, List<String> tokens, int slop) implements Query {
        public Phrase {
            tokens = List.copyOf(tokens);
            if (tokens.size() < 2) {
                throw new IllegalArgumentException("a phrase has two tokens at least: " + tokens);
            }
        }
    }

    /**
     * Two tokens side by side: as a phrase of two, but cheap, and meant for ranking. Counts for more than its words where
     * the field indexes pairs (subject, body, task); elsewhere it is that phrase.
     */
    record Pair(TextField field, TextField.Form form, String first, String second) implements Query {}

    /** All of these hold; scores add up. Empty is everything. */
    record AllOf(List<Query> parts) implements Query {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least {@code minimum} of these hold; scores add up. Empty is nothing.
     *
     * @param minimum 1 or more
     */
    record AnyOf(List<Query> parts, int minimum) implements Query {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        public AnyOf(List<Query> parts) {
            this(parts, 1);
        }
    }

    /** The best score of these alone counts: one word looked for in several fields. Empty is nothing. */
    record Best(List<Query> parts) implements Query {
        public Best {
            parts = List.copyOf(parts);
        }
    }

    /** {@code must} holds; {@code should} only lifts the score. */
    record Ranked(Query must, List<Query> should) implements Query {
        public Ranked {
            should = List.copyOf(should);
        }
    }

    /** Does not hold; no score. */
    record Not(Query part) implements Query {}

    /** Holds, with no influence on the score. */
    record Filter(Query part) implements Query {}

    /** The score times {@code factor}. */
    record Boost(Query part, float factor) implements Query {}

    /** Holds; the score is this one whatever the part's own. */
    record Constant(Query part, float score) implements Query {}

    /** One of these values; no score. */
    record OneOf(KeywordField field, List<String> values) implements Query {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * The directive or, at the level of tasks, the task with this id, looked for among those that the rest of the question
     * leaves; no score. Not for use inside {@link HasTask}.
     */
    record WithId(String id) implements Query {}

    /** A value that begins so; no score. */
    record StartsWith(KeywordField field, String beginning) implements Query {}

    /** Has no value in this field. */
    record Missing(KeywordField field) implements Query {}

    /** Days from {@code from} to {@code to}, both inclusive; null is open. */
    record Between(
            DateField field,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Query {}

    /** Directives of which one and the same task satisfies {@code task}; on tasks, the task itself does. */
    record HasTask(Query task) implements Query {}
}
