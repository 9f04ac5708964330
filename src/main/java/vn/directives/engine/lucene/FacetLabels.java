package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.KeywordField;

/** Finds how directives print a value: in most of them, when they differ. */
final class FacetLabels {
    private final IndexView view;
    private final String field;
    private final boolean kept;

    FacetLabels(IndexView view, KeywordField field) {
        this.view = view;
        this.field = Fields.labels(field);
        this.kept = field == KeywordField.AUTHORITY || field == KeywordField.ASSIGNEE || field == KeywordField.CITES;
    }

    /** Null where the field keeps no labels, and for a value that no document has. */
    @Nullable
    String of(String value) throws IOException {
        return kept ? view.label(field, value, this::find) : null;
    }

    private @Nullable String find(String value) throws IOException {
        BytesRef prefix = new BytesRef(value + DirectiveBlock.LABEL_MARK);
        String label = null;
        int most = 0;
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum found = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (found.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef term = found.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = found.next()) {
                if (found.docFreq() > most) {
                    most = found.docFreq();
                    label = term.utf8ToString().substring(value.length() + 1);
                }
            }
        }
        return label;
    }
}
