package vn.directives.engine.highlight;

import vn.directives.engine.TextField;

/** What matched in one field. */
public record FieldHighlight(TextField field, Highlight highlight) {}
