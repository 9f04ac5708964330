package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
    /**
     * What a match that ignores accents is worth beside the very spelling. Less, so that {@code xin} finds {@code xin} before
     * {@code xịn}; not much less, since who types no accents at all means none of them.
     */
    static final float FOLDED_WEIGHT = 0.8f;

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

    /** All parts of the text must be there; neighbours lift the score. */
    Query ranked(QueryText text) {
        return ranked(text, text.demanded(), Demand.ALL);
    }

    /**
     * The question, with what lifts the score of better matches.
     *
     * @param parts of the text those that are looked for
     * @param demand how many of them must be there
     */
    Query ranked(QueryText text, List<QueryNode> parts, Demand demand) {
        List<Query> lifts = pairLifts(text.demanded(), parts);
        Query demanded = demanded(parts, demand);
        Query ranked = lifts.isEmpty() ? demanded : new Query.Ranked(demanded, lifts);
        return without(ranked, text.forbidden());
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

    private Query demanded(List<QueryNode> parts, Demand demand) {
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
            return new Query.AnyOf(any.stream().distinct().toList());
        }
        return demand == Demand.ALL ? all(nodes(parts).stream().distinct().toList()) : some(parts, demand);
    }

    /** Words may be there or not; what was put in quotation marks or parentheses, or as a condition, must be. */
    private Query some(List<QueryNode> parts, Demand demand) {
        List<Query> firm = parts.stream()
                .filter(part -> !(part instanceof Word))
                .<Query>map(part -> new Query.Filter(node(part)))
                .toList();
        List<Query> loose = nodes(parts.stream().filter(Word.class::isInstance).toList()).stream()
                .distinct()
                .toList();
        int minimum = demand.of(loose.size());
        List<Query> all = new ArrayList<>(firm);
        if (minimum < loose.size()) {
            all.add(new Query.AnyOf(loose, minimum));
        } else {
            all.addAll(loose);
        }
        return all(all);
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
        return inForm(
                form(word),
                List.of(word),
                (field, form) -> form == Form.EXACT ? exact(field, word) : term(field, form, word));
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
        Form all = marked.size() == words.size() && !forgiven ? Form.EXACT : Form.FOLDED;
        return inForm(all, words, (field, form) -> {
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

    /** In that form; where accents are ignored, the very spelling comes first. Digits have no other. */
    private Query inForm(Form form, List<Word> words, BiFunction<TextField, Form, Query> query) {
        boolean spelt = words.stream().allMatch(w -> w.folded().chars().noneMatch(Character::isLetter));
        if (form == Form.EXACT || spelt) {
            return best(field -> query.apply(field, form));
        }
        List<Query> parts = new ArrayList<>();
        for (TextField field : fields) {
            parts.add(reach(field, boost(query.apply(field, Form.EXACT), FieldWeights.of(level, field))));
            parts.add(reach(
                    field, boost(query.apply(field, Form.FOLDED), FOLDED_WEIGHT * FieldWeights.of(level, field))));
        }
        return new Query.Best(parts);
    }

    private Query best(Function<TextField, Query> inField) {
        List<Query> parts = fields.stream()
                .map(field -> reach(field, boost(inField.apply(field), FieldWeights.of(level, field))))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new Query.Best(parts);
    }

    /** A directive's own text holds its tasks' texts, but only a task knows where they begin and end. */
    private Query reach(TextField field, Query query) {
        return level == Level.DIRECTIVE && field == TextField.TASK ? new Query.HasTask(query) : query;
    }

    /**
     * Each two words side by side, in every field whose words stand in an order that means something. One of them may be a
     * word that is not looked for: what "hình phạt là gì" asks for begins with "Hình phạt là".
     */
    private List<Query> pairLifts(List<QueryNode> typed, List<QueryNode> wanted) {
        List<TextField> prose = fields.stream()
                .filter(f -> switch (f) {
                    case SUBJECT, BODY -> true;
                    case TASK, ASSIGNEE -> level == Level.TASK;
                    case NUMBER, SIGNER, RECIPIENTS -> false;
                })
                .toList();
        if (prose.isEmpty() || match == Match.PHRASE) {
            return List.of();
        }
        List<Query> lifts = new ArrayList<>();
        Word before = null;
        boolean beforeWanted = false;
        for (QueryNode part : typed) {
            boolean together = part instanceof Phrase && wanted.contains(part);
            for (Word word : wordsSideBySide(part)) {
                boolean isWanted = together || wanted.contains(word);
                boolean demandedSo =
                        together && !word.equals(wordsSideBySide(part).getFirst());
                if (before != null && (beforeWanted || isWanted) && !demandedSo) {
                    lifts.add(pair(prose, before, word));
                }
                before = word;
                beforeWanted = isWanted;
            }
            if (wordsSideBySide(part).isEmpty()) {
                before = null;
            }
        }
        return lifts.stream().distinct().toList();
    }

    private Query pair(List<TextField> in, Word first, Word second) {
        List<Query> pairs = in.stream()
                .map(field -> boost(
                        new Query.Pair(field, Form.FOLDED, first.folded(), second.folded()),
                        FieldWeights.of(level, field)))
                .toList();
        return pairs.size() == 1 ? pairs.getFirst() : new Query.Best(pairs);
    }

    private static List<Word> wordsSideBySide(QueryNode part) {
        return switch (part) {
            case Word word -> List.of(word);
            case Phrase phrase -> phrase.words();
            default -> List.of();
        };
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
