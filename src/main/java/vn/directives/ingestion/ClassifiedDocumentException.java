package vn.directives.ingestion;

import vn.directives.document.Secrecy;

/**
 * A document is stamped with a degree of secrecy, and this installation takes none of those (Luật Bảo vệ bí mật nhà nước
 * 29/2018/QH14): nothing of it was kept.
 */
public class ClassifiedDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClassifiedDocumentException(Secrecy secrecy) {
        super("the document is stamped " + secrecy.slug());
    }
}
