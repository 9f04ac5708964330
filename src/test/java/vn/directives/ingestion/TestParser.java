package vn.directives.ingestion;

import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;

/** The one parser that tests of this part share: its gazetteer takes a moment to load. */
public final class TestParser {
    private static final DirectiveParser PARSER = new DirectiveParser(Gazetteer.load());

    private TestParser() {}

    public static DirectiveParser make() {
        return PARSER;
    }
}
