package vn.directives.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Labelled;
import vn.directives.document.ParseWarning;
import vn.directives.document.Signer;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.text.Abbreviations;
import vn.directives.text.SearchText;
import vn.directives.text.TextDamage;

/** Reads a directive and its tasks out of its text. Linear in the length of the text; safe for use by many threads. */
public final class DirectiveParser {
    private static final ResourceBundle WARNINGS = ResourceBundle.getBundle("parsing.warnings", Locale.ROOT);

    private final PlaceFinder places;

    public DirectiveParser(Gazetteer gazetteer) {
        this.places = new PlaceFinder(gazetteer);
    }

    /**
     * The directive that a text holds.
     *
     * @param text normalised
     * @param evidence what stood around the text; it can name the province, never a task
     */
    public ParsedDirective parse(String text, List<String> evidence, TextQuality quality) {
        List<Line> lines = TornLines.mend(PageFurniture.withoutSignatures(LineReader.read(text)));
        Sections sections = Sections.of(lines);
        List<Paragraph> body = ParagraphReader.read(sections.body());
        HeaderFacts header = HeaderFacts.read(sections, lines);
        List<String> printed = Addressees.read(sections.addressees());
        Optional<RetoldDirective> retold = header.number() == null && printed.isEmpty() && header.type() == null
                ? RetoldDirective.find(body)
                : Optional.empty();
        retold.ifPresent(header::complete);
        List<String> addressees = retold.map(RetoldDirective::addressees).orElse(printed);
        Optional<Signer> signer = Signers.find(sections.tail()).or(() -> retold.map(RetoldDirective::signer));
        Issuer issuer = issuer(sections, body, retold, signer);
        PlaceFinder.Located located = places.locate(
                issuer, header.place(), header.issued(), naming(sections, body), around(sections, evidence));
        List<Fact> facts = new ArrayList<>(header.facts());
        facts.addAll(located.facts());
        List<Paragraph> citing = new ArrayList<>(body);
        citing.addAll(ParagraphReader.read(sections.notes()));
        Optional<Attachment> attachment = Attachment.of(sections.attached());
        attachment.ifPresent(a -> citing.addAll(a.body()));
        List<CitationFinder.Found> citations = CitationFinder.find(citing, header.number());
        citations.forEach(c -> facts.add(new Fact("citations", c.citation().number(), c.span(), c.rule())));
        List<String> recipients = Signers.recipients(sections.tail());
        explain(facts, "addressees", addressees, sections.addressees(), "after-the-greeting");
        explain(facts, "recipients", recipients, sections.tail(), "after-noi-nhan");
        signer.ifPresent(s -> explain(facts, s, sections.tail()));
        List<FoundTask> found = new ArrayList<>(TaskFinder.find(body, header.type(), addressees, header.issued()));
        attachment.ifPresent(a -> found.addAll(TaskFinder.find(a.body(), a.type(), List.of(), header.issued())));
        List<Task> tasks = tasks(found, facts);
        return new ParsedDirective(
                header.number(),
                header.type(),
                header.subject(),
                header.issued(),
                header.place(),
                located.authority(),
                located.province(),
                located.district(),
                addressees,
                citations.stream().map(CitationFinder.Found::citation).toList(),
                header.urgency(),
                header.secrecy(),
                tasks,
                recipients,
                signer.orElse(null),
                text,
                quality,
                warnings(header, located, found, quality, text),
                facts);
    }

    private static void explain(List<Fact> facts, String field, List<String> items, List<Line> lines, String rule) {
        if (!items.isEmpty()) {
            Span span = lines.isEmpty()
                    ? null
                    : new Span(
                            lines.getFirst().span().start(),
                            lines.getLast().span().end());
            facts.add(new Fact(field, Fact.shortened(items), span, rule));
        }
    }

    /** The line of the signature block that ends with the signer's name, or with the title where no name is printed. */
    private static void explain(List<Fact> facts, Signer signer, List<Line> tail) {
        String last = signer.name() != null ? signer.name() : String.valueOf(signer.title());
        String word = SearchText.bare(last.substring(last.lastIndexOf(' ') + 1));
        Span span = tail.stream()
                .filter(line -> line.plain().endsWith(word))
                .reduce((a, b) -> b)
                .map(Line::span)
                .orElse(null);
        facts.add(new Fact("signer", last, span, "signature-block"));
    }

