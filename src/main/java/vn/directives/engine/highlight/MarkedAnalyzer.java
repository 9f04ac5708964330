package vn.directives.engine.highlight;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import vn.directives.text.SearchAnalyzers;

/** Splits a text as the indexes do, into both forms at once. */
final class MarkedAnalyzer extends AnalyzerWrapper {
    private final Analyzer exact = SearchAnalyzers.exact();

    MarkedAnalyzer() {
        super(GLOBAL_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return exact;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new MarkedForms(components.getTokenStream()));
    }
}
