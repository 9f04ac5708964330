package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.search.QueryNode.All;
import vn.directives.search.QueryNode.Either;
import vn.directives.search.QueryNode.Field;
import vn.directives.search.QueryNode.Not;
import vn.directives.search.QueryNode.Phrase;
import vn.directives.search.QueryNode.Word;

/** Makes the question to the index out of what was typed. */
final class QueryBuilder {
    /** What the very spelling is worth beside a match that ignores accents: enough to settle equals. */
    static final float EXACT_LIFT = 0.3f;

    /**
     * What two words side by side are worth beside each alone: as much, which made syllables as good as segmented words
     * (BM25 over syllables and adjacent pairs, MRR .744 to .843 on legal questions). Pairs lose nothing without accents.
     */
    static final float PAIR_LIFT = 1.0f;

    /**
     * What another way of writing is worth, by the average of its words: a phrase scores the sum of its words, and "vắc xin"
     * would come before the "vaccine" that was typed.
     */
    static final float SYNONYM_WEIGHT = 0.9f;

    private final Level level;
    private final List<TextField> fields;
    private final Match match;
    private final Diacritics diacritics;
    private final boolean forgiveTones;
    private final Synonyms synonyms;

    /**
     * @param fields where words are looked for
     * @param forgiveTones whether a word with a hat or a horn and no tone matches every tone
     */
    QueryBuilder(
            Level level,
            List<TextField> fields,
            Match match,
            Diacritics diacritics,
            boolean forgiveTones,
            Synonyms synonyms) {
        this.level = level;
        this.fields = List.copyOf(fields);
        this.match = match;
        this.diacritics = diacritics;
        this.forgiveTones = forgiveTones;
        this.synonyms = synonyms;
    }

    /** The question, with what lifts the score of better matches. */
    Query ranked(QueryText text, List<QueryNode> dropped) {
        List<Query> lifts = new ArrayList<>();
        dropped.forEach(node -> lifts.add(node(node)));
        exactLifts(text.words(), lifts);
        pairLifts(text.demanded(), lifts);
        Query demanded = demanded(text);
        Query ranked = lifts.isEmpty() ? demanded : new Query.Ranked(demanded, lifts);
        return without(ranked, text.forbidden());
    }

    /** The question alone. */
    Query plain(QueryText text) {
        return without(demanded(text), text.forbidden());
    }

    /** One part of it. */
    Query node(QueryNode node) {
        return switch (node) {
            case Word word -> word(word);
            case Phrase phrase -> phrase(phrase.words(), phrase.slop());
            case Not not -> new Query.AllOf(List.of(new Query.All(), new Query.Not(node(not.part()))));
            case All all ->
                without(
                        all(nodes(all.parts().stream()
                                .filter(p -> !(p instanceof Not))
                                .toList())),
                        all.parts().stream().filter(Not.class::isInstance).toList());
            case Either either ->
                new Query.AnyOf(either.parts().stream()
                        .map(part -> all(nodes(List.of(part))))
                        .toList());
            case Field field -> new FieldSyntax(synonyms).query(field);
        };
    }

    private Query demanded(QueryText text) {
        List<QueryNode> parts = text.demanded();
        if (parts.isEmpty()) {
            return new Query.All();
        }
        if (match == Match.PHRASE) {
            List<Word> words = new QueryText(new All(parts), List.of()).words();
            Query phrase = words.size() == 1 ? word(words.getFirst()) : phrase(words, 0);
            List<QueryNode> typed = List.copyOf(words);
            return synonyms.find(typed, 0, typed.size())
                    .filter(run -> run.length() == typed.size())
                    .map(run -> orAlternatives(phrase, run))
                    .orElse(phrase);
        }
        if (match == Match.ANY && parts.size() > 1) {
            List<Query> any = new ArrayList<>(parts.stream().map(this::node).toList());
            synonyms.all(parts).forEach(run -> any.addAll(alternatives(run)));
            return new Query.AnyOf(any);
        }
        return all(nodes(parts));
    }

    /** Each part's question, neighbours that have synonyms as one. */
    private List<Query> nodes(List<QueryNode> parts) {
        return nodes(parts, parts.size());
    }

