package vn.directives.engine.highlight;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import vn.directives.engine.TextField;
import vn.directives.text.SearchAnalyzers;

/** Splits a text as the indexes do, into the forms that a question asks for. */
final class MarkedAnalyzer extends AnalyzerWrapper {
    private final Analyzer exact = SearchAnalyzers.exact();

    private final Set<TextField.Form> forms;

    MarkedAnalyzer(Set<TextField.Form> forms) {
        super(GLOBAL_REUSE_STRATEGY);
        this.forms = forms;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return exact;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new MarkedForms(components.getTokenStream(), forms));
    }
}
