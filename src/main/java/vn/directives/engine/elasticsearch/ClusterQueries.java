package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query.AllOf;
import vn.directives.engine.Query.AnyOf;
import vn.directives.engine.Query.Between;
import vn.directives.engine.Query.Boost;
import vn.directives.engine.Query.Constant;
import vn.directives.engine.Query.Filter;
import vn.directives.engine.Query.HasTask;
import vn.directives.engine.Query.Missing;
import vn.directives.engine.Query.Not;
import vn.directives.engine.Query.OneOf;
import vn.directives.engine.Query.Pair;
import vn.directives.engine.Query.Phrase;
import vn.directives.engine.Query.Prefix;
import vn.directives.engine.Query.Ranked;
import vn.directives.engine.Query.StartsWith;
import vn.directives.engine.Query.Term;
import vn.directives.engine.Query.WithId;
import vn.directives.engine.TextField;

/** Translates the port's questions. Scores come out as the embedded engine gives them. */
final class ClusterQueries {
    /** Elasticsearch's BM25 is that of old, k1 + 1 times as large as Lucene's; k1 of words is 1. */
    private static final float WORD_WEIGHT = 1 / 2f;

    /**
     * What a pair is worth beside a word: half, as in the embedded engine, where the number comes from; k1 of pairs is 0.3.
     */
    private static final float PAIR_WEIGHT = 0.5f / 1.3f;

    /** No day before or after these is indexed. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9_999, 12, 31);

    private final Level level;
    private final String path;

    private ClusterQueries(Level level, String path) {
        this.level = level;
        this.path = path;
    }

    /** Of the index of this level. */
    static ClusterQueries of(Level level) {
        return new ClusterQueries(level, "");
    }

    /** Of the tasks that are nested in directives. */
    static ClusterQueries ofNestedTasks() {
        return new ClusterQueries(Level.TASK, Fields.TASKS + '.');
    }

    Query translate(vn.directives.engine.Query query) {
        return switch (query) {
            case vn.directives.engine.Query.All all -> constant(everything(), 0);
            case vn.directives.engine.Query.None none -> nothing();
            case Term term ->
                inTasks(term.field())
                        ? best(term)
                        : QueryBuilders.term(q -> q.field(words(term.field(), term.form()))
                                .value(term.token())
                                .boost(WORD_WEIGHT));
            case Prefix prefix ->
                inTasks(prefix.field())
                        ? best(prefix)
                        : QueryBuilders.prefix(q ->
                                q.field(words(prefix.field(), prefix.form())).value(prefix.token()));
            case Phrase phrase -> inTasks(phrase.field()) ? best(phrase) : phrase(phrase);
            case Pair pair -> inTasks(pair.field()) ? best(pair) : pair(pair);
            case AllOf all -> allOf(all.parts());
            case AnyOf any -> anyOf(any);
            case vn.directives.engine.Query.Best best -> best(best.parts());
            case Ranked ranked -> ranked(ranked);
            case Not not -> allOf(List.of(not));
            case Filter filter -> constant(translate(filter.part()), 0);
            case Boost boost -> boosted(translate(boost.part()), boost.factor());
            case Constant constant -> constant(translate(constant.part()), constant.score());
            case OneOf oneOf -> constant(oneOf(oneOf), 0);
            case WithId withId -> constant(withId(withId.id()), 0);
            case StartsWith startsWith ->
                constant(
                        QueryBuilders.prefix(
                                q -> q.field(path + startsWith.field().key()).value(startsWith.beginning())),
                        0);
            case Missing missing -> constant(missing(missing.field()), 0);
            case Between between -> constant(between(between), 0);
            case HasTask hasTask -> level == Level.TASK ? translate(hasTask.task()) : best(hasTask.task());
        };
    }

    /** A filter: whether it holds, without a score. */
    Query filter(vn.directives.engine.Query query) {
        return switch (query) {
            case Filter filter -> filter(filter.part());
            case OneOf oneOf -> oneOf(oneOf);
            case WithId withId -> withId(withId.id());
            case Between between -> between(between);
            case vn.directives.engine.Query.All all -> everything();
            case Missing missing -> missing(missing.field());
            default -> translate(query);
        };
    }

    /** A directive's tasks are documents of their own. */
    private boolean inTasks(TextField field) {
        return level == Level.DIRECTIVE && field == TextField.TASK;
    }

    /** Directives by the best of their tasks. */
    private static Query best(vn.directives.engine.Query ofTasks) {
        return QueryBuilders.nested(q ->
                q.path(Fields.TASKS).query(ofNestedTasks().translate(ofTasks)).scoreMode(ChildScoreMode.Max));
    }

    private Query phrase(Phrase phrase) {
        return QueryBuilders.matchPhrase(q -> q.field(words(phrase.field(), phrase.form()))
                .query(String.join(" ", phrase.tokens()))
                .slop(phrase.slop())
                .boost(WORD_WEIGHT));
    }

    private Query pair(Pair pair) {
        if (pair.form() == TextField.Form.FOLDED && Fields.PAIRED.contains(pair.field())) {
            return QueryBuilders.term(q -> q.field(path + Fields.pairs(kept(pair.field())))
                    .value(pair.first() + Fields.BETWEEN + pair.second())
                    .boost(PAIR_WEIGHT));
        }
        return phrase(new Phrase(pair.field(), pair.form(), List.of(pair.first(), pair.second()), 0));
    }