    private static List<Task> tasks(List<FoundTask> found, List<Fact> facts) {
        List<Task> tasks = new ArrayList<>();
        Map<String, Optional<Labelled>> labels = new HashMap<>();
        for (FoundTask task : found) {
            facts.addAll(task.facts("tasks[" + tasks.size() + "]"));
            tasks.add(task.toTask(labels));
        }
        return tasks;
    }

    private static @Nullable Issuer issuer(
            Sections sections, List<Paragraph> body, Optional<RetoldDirective> retold, Optional<Signer> signer) {
        List<String> issuers = Letterhead.issuers(sections.head());
        Optional<Issuer> letterhead = Issuer.ofLetterhead(issuers, Letterhead.span(sections.head(), issuers));
        if (letterhead.isPresent()) {
            return letterhead.get();
        }
        Optional<String> told = retold.map(RetoldDirective::authority);
        if (told.isPresent()) {
            String name = Abbreviations.expand(Issuer.withoutOffice(told.get()));
            return new Issuer(Issuer.upperFirst(name), null, retold.get().span(), "retold-in-a-sentence");
        }
        Optional<Issuer> enacting = enactingLine(sections);
        if (enacting.isPresent()) {
            return enacting.get();
        }
        return Issuer.ofOpening(body)
                .or(() -> signer.map(Signer::title)
                        .filter(title -> title.equals("Thủ tướng"))
                        .map(title -> new Issuer("Thủ tướng Chính phủ", null, null, "signer")))
                .orElse(null);
    }

    private static Optional<Issuer> enactingLine(Sections sections) {
        List<Line> near = new ArrayList<>(sections.addressees()
                .subList(0, Math.min(1, sections.addressees().size())));
        near.addAll(sections.body().subList(0, Math.min(3, sections.body().size())));
        return near.stream()
                .filter(line -> Titles.isIssuerLine(line)
                        && Words.isCapitals(line.text().replace("điện", "").replace(":", "")))
                .findFirst()
                .flatMap(Issuer::ofLine);
    }

    /** What may name the place: the head with the subject, the addressees, the body. */
    private static List<Paragraph> naming(Sections sections, List<Paragraph> body) {
        List<Paragraph> naming = new ArrayList<>();
        naming.add(Paragraph.of(sections.head()));
        naming.add(Paragraph.of(sections.addressees()));
        naming.addAll(body);
        return naming;
    }

    /** What else may name the place: a page's words before the letterhead, the recipients, what the extractor set aside. */
    private static List<String> around(Sections sections, List<String> evidence) {
        List<String> around = new ArrayList<>();
        sections.preface().forEach(line -> around.add(line.text()));
        sections.tail().forEach(line -> around.add(line.text()));
        around.addAll(evidence);
        return around;
    }

    private static List<ParseWarning> warnings(
            HeaderFacts header, PlaceFinder.Located located, List<FoundTask> found, TextQuality quality, String text) {
        List<ParseWarning> warnings = new ArrayList<>();
        warn(warnings, header.number() == null, "number-unknown");
        warn(warnings, header.isNumberRepaired(), "number-repaired");
        warn(warnings, header.type() == null, "type-unknown");
        warn(warnings, header.subject() == null, "subject-unknown");
        warn(warnings, header.issued() == null, "issued-unknown");
        warn(warnings, located.authority() == null, "authority-unknown");
        boolean central = located.authority() != null && located.authority().level() == AuthorityLevel.CENTRAL;
        warn(warnings, located.province() == null && !central, "province-unknown");
        boolean district = located.authority() != null && located.authority().level() == AuthorityLevel.DISTRICT;
        warn(warnings, district && located.district() == null, "district-unknown");
        warn(warnings, found.stream().anyMatch(FoundTask::lacksNames), "assignees-left-out");
        if (quality == TextQuality.POOR) {
            String reason = TextDamage.of(text)
                    .map(damage -> "." + damage.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElse("");
            warnings.add(new ParseWarning("text-poor", WARNINGS.getString("text-poor" + reason)));
        }
        return warnings;
    }

    private static void warn(List<ParseWarning> warnings, boolean when, String code) {
        if (when) {
            warnings.add(new ParseWarning(code, WARNINGS.getString(code)));
        }
    }
}
