package vn.directives.engine.lucene;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;

/** Translates the port's questions. Whatever comes out matches documents of the level alone. */
final class LuceneQueries {
    private static final BitSetProducer DIRECTIVES = new QueryBitSetProducer(ofLevel(Level.DIRECTIVE));

    /**
     * What a pair is worth beside a word. Pairs are indexed without the lengths of their texts, which alone would make them
     * worth more; measured on ALQAC 2022 and XQuAD-vi, half of a word's is best on both together, see docs/relevance.md.
     */
    private static final float PAIR_WEIGHT = 0.5f;

    private final Level level;

    LuceneQueries(Level level) {
        this.level = level;
    }

    /** The directives, or the tasks, of the index. */
    static org.apache.lucene.search.Query ofLevel(Level level) {
        return new TermQuery(new Term(Fields.LEVEL, Fields.value(level)));
    }

    org.apache.lucene.search.Query translate(Query query) {
        return switch (query) {
            case Query.All all -> constant(ofLevel(level));
            case Query.None none -> MatchNoDocsQuery.INSTANCE;
            case Query.Term term ->
                where(
                        term.field(),
                        term,
                        () -> new TermQuery(new Term(words(term.field(), term.form()), term.token())));
            case Query.Prefix prefix ->
                where(
                        prefix.field(),
                        prefix,
                        () -> new PrefixQuery(new Term(words(prefix.field(), prefix.form()), prefix.token())));
            case Query.Phrase phrase -> where(phrase.field(), phrase, () -> phrase(phrase));
            case Query.Pair pair -> where(pair.field(), pair, () -> pair(pair));
            case Query.AllOf all -> allOf(all.parts());
            case Query.AnyOf any -> anyOf(any);
            case Query.Best best -> best(best.parts());
            case Query.Ranked ranked -> ranked(ranked);
            case Query.Not not -> allOf(List.of(not));
            case Query.Filter filter -> constant(translate(filter.part()));
            case Query.Boost boost -> new BoostQuery(translate(boost.part()), boost.factor());
            case Query.Constant constant ->
                new BoostQuery(new ConstantScoreQuery(translate(constant.part())), constant.score());
            case Query.OneOf oneOf -> constant(oneOf(oneOf));
            case Query.WithId withId -> constant(withId(withId.id()));
            case Query.StartsWith startsWith ->
                constant(new PrefixQuery(new Term(Fields.values(level, startsWith.field()), startsWith.beginning())));
            case Query.Missing missing -> missing(missing.field());
            case Query.Between between -> constant(between(between));
            case Query.HasTask hasTask -> level == Level.TASK ? translate(hasTask.task()) : best(hasTask.task());
        };
    }

    /**
     * A question to one field where its words are: in a directive's tasks, in a task's directive, or here.
     *
     * @param here the question to this level's own field
     */
    private org.apache.lucene.search.Query where(
            TextField field, Query query, Supplier<org.apache.lucene.search.Query> here) {
        if (level == Level.DIRECTIVE && field == TextField.TASK) {
            return best(query);
        }
        return level == Level.TASK && DirectiveBlock.OF_DIRECTIVES_ALONE.contains(field)
                ? ofItsDirective(query)
                : here.get();
    }

    /** Tasks by what their directive has. */
    private static org.apache.lucene.search.Query ofItsDirective(Query query) {
        return new ToChildBlockJoinQuery(new LuceneQueries(Level.DIRECTIVE).translate(query), DIRECTIVES);
    }

    /** Directives by the best of their tasks. */
    private static org.apache.lucene.search.Query best(Query ofTasks) {
        return new ToParentBlockJoinQuery(new LuceneQueries(Level.TASK).translate(ofTasks), DIRECTIVES, ScoreMode.Max);
    }

    private org.apache.lucene.search.Query phrase(Query.Phrase phrase) {
        if (level == Level.TASK && DirectiveBlock.FROM_DIRECTIVE.contains(phrase.field())) {
            return ofItsDirective(phrase);
        }
        return switch (phrase.form()) {
            case EXACT ->
                new PhraseQuery(
                        phrase.slop(),
                        words(phrase.field(), phrase.form()),
                        phrase.tokens().toArray(String[]::new));
            case FOLDED -> new FoldedPhraseQuery(level, phrase.field(), phrase.tokens(), phrase.slop());
        };
    }

