package vn.directives.ingestion;

import java.io.IOException;
import vn.directives.document.Directive;

/** The form in which directives that are taken as they are are kept. */
@FunctionalInterface
public interface StructuredForm {
    /** Media type of the originals in this form. */
    String MEDIA_TYPE = "application/json";

    /**
     * The directive that these bytes hold, without an identity.
     *
     * @throws IOException when they hold none
     */
    Directive read(byte[] bytes) throws IOException;
}
