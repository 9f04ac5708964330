package vn.directives.text;

import org.apache.lucene.search.TermQuery;
import vn.directives.document.Span;

/** Breaks the table of packages on purpose: {@code ArchitectureTest} checks that its rules notice. */
final class DeliberateViolation {
    private DeliberateViolation() {}

    static String violation(Span span, TermQuery query) {
        return span + query.toString();
    }
}
