package vn.directives.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XHTML to plain lines: a block ends a line, a list item keeps its dash or number, a row of a table is laid out by
 * {@link TableRow}. Footers of pages are put aside.
 */
final class PlainLines extends DefaultHandler {
    /** Thrown to stop a parser. */
    static final class TooMuchText extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private final int maxCharacters;
    private final boolean collapse;
    private final List<Line> document = new ArrayList<>();
    private final Deque<List<Line>> cells = new ArrayDeque<>();
    private final Deque<TableRow> rows = new ArrayDeque<>();
    private final Deque<ListNumbers> lists = new ArrayDeque<>();
    private final Deque<String> divisions = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private String label = "";
    private long characters;
    private int aside;
    private boolean paragraphIsEmpty;
    private boolean inHead;

    /**
     * @param maxCharacters after which {@link TooMuchText} is thrown
     * @param collapse white space as a browser does; otherwise line ends and tabs count
     */
    PlainLines(int maxCharacters, boolean collapse) {
        this.maxCharacters = maxCharacters;
        this.collapse = collapse;
    }

    /** All lines so far. */
    List<Line> lines() {
        flush();
        while (!rows.isEmpty()) {
            endRow();
        }
        return document;
    }

    /** What follows stands around the document, until {@link #endAside()}. */
    void startAside() {
        flush();
        aside++;
    }

    void endAside() {
        flush();
        aside--;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String type = attributes.getValue("class");
        start(localName, type == null ? "" : type, attributes.getValue("start"));
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        end(localName);
    }

    /** Begins an element; {@code start} is the first number of an ordered list, as written. */
    void start(String element, String type, @Nullable String start) {
        String name = element.toLowerCase(Locale.ROOT);
        if (name.equals("br")) {
            addLine();
            return;
        }
        inHead |= name.equals("head");
        if (!BLOCKS.contains(name)) {
            return;
        }
        flush();
        switch (name) {
            case "div" -> startDivision(type);
            case "p" -> paragraphIsEmpty = true;
            case "ul" -> lists.push(ListNumbers.dashes());
            case "ol" -> lists.push(ListNumbers.from(start));
            case "li" -> label = lists.isEmpty() ? "- " : lists.peek().next();
            case "tr" -> startRow();
            case "td", "th" -> startCell();
            default -> {}
        }
    }

    void end(String element) {
        String name = element.toLowerCase(Locale.ROOT);
        inHead &= !name.equals("head");
        if (!BLOCKS.contains(name)) {
            return;
        }
        flush();
        switch (name) {
            case "div" -> endDivision();
            case "p" -> endParagraph();
            case "ul", "ol" -> lists.poll();
            case "li" -> label = "";
            case "td", "th" -> endCell();
            case "tr" -> endRow();
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        characters += length;
        if (characters > maxCharacters || Thread.currentThread().isInterrupted()) {
            throw new TooMuchText();
        }
        if (inHead) {
            // The title among an office file's properties is mostly that of another document, saved under a new name.
            return;
        }
        for (int i = start; i < start + length; i++) {
            char c = text[i];
            switch (c) {
                case RtfRows.ROW -> startRow();
                case RtfRows.CELL -> {
                    flush();
                    endCell();
                    startCell();
                }
                case RtfRows.END -> {
                    flush();
                    endCell();
                    endRow();
                }
                case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> {
                    if (collapse) {
                        line.append(' ');
                    } else {
                        flush();
                    }
                }
                default -> line.append(c);
            }
        }
    }

    /** Line ends that Tika adds: some of its parsers part the paragraphs of a cell by nothing else. */
    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (text[i] == '\n') {
                flush();
            }
        }
    }

    private void startDivision(String type) {
        divisions.push(type);
        if (type.equals("footer")) {
            startAside();
        }
    }

    private void endDivision() {
        if ("footer".equals(divisions.poll())) {
            endAside();
        }
    }

    private void endParagraph() {
        if (paragraphIsEmpty && cells.isEmpty() && !collapse) {
            document.add(new Line("", aside > 0));
        }
        paragraphIsEmpty = false;
    }

    private void startRow() {
        flush();
        rows.push(new TableRow());
        startCell();
    }

    private void startCell() {
        // A row begins with an open cell; the first td finds it there.
        while (cells.size() < rows.size()) {
            cells.push(new ArrayList<>());
        }
    }

    private void endCell() {
        if (!rows.isEmpty() && cells.size() >= rows.size()) {
            List<String> kept = new ArrayList<>();
            for (Line each : cells.pop()) {
                if (each.aside()) {
                    out().add(each);
                } else if (!each.isBlank()) {
                    kept.add(each.text());
                }
            }
            rows.element().add(kept);
        }
    }

    private void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        endCell();
        for (String each : rows.pop().lines()) {
            out().add(new Line(each, aside > 0));
        }
    }

    private List<Line> out() {
        return cells.isEmpty() ? document : cells.element();
    }

    private void flush() {
        if (!line.isEmpty()) {
            String text = LineText.clean(line, collapse);
            if (!text.isEmpty()) {
                addLine();
            } else {
                line.setLength(0);
            }
        }
    }

    private void addLine() {
        String text = LineText.clean(line, collapse);
        line.setLength(0);
        if (!text.isEmpty()) {
            paragraphIsEmpty = false;
            text = LineText.hasLabel(text) ? text : label + text;
            label = "";
        }
        boolean pageNumber = divisions.contains("header") && text.chars().noneMatch(Character::isLetter);
        out().add(new Line(text, aside > 0 || pageNumber));
    }
}
