package vn.directives.ingestion;

import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;

/** The one place where tests of this part make a parser. */
public final class TestParser {
    private TestParser() {}

    public static DirectiveParser make() {
        return new DirectiveParser(Gazetteer.load());
    }
}