    private org.apache.lucene.search.Query pair(Query.Pair pair) {
        if (pair.form() == TextField.Form.FOLDED && DirectiveBlock.PAIRED.contains(pair.field())) {
            String together = pair.first() + WordStream.BETWEEN + pair.second();
            return new BoostQuery(new TermQuery(new Term(Fields.pairs(level, pair.field()), together)), PAIR_WEIGHT);
        }
        return phrase(new Query.Phrase(pair.field(), pair.form(), List.of(pair.first(), pair.second()), 0));
    }

    private org.apache.lucene.search.Query allOf(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean bounded = !parts.isEmpty();
        for (Query part : parts) {
            if (part instanceof Query.Not not) {
                all.add(translate(not.part()), Occur.MUST_NOT);
                bounded = false;
            } else {
                require(all, part);
            }
        }
        if (!bounded) {
            // A lone Not needs it. Beside others it keeps Lucene 10.6 from handing what is excluded to the scorer of a
            // block join, which takes it for tasks to pass over and gives the directives all the same.
            all.add(ofLevel(level), Occur.FILTER);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query anyOf(Query.AnyOf any) {
        if (any.parts().size() < any.minimum()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        any.parts().forEach(part -> some.add(translate(part), Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(Math.max(1, any.minimum())).build();
    }

    private org.apache.lucene.search.Query best(List<Query> parts) {
        // A task's body and its text are one field: what was asked of both is asked once, at the greater weight.
        Map<org.apache.lucene.search.Query, Float> weights = new LinkedHashMap<>();
        for (Query part : parts) {
            org.apache.lucene.search.Query translated = translate(part);
            if (translated instanceof BoostQuery boosted) {
                weights.merge(boosted.getQuery(), boosted.getBoost(), Math::max);
            } else {
                weights.merge(translated, 1f, Math::max);
            }
        }
        List<org.apache.lucene.search.Query> distinct = weights.entrySet().stream()
                .map(part -> part.getValue() == 1f ? part.getKey() : new BoostQuery(part.getKey(), part.getValue()))
                .toList();
        return distinct.size() == 1 ? distinct.getFirst() : new DisjunctionMaxQuery(distinct, 0);
    }

    private org.apache.lucene.search.Query ranked(Query.Ranked ranked) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        require(builder, ranked.must());
        ranked.should().forEach(part -> builder.add(translate(part), Occur.SHOULD));
        return builder.build();
    }

    /** A part that must hold; one without a score is not asked for any. */
    private void require(BooleanQuery.Builder builder, Query part) {
        switch (part) {
            case Query.Filter filter -> builder.add(translate(filter.part()), Occur.FILTER);
            case Query.OneOf oneOf -> builder.add(oneOf(oneOf), Occur.FILTER);
            case Query.WithId withId -> builder.add(withId(withId.id()), Occur.FILTER);
            case Query.Between between -> builder.add(between(between), Occur.FILTER);
            case Query.All all -> builder.add(ofLevel(level), Occur.FILTER);
            case Query.Missing missing -> builder.add(missing(missing.field()), Occur.FILTER);
            default -> builder.add(translate(part), Occur.MUST);
        }
    }

    /** Ids are a column alone. */
    private org.apache.lucene.search.Query withId(String id) {
        return SortedDocValuesField.newSlowExactQuery(Fields.id(level), new BytesRef(id));
    }

    private org.apache.lucene.search.Query oneOf(Query.OneOf oneOf) {
        String field = Fields.values(level, oneOf.field());
        if (oneOf.values().size() == 1) {
            return new TermQuery(new Term(field, oneOf.values().getFirst()));
        }
        List<BytesRef> values = oneOf.values().stream().map(BytesRef::new).toList();
        // Bands have no column of values that the query could choose to go by.
        return oneOf.field() == KeywordField.COPY_BAND
                ? new TermInSetQuery(field, values)
                : org.apache.lucene.document.KeywordField.newSetQuery(field, values);
    }

    private org.apache.lucene.search.Query missing(KeywordField field) {
        return new BooleanQuery.Builder()
                .add(ofLevel(level), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.values(level, field)), Occur.MUST_NOT)
                .build();
    }

    private org.apache.lucene.search.Query between(Query.Between between) {
        return LongField.newRangeQuery(
                days(between.field()), day(between.from(), Long.MIN_VALUE), day(between.to(), Long.MAX_VALUE));
    }

    private static long day(@Nullable LocalDate day, long open) {
        return day == null ? open : day.toEpochDay();
    }

    /** Without a score, where a score would be added up. */
    private static org.apache.lucene.search.Query constant(org.apache.lucene.search.Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private String words(TextField field, TextField.Form form) {
        return Fields.words(level, field, form);
    }

    private String days(DateField field) {
        return Fields.days(level, field);
    }
}