    private Query allOf(List<vn.directives.engine.Query> parts) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        boolean bounded = !parts.isEmpty();
        for (vn.directives.engine.Query part : parts) {
            if (part instanceof Not not) {
                all.mustNot(filter(not.part()));
                bounded = false;
            } else {
                require(all, part);
            }
        }
        if (!bounded) {
            all.filter(everything());
        }
        return all.build()._toQuery();
    }

    private Query anyOf(AnyOf any) {
        if (any.parts().size() < any.minimum() || any.parts().isEmpty()) {
            return nothing();
        }
        return QueryBuilders.bool(
                q -> q.should(any.parts().stream().map(this::translate).toList())
                        .minimumShouldMatch(Integer.toString(Math.max(1, any.minimum()))));
    }

    private Query best(List<vn.directives.engine.Query> parts) {
        // A task's body and its text are one field: what was asked of both is asked once, at the greater weight.
        Map<vn.directives.engine.Query, Float> weights = new LinkedHashMap<>();
        for (vn.directives.engine.Query part : parts) {
            if (part instanceof Boost boost) {
                weights.merge(onField(boost.part()), boost.factor(), Math::max);
            } else {
                weights.merge(onField(part), 1f, Math::max);
            }
        }
        List<Query> distinct = weights.entrySet().stream()
                .map(part -> boosted(translate(part.getKey()), part.getValue()))
                .toList();
        return switch (distinct.size()) {
            case 0 -> nothing();
            case 1 -> distinct.getFirst();
            default -> QueryBuilders.disMax(q -> q.queries(distinct).tieBreaker(0.0));
        };
    }

    /** The same question with the field that it is asked of. */
    private vn.directives.engine.Query onField(vn.directives.engine.Query query) {
        return switch (query) {
            case Term term -> new Term(kept(term.field()), term.form(), term.token());
            case Prefix prefix -> new Prefix(kept(prefix.field()), prefix.form(), prefix.token());
            case Phrase phrase -> new Phrase(kept(phrase.field()), phrase.form(), phrase.tokens(), phrase.slop());
            case Pair pair -> new Pair(kept(pair.field()), pair.form(), pair.first(), pair.second());
            default -> query;
        };
    }

    private Query ranked(Ranked ranked) {
        BoolQuery.Builder builder = new BoolQuery.Builder();
        require(builder, ranked.must());
        ranked.should().forEach(part -> builder.should(translate(part)));
        return builder.minimumShouldMatch("0").build()._toQuery();
    }

    /** A part that must hold; one without a score is not asked for any. */
    private void require(BoolQuery.Builder builder, vn.directives.engine.Query part) {
        switch (part) {
            case Filter filter -> builder.filter(filter(filter));
            case OneOf oneOf -> builder.filter(filter(oneOf));
            case WithId withId -> builder.filter(filter(withId));
            case Between between -> builder.filter(filter(between));
            case vn.directives.engine.Query.All all -> builder.filter(filter(all));
            case Missing missing -> builder.filter(filter(missing));
            default -> builder.must(translate(part));
        }
    }

    private Query withId(String id) {
        return QueryBuilders.term(q -> q.field(Fields.id(level)).value(id));
    }

    private Query oneOf(OneOf oneOf) {
        String field = path + oneOf.field().key();
        return oneOf.values().size() == 1
                ? QueryBuilders.term(q -> q.field(field).value(oneOf.values().getFirst()))
                : QueryBuilders.terms(q -> q.field(field)
                        .terms(terms -> terms.value(
                                oneOf.values().stream().map(FieldValue::of).toList())));
    }

    private Query missing(KeywordField field) {
        return QueryBuilders.bool(q -> q.mustNot(not -> not.exists(exists -> exists.field(path + field.key()))));
    }

    private Query between(Between between) {
        LocalDate from = between.from();
        LocalDate to = between.to();
        if ((from != null && from.isAfter(LAST_DAY)) || (to != null && to.isBefore(FIRST_DAY))) {
            return nothing();
        }
        return QueryBuilders.range(q -> q.date(date -> {
            date.field(path + Fields.days(between.field()));
            if (from != null) {
                date.gte((from.isBefore(FIRST_DAY) ? FIRST_DAY : from).toString());
            }
            if (to != null) {
                date.lte((to.isAfter(LAST_DAY) ? LAST_DAY : to).toString());
            }
            return date;
        }));
    }

    private static Query everything() {
        return QueryBuilders.matchAll(q -> q);
    }

    private static Query nothing() {
        return QueryBuilders.matchNone(q -> q);
    }

    private static Query constant(Query query, float score) {
        return QueryBuilders.constantScore(q -> q.filter(query).boost(score));
    }

    private static Query boosted(Query query, float factor) {
        return factor == 1f ? query : QueryBuilders.bool(q -> q.must(query).boost(factor));
    }

    private String words(TextField field, TextField.Form form) {
        return path + Fields.words(kept(field), form);
    }

    /** A task's body is its text. */
    private TextField kept(TextField field) {
        return level == Level.TASK && field == TextField.BODY ? TextField.TASK : field;
    }
}
