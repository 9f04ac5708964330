package vn.directives.engine.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import vn.directives.text.SearchAnalyzers;

/** Gives each field of words its analyzer. */
final class FieldAnalyzer extends DelegatingAnalyzerWrapper {
    /** Wide enough that no phrase, however loose, runs from one recipient into the next. */
    private static final int GAP = 1_000;

    private final Analyzer exact = SearchAnalyzers.exact();
    private final Analyzer folded = SearchAnalyzers.folded();
    private final Analyzer pairs = SearchAnalyzers.foldedPairs();

    FieldAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (Fields.arePairs(field)) {
            return pairs;
        }
        return Fields.isExact(field) ? exact : folded;
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
