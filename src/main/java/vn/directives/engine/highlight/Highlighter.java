package vn.directives.engine.highlight;

import org.apache.lucene.analysis.Analyzer;
import vn.directives.engine.Query;

/** Shows where texts answer questions. A word typed with its accents marks that spelling only. Safe for many threads. */
public final class Highlighter {
    private final Analyzer analyzer = new MarkedAnalyzer();

    /** What marks all the texts of one search. */
    public Marker of(Query question) {
        return new Marker(question, analyzer);
    }
}
