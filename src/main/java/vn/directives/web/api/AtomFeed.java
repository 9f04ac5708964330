package vn.directives.web.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.search.SearchOutcome;
import vn.directives.search.Wording;
import vn.directives.web.DirectiveLink;
import vn.directives.web.QueryString;

/** Results as an Atom feed (RFC 4287), with a link to its next page (RFC 5005). */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String PATH = "/api/v1/search.atom";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final int LONGEST_SUMMARY = 400;

    private final SearchOutcome outcome;
    private final QueryString asked;
    private final String base;
    private final Wording wording;
    private final Locale locale;

    /**
     * @param asked the parameters as they came, for the links
     * @param base what links begin with
     */
    AtomFeed(SearchOutcome outcome, QueryString asked, String base, Wording wording, Locale locale) {
        this.outcome = outcome;
        this.asked = asked.without("page", "limit", "sort", "facet", "facet.size", "histogram");
        this.base = base;
        this.wording = wording;
        this.locale = locale;
    }

    /** When the latest of its entries came in; the same as long as no other comes. */
    Instant updated() {
        return outcome.hits().stream()
                .map(found -> updated(found.hit().directive()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    String write() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", locale.getLanguage());
            element(xml, "id", id("search " + asked.without("cursor").at(PATH)));
            element(xml, "title", outcome.sentence());
            if (outcome.relaxed()) {
                element(xml, "subtitle", wording.say("feed.relaxed"));
            }
            element(xml, "updated", updated().toString());
            author(xml, wording.say("feed.author"));
            link(xml, "self", "application/atom+xml", asked.at(PATH));
            link(xml, "alternate", "text/html", asked.without("cursor").at("/tim-kiem"));
            if (outcome.next() != null) {
                link(
                        xml,
                        "next",
                        "application/atom+xml",
                        asked.with("cursor", outcome.next()).at(PATH));
            }
            for (HighlightedHit found : outcome.hits()) {
                entry(xml, found.hit());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can be written", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        Directive directive = hit.directive();
        Task task = hit.task();
        xml.writeStartElement("entry");
        element(xml, "id", id(task == null ? "directive " + directive.id() : "task " + task.id()));
        element(xml, "title", title(directive, task));
        element(xml, "updated", updated(directive).toString());
        if (directive.authority() != null) {
            author(xml, directive.authority().label());
        }
        link(xml, "alternate", "text/html", DirectiveLink.to(hit));
        if (directive.type() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", directive.type().slug());
            xml.writeAttribute("label", directive.type().label());
        }
        element(xml, "summary", summary(directive, task));
        xml.writeEndElement();
    }

    private String title(Directive directive, @Nullable Task task) {
        String title = task == null
                ? Stream.of(directive.number(), directive.subject())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" – "))
                : task.text();
        return title.isEmpty() ? wording.say("feed.untitled") : cut(title);
    }

    /** When and by whom, then what it says or whom the task is for. */
    private String summary(Directive directive, @Nullable Task task) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(directive.issued() == null ? null : DAY.format(directive.issued()));
        parts.add(directive.authority() == null ? null : directive.authority().label());
        if (task == null) {
            parts.add(beginning(directive.text()));
        } else {
            parts.add(directive.number());
            parts.add(directive.subject());
            task.assignees().forEach(assignee -> parts.add(assignee.label()));
            task.deadlines().forEach(deadline -> parts.add(deadline.text()));
        }
        return cut(
                parts.stream().filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · ")));
    }

    /** As much of a text as can be shown, on one line. */
    private static String beginning(String text) {
        return SPACE.matcher(text.substring(0, Math.min(text.length(), 2 * LONGEST_SUMMARY)))
                .replaceAll(" ")
                .strip();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_SUMMARY);
        return text.substring(0, end > 0 ? end : LONGEST_SUMMARY) + "…";
    }

    private static Instant updated(Directive directive) {
        return Objects.requireNonNullElse(directive.source().ingested(), Instant.EPOCH);
    }

    /** The same name has the same id on every server and under every address. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("directive-search " + name).getBytes(StandardCharsets.UTF_8));
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", base + path);
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }
}
