package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.directives.search.QueryNode.All;
import vn.directives.search.QueryNode.Either;
import vn.directives.search.QueryNode.Field;
import vn.directives.search.QueryNode.Not;
import vn.directives.search.QueryNode.Phrase;
import vn.directives.search.QueryNode.Word;
import vn.directives.search.QueryText.Warning;

/**
 * Reads words, "phrases", -word, OR, fields and parentheses in one pass. OR parts what stands left of it from what stands right of
 * it, up to the parenthesis: most words of the language are several syllables, so that "hà nội OR đà nẵng" means two cities.
 */
final class QueryTextParser {
    /** Deeper parentheses are looked past. */
    private static final int DEEPEST = 8;

    private static final int MOST_SLOP = 20;

    /** Straight, U+201C, U+201D, U+201E, U+00AB, U+00BB: which one opens and which one closes is left to the keyboard. */
    private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";

    private final String text;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private int at;
    private int words;
    private int depth;

    QueryTextParser(String typed) {
        if (typed.length() > QueryText.MOST_CHARACTERS) {
            int end = Character.isHighSurrogate(typed.charAt(QueryText.MOST_CHARACTERS - 1))
                    ? QueryText.MOST_CHARACTERS - 1
                    : QueryText.MOST_CHARACTERS;
            text = typed.substring(0, end);
            warn("too-long", String.valueOf(QueryText.MOST_CHARACTERS));
        } else {
            text = typed;
        }
    }

    QueryText parse() {
        All root = alternatives();
        if (root.parts().isEmpty() && !text.isBlank()) {
            warn("no-words", "");
        }
        return new QueryText(root, List.copyOf(warnings));
    }

    private All alternatives() {
        List<QueryNode> alternatives = new ArrayList<>();
        List<QueryNode> parts = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isGap(c)) {
                at++;
            } else if (c == ')') {
                if (depth > 0) {
                    break;
                }
                warn("unbalanced-parenthesis", "");
                at++;
            } else if (atOr()) {
                at += 2;
                if (parts.isEmpty()) {
                    warn("dangling-or", "");
                } else {
                    alternatives.add(group(parts));
                    parts = new ArrayList<>();
                }
            } else {
                parts.addAll(part());
            }
        }
        if (alternatives.isEmpty()) {
            return new All(parts);
        }
        if (parts.isEmpty()) {
            warn("dangling-or", "");
        } else {
            alternatives.add(group(parts));
        }
        return alternatives.size() == 1
                ? new All(List.of(alternatives.getFirst()))
                : new All(List.of(new Either(alternatives)));
    }

    private static QueryNode group(List<QueryNode> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private List<QueryNode> part() {
        char c = text.charAt(at);
        if (c == '-' && at + 1 < text.length() && begins(text.charAt(at + 1))) {
            at++;
            List<QueryNode> refused = text.charAt(at) == '(' ? grouped() : part();
            return refused.stream().<QueryNode>map(Not::new).toList();
        }
        if (c == '(') {
            List<QueryNode> group = grouped();
            return group.size() == 1 && group.getFirst() instanceof All all ? all.parts() : group;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return quoted();
        }
        return chunk();
    }

    /** What stands in parentheses, as one part; nothing when it is empty. */
    private List<QueryNode> grouped() {
        at++;
        if (depth == DEEPEST) {
            warn("unbalanced-parenthesis", "");
            return List.of();
        }
        depth++;
        All inside = alternatives();
        depth--;
        if (at < text.length()) {
            at++;
        } else {
            warn("unbalanced-parenthesis", "");
        }
        return inside.parts().isEmpty() ? List.of() : List.of(group(inside.parts()));
    }

    private List<QueryNode> quoted() {
        int end = closingQuote(at + 1);
        if (end < 0) {
            warn("unclosed-quote", "");
            at++;
            return List.of();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        int slop = slop();
        List<Word> phrase = take(Words.of(inside, end - inside.length()).stream()
                .flatMap(List::stream)
                .toList());
        return node(phrase, slop, true);
    }

    /** The number after a tilde, 0 when there is none. */
    private int slop() {
        if (at >= text.length() || text.charAt(at) != '~') {
            return 0;
        }
        int slop = 0;
        at++;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            slop = Math.min(MOST_SLOP + 1, 10 * slop + text.charAt(at) - '0');
            at++;
        }
        if (slop > MOST_SLOP) {
            warn("slop-too-large", String.valueOf(MOST_SLOP));
        }
        return Math.min(slop, MOST_SLOP);
    }

    private List<QueryNode> chunk() {
        Optional<Field> field = field();
        if (field.isPresent()) {
            return List.of(field.get());
        }
        int start = at;
        at = chunkEnd(at);
        String chunk = text.substring(start, at);
        if (chunk.indexOf('*') >= 0) {
            warn("wildcard", "");
        }
        List<QueryNode> nodes = new ArrayList<>();
        for (List<Word> joined : Words.of(chunk, start)) {
            nodes.addAll(node(take(joined), 0, false));
        }
        return nodes;
    }

    private int chunkEnd(int from) {
        int end = from;
        while (end < text.length()
                && !isGap(text.charAt(end))
                && "()".indexOf(text.charAt(end)) < 0
                && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The condition that begins here; one that has no value, or a value that means nothing, is words like any other. */
    private Optional<Field> field() {
        int colon = at;
        while (colon < text.length() && colon - at <= FieldName.LONGEST && isNamePart(text.charAt(colon))) {
            colon++;
        }
        if (colon == at || colon + 1 >= text.length() || text.charAt(colon) != ':') {
            return Optional.empty();
        }
        Optional<FieldName> name = FieldName.of(text.substring(at, colon));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int start = colon + 1;
        boolean quoted = QUOTES.indexOf(text.charAt(start)) >= 0;
        int end = quoted ? closingQuote(start + 1) : chunkEnd(start);
        String value = end < start ? "" : text.substring(quoted ? start + 1 : start, end);
        if (!name.get().means(value)) {
            if (!value.isBlank()) {
                warn("field-value", text.substring(at, quoted ? end + 1 : end));
            }
            return Optional.empty();
        }
        String typed = text.substring(at, quoted ? end + 1 : end);
        at += typed.length();
        return Optional.of(new Field(name.get(), typed, value));
    }

    /** Where the next quotation mark stands, -1 when there is none. */
    private int closingQuote(int from) {
        for (int i = from; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetter(c) || c == '-';
    }

    private static List<QueryNode> node(List<Word> words, int slop, boolean quoted) {
        return switch (words.size()) {
            case 0 -> List.of();
            case 1 -> List.of(words.getFirst());
            default -> List.of(new Phrase(words, slop, quoted));
        };
    }

    private List<Word> take(List<Word> more) {
        int room = QueryText.MOST_WORDS - words;
        if (more.size() > room) {
            warn("too-many-words", String.valueOf(QueryText.MOST_WORDS));
        }
        List<Word> taken = more.subList(0, Math.min(room, more.size()));
        words += taken.size();
        return taken;
    }

    private boolean atOr() {
        if (!text.startsWith("OR", at)) {
            return false;
        }
        int after = at + 2;
        return after == text.length() || isGap(text.charAt(after)) || "()".indexOf(text.charAt(after)) >= 0;
    }

    private static boolean begins(char c) {
        return Character.isLetterOrDigit(c) || c == '(' || QUOTES.indexOf(c) >= 0;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void warn(String code, String detail) {
        warnings.add(new Warning(code, detail));
    }
}
