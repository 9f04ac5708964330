package vn.directives.engine.highlight;

import static vn.directives.engine.TextField.Form.EXACT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.directives.document.Span;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/** Marks the words of a question in a text. */
public final class Highlighter {
    private static final int FRAGMENT = 200;

    /** The pieces of {@code text} that match best, at most {@code max}. */
    public List<Highlight> fragments(Query query, TextField field, String text, int max) {
        Highlight whole = whole(query, field, text);
        if (whole.ranges().isEmpty()) {
            return List.of();
        }
        int start = Math.max(0, text.lastIndexOf('\n', whole.ranges().getFirst().start()) + 1);
        int end = Math.min(text.length(), start + FRAGMENT);
        List<Span> ranges = whole.ranges().stream()
                .filter(r -> r.start() >= start && r.end() <= end)
                .map(r -> new Span(r.start() - start, r.end() - start))
                .toList();
        return List.of(new Highlight(text.substring(start, end), ranges));
    }

    /** The whole text with its matches. */
    public Highlight whole(Query query, TextField field, String text) {
        Set<String> exact = new HashSet<>();
        Set<String> folded = new HashSet<>();
        collect(query, field, exact, folded);
        List<Span> ranges = new ArrayList<>();
        String foldedText = SearchText.folded(text);
        for (Token token : Tokens.of(SearchText.exact(text))) {
            if (exact.contains(token.text()) || folded.contains(foldedText.substring(token.start(), token.end()))) {
                ranges.add(new Span(token.start(), token.end()));
            }
        }
        return new Highlight(text, ranges);
    }

    private static void collect(Query query, TextField field, Set<String> exact, Set<String> folded) {
        Set<String> none = new HashSet<>();
        switch (query) {
            case Query.Term t -> (t.field() != field ? none : t.form() == EXACT ? exact : folded).add(t.token());
            case Query.Phrase p -> (p.field() != field ? none : p.form() == EXACT ? exact : folded).addAll(p.tokens());
            case Query.AllOf q -> q.parts().forEach(p -> collect(p, field, exact, folded));
            case Query.AnyOf q -> q.parts().forEach(p -> collect(p, field, exact, folded));
            case Query.Best q -> q.parts().forEach(p -> collect(p, field, exact, folded));
            case Query.Ranked q -> collect(q.must(), field, exact, folded);
            case Query.Boost q -> collect(q.part(), field, exact, folded);
            case Query.HasTask q -> collect(q.task(), field, exact, folded);
            default -> {}
        }
    }
}