    private List<Query> nodes(List<QueryNode> parts, int most) {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            Optional<Synonyms.Run> run = synonyms.find(parts, i, most);
            int length = run.map(Synonyms.Run::length).orElse(1);
            if (run.isPresent()) {
                // What is inside may have synonyms of its own: tiêm vắc xin, tiêm vaccine.
                List<Query> typed =
                        length == 1 ? List.of(node(parts.get(i))) : nodes(parts.subList(i, i + length), length - 1);
                queries.add(orAlternatives(all(typed), run.get()));
            } else {
                queries.add(node(parts.get(i)));
            }
            i += length;
        }
        return queries;
    }

    private Query orAlternatives(Query typed, Synonyms.Run run) {
        List<Query> best = new ArrayList<>(List.of(typed));
        best.addAll(alternatives(run));
        return new Query.Best(best);
    }

    /** What was typed without marks forgives every accent in its synonyms too. */
    private List<Query> alternatives(Synonyms.Run run) {
        boolean folded = diacritics == Diacritics.IGNORE || (diacritics == Diacritics.AUTO && !run.hasMarks());
        Form form = folded ? Form.FOLDED : Form.EXACT;
        Map<List<String>, Query> distinct = new LinkedHashMap<>();
        for (Synonyms.Alternative alternative : run.alternatives()) {
            List<String> tokens = tokens(alternative.words(), form);
            Query query = best(field -> tokens.size() == 1
                    ? new Query.Term(field, form, tokens.getFirst())
                    : new Query.Phrase(field, form, tokens, 0));
            distinct.putIfAbsent(tokens, boost(query, alternative.weight() * SYNONYM_WEIGHT / tokens.size()));
        }
        distinct.remove(tokens(run.typed(), form));
        return List.copyOf(distinct.values());
    }

    private static Query all(List<Query> queries) {
        return switch (queries.size()) {
            case 0 -> new Query.All();
            case 1 -> queries.getFirst();
            default -> new Query.AllOf(queries);
        };
    }

    private Query without(Query query, List<QueryNode> forbidden) {
        if (forbidden.isEmpty()) {
            return query;
        }
        List<Query> parts = new ArrayList<>(List.of(query));
        for (QueryNode node : forbidden) {
            parts.add(new Query.Not(node(((Not) node).part())));
        }
        return new Query.AllOf(parts);
    }

    private Query word(Word word) {
        return best(field -> form(word) == Form.EXACT ? exact(field, word) : term(field, Form.FOLDED, word));
    }

    /** The word as it is spelt or, when its tone is forgiven, with any tone. */
    private Query exact(TextField field, Word word) {
        List<String> variants = variants(word);
        return variants.isEmpty()
                ? term(field, Form.EXACT, word)
                : new Query.Best(variants.stream()
                        .<Query>map(v -> new Query.Term(field, Form.EXACT, v))
                        .toList());
    }

    private List<String> variants(Word word) {
        return forgiveTones ? ToneVariants.of(word.exact()) : List.of();
    }

    private Query phrase(List<Word> words, int slop) {
        List<Word> marked = words.stream().filter(w -> form(w) == Form.EXACT).toList();
        boolean forgiven = marked.stream().anyMatch(w -> !variants(w).isEmpty());
        Form form = marked.size() == words.size() && !forgiven ? Form.EXACT : Form.FOLDED;
        return best(field -> {
            Query phrase = new Query.Phrase(field, form, tokens(words, form), slop);
            if (form == Form.EXACT || marked.isEmpty()) {
                return phrase;
            }
            // Marks are typed on some words only: these must be there as typed, the others with any accent.
            List<Query> parts = new ArrayList<>(List.of(phrase));
            marked.forEach(w -> parts.add(new Query.Filter(exact(field, w))));
            return new Query.AllOf(parts);
        });
    }

    private Query best(Function<TextField, Query> inField) {
        List<Query> parts = fields.stream()
                .map(field -> boost(reach(field, inField.apply(field)), FieldWeights.of(field)))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new Query.Best(parts);
    }

    /** A directive's own text holds its tasks' texts, but only a task knows where they begin and end. */
    private Query reach(TextField field, Query query) {
        return level == Level.DIRECTIVE && field == TextField.TASK ? new Query.HasTask(query) : query;
    }

    private void exactLifts(List<Word> words, List<Query> lifts) {
        if (diacritics == Diacritics.IGNORE) {
            return;
        }
        for (Word word : words) {
            if (form(word) == Form.FOLDED && word.exact().chars().anyMatch(Character::isLetter)) {
                lifts.add(boost(best(field -> term(field, Form.EXACT, word)), EXACT_LIFT));
            }
        }
    }

    private void pairLifts(List<QueryNode> parts, List<Query> lifts) {
        List<TextField> prose = fields.stream()
                .filter(f -> f == TextField.SUBJECT || f == TextField.BODY || f == TextField.TASK)
                .filter(f -> reach(f, new Query.All()) instanceof Query.All)
                .toList();
        for (int i = 1; i < parts.size() && !prose.isEmpty() && match != Match.PHRASE; i++) {
            if (parts.get(i - 1) instanceof Word first && parts.get(i) instanceof Word second) {
                List<Query> pairs = prose.stream()
                        .map(f -> boost(
                                new Query.Pair(f, Form.FOLDED, first.folded(), second.folded()),
                                PAIR_LIFT * FieldWeights.of(f)))
                        .toList();
                lifts.add(pairs.size() == 1 ? pairs.getFirst() : new Query.Best(pairs));
            }
        }
    }

    private Form form(Word word) {
        return switch (diacritics) {
            case EXACT -> Form.EXACT;
            case IGNORE -> Form.FOLDED;
            case AUTO -> word.hasMarks() ? Form.EXACT : Form.FOLDED;
        };
    }

    private static Query term(TextField field, Form form, Word word) {
        return new Query.Term(field, form, token(word, form));
    }

    private static List<String> tokens(List<Word> words, Form form) {
        return words.stream().map(w -> token(w, form)).toList();
    }

    private static String token(Word word, Form form) {
        return form == Form.EXACT ? word.exact() : word.folded();
    }

    private static Query boost(Query query, float factor) {
        return factor == 1.0f ? query : new Query.Boost(query, factor);
    }
}
