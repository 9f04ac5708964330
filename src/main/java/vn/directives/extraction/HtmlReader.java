package vn.directives.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import vn.directives.extraction.ExtractionException.Reason;

/** Reads a web page: its document as lines, what stands around it as lines aside. */
final class HtmlReader {
    /** Pages with font tags that nobody closed nest by the hundred. */
    private static final int MAX_DEPTH = 600;

    /** A cell with more text than this lays out a page; it holds no value of a table. */
    private static final int MAX_CELL_TEXT = 800;

    private static final String SILENT =
            "script,style,noscript,template,svg,math,iframe,object,embed,canvas,audio,video";

    private final ExtractionLimits limits;

    HtmlReader(ExtractionLimits limits) {
        this.limits = limits;
    }

    List<Line> read(byte[] content, @Nullable String declared) throws ExtractionException {
        String ascii = TextDecoder.firstAsciiCharacters(content);
        String html = TextDecoder.decode(content, TextDecoder.named(ascii) == null ? declared : ascii);
        if (!TagCount.isBearable(html)) {
            throw new ExtractionException(Reason.BOMB, "too many tags, or too many that nothing closes");
        }
        // jsoup flattens what is deeper than its limit; one level more makes that visible.
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH + 1));
        if (depth(document) > MAX_DEPTH) {
            throw new ExtractionException(Reason.BOMB, "more than " + MAX_DEPTH + " elements inside each other");
        }
        List<Line> lines = new ArrayList<>();
        document.select("title").forEach(title -> addAside(lines, title.text()));
        document.select("meta[name=description]").forEach(meta -> addAside(lines, meta.attr("content")));
        document.select(SILENT).remove();
        lines.addAll(body(document));
        return lines;
    }

    private List<Line> body(Document document) throws ExtractionException {
        document.select("table").forEach(HtmlReader::unwrapLayout);
        Set<Element> around = PageStructure.around(document.body());
        PlainLines lines = new PlainLines(limits.maxCharacters(), true);
        Rendering rendering = new Rendering(lines, around);
        document.body().traverse(rendering);
        if (rendering.overflown) {
            throw new ExtractionException(Reason.TOO_LARGE, "more than " + limits.maxCharacters() + " characters");
        }
        List<Line> all = lines.lines();
        boolean nothingLeft = all.stream().allMatch(line -> line.aside() || line.isBlank());
        return nothingLeft ? all.stream().map(line -> new Line(line.text())).toList() : all;
    }

    private static void addAside(List<Line> lines, String text) {
        if (!text.isBlank()) {
            lines.add(new Line(LineText.clean(text, true), true));
        }
    }

    /** Old portals lay their pages out with tables; their cells are blocks, not columns of a row. */
    private static void unwrapLayout(Element table) {
        boolean nested = table.selectFirst("table table") != null;
        boolean layout = nested
                || table.select("td,th").stream()
                        .anyMatch(cell -> cell.wholeText().length() > MAX_CELL_TEXT);
        if (layout) {
            for (Element part : table.select("tr,td,th,tbody,thead,tfoot,caption")) {
                if (table.equals(part.closest("table"))) {
                    part.tagName("div");
                }
            }
            table.tagName("div");
        }
    }

    private static int depth(Document document) {
        int[] deepest = new int[1];
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                deepest[0] = Math.max(deepest[0], depth);
            }
        });
        return deepest[0];
    }

    /** Plays the tree to {@link PlainLines} as a parser would. */
    private static final class Rendering implements NodeVisitor {
        private final PlainLines lines;
        private final Set<Element> around;
        private boolean overflown;

        Rendering(PlainLines lines, Set<Element> around) {
            this.lines = lines;
            this.around = around;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                char[] characters = text.getWholeText().toCharArray();
                try {
                    lines.characters(characters, 0, characters.length);
                } catch (SAXException e) {
                    overflown = true;
                }
            } else if (node instanceof Element element) {
                if (around.contains(element)) {
                    lines.startAside();
                }
                lines.start(element.normalName(), "", element.hasAttr("start") ? element.attr("start") : null);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                lines.end(element.normalName());
                if (around.contains(element)) {
                    lines.endAside();
                }
            }
        }
    }
}
