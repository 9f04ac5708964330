package vn.directives.extraction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import vn.directives.text.SearchText;

/**
 * Finds the elements of a page that stand around its document: by what they are (nav, footer, role, class), and by links that
 * make up most of their text, when they stand before the first or behind the last sentence of the document.
 */
final class PageStructure {
    private static final Set<String> TAGS =
            Set.of("nav", "footer", "aside", "button", "select", "textarea", "input", "dialog", "menu");

    private static final Set<String> ROLES = Set.of(
            "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "toolbar");

    private static final Set<String> WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "mainmenu",
            "topmenu",
            "breadcrumb",
            "breadcrumbs",
            "sidebar",
            "footer",
            "share",
            "sharing",
            "social",
            "related",
            "comment",
            "comments",
            "counter",
            "visitor",
            "visitors",
            "banner",
            "advert",
            "ads",
            "pagination",
            "copyright",
            "widget",
            "tinlienquan",
            "tinkhac",
            "lienketweb",
            "addthis");

    private static final int MIN_LINKS = 3;
    private static final int LINK_PERCENT = 60;

    /** Text outside of links that makes a block prose. */
    private static final int MIN_PROSE = 80;

    /** Text outside of links that one of a directive's own lines has at least: "Số: 5". */
    private static final int MIN_OWN = 5;

    /** What holds more of the page's prose than this is the document, whatever it is called. */
    private static final int MAX_PROSE_PERCENT = 30;

    /** jsoup's elements are equal only to themselves. */
    private final Map<Element, Text> texts = new HashMap<>();

    private final Set<Element> around = new HashSet<>();
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    private PageStructure() {}

    /** The elements around the document, by identity. */
    static Set<Element> around(Element body) {
        PageStructure structure = new PageStructure();
        structure.measure(body);
        structure.mark(body);
        return structure.around;
    }

    private void measure(Element body) {
        int[] order = new int[1];
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    texts.put(element, new Text(order[0]++));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                Element parent = node.parent() instanceof Element up ? up : null;
                Text above = parent == null ? null : texts.get(parent);
                if (above == null) {
                    return;
                }
                if (node instanceof TextNode text) {
                    above.plain += text.isBlank() ? 0 : text.text().length();
                } else if (node instanceof Element element) {
                    above.add(text(element), element);
                }
            }
        });
        ends(body);
        for (Element element : body.getAllElements()) {
            if (isDocument(element)) {
                first = Math.min(first, text(element).order);
                last = Math.max(last, text(element).order);
            }
        }
    }

    /** Order of the last element inside each. */
    private void ends(Element body) {
        int[] latest = new int[1];
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    latest[0] = text(element).order;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    text(element).end = latest[0];
                }
            }
        });
    }

    private Text text(Element element) {
        return texts.computeIfAbsent(element, unseen -> new Text(0));
    }

    /** A block with a sentence of its own, or with one of the lines that only a directive has. */
    private boolean isDocument(Element element) {
        Text text = text(element);
        if (!element.isBlock() || text.blocks > 0 || text.plain < MIN_OWN || insideNamed(element)) {
            return false;
        }
        boolean prose = text.plain >= MIN_PROSE && text.plain > text.linked;
        return prose || isOwn(element);
    }

    private static boolean isOwn(Element element) {
        String text = SearchText.bare(Normalizer.normalize(element.text(), Normalizer.Form.NFC));
        return text.startsWith("so:")
                || text.startsWith("noi nhan")
                || text.startsWith("kinh gui")
                || text.startsWith("can cu ")
                || text.startsWith("doc lap")
                || text.contains("./.");
    }

    private void mark(Element body) {
        long prose = Math.max(1, text(body).plain);
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && !element.equals(body)) {
                    boolean small = text(element).plain * 100 <= prose * MAX_PROSE_PERCENT;
                    boolean outside = text(element).end < first || text(element).order > last;
                    if (((small || outside) && isNamed(element)) || (outside && isLinks(element))) {
                        around.add(element);
                    }
                }
            }
        });
    }

    private static boolean insideNamed(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (!up.normalName().equals("body")
                    && isNamed(up)
                    && !up.normalName().equals("form")) {
                return true;
            }
        }
        return false;
    }

    /** Named as a part of a page: by tag, role, class or id. */
    private static boolean isNamed(Element element) {
        String tag = element.normalName();
        if (TAGS.contains(tag) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (tag.equals("header")) {
            // The heading of an article is part of it.
            return element.closest("article,main") == null;
        }
        if (element.hasAttr("hidden") || tag.equals("body") || tag.equals("article") || tag.equals("main")) {
            return element.hasAttr("hidden");
        }
        return hasWord(element.className()) || hasWord(element.id());
    }

    private static boolean hasWord(String name) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            if (!letter || (Character.isUpperCase(c) && !word.isEmpty() && Character.isLowerCase(name.charAt(i - 1)))) {
                if (WORDS.contains(word.toString().toLowerCase(Locale.ROOT))) {
                    return true;
                }
                word.setLength(0);
            }
            if (letter) {
                word.append(c);
            }
        }
        return false;
    }

    private boolean isLinks(Element element) {
        Text text = text(element);
        return element.isBlock()
                && text.links >= MIN_LINKS
                && text.linked * 100 >= (text.plain + text.linked) * LINK_PERCENT;
    }

    /** How much text an element holds, in code units. */
    private static final class Text {
        private final int order;
        private int end;
        private long plain;
        private long linked;
        private int links;
        private int blocks;

        Text(int order) {
            this.order = order;
            this.end = order;
        }

        void add(Text inner, Element element) {
            boolean link = element.normalName().equals("a") && element.hasAttr("href");
            plain += link ? 0 : inner.plain;
            linked += link ? inner.plain + inner.linked : inner.linked;
            links += inner.links + (link ? 1 : 0);
            blocks += inner.blocks + (element.isBlock() ? 1 : 0);
        }
    }
}
