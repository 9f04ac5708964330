package vn.directives.parsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DirectiveType;
import vn.directives.document.DocumentNumberScanner;
import vn.directives.document.Span;

/**
 * A directive that a web page tells of instead of showing its head: "Ngày 13/9/2021, UBND tỉnh ban hành Công văn số
 * 3262/UBND-KGVX về việc tăng cường …. Theo đó, UBND tỉnh yêu cầu:".
 *
 * @param authority who issued it, as the sentence says
 */
record RetoldDirective(
        String number,
        @Nullable DirectiveType type,
        @Nullable String subject,
        @Nullable LocalDate issued,
        @Nullable String authority,
        Span span) {
    private static final List<String> VERBS = List.of("da ban hanh ", "ban hanh ", "da co ", "vua co ", "co ");

    /** How far into the text the sentence is looked for, in paragraphs. */
    private static final int PARAGRAPHS = 8;

    static Optional<RetoldDirective> find(List<Paragraph> body) {
        return body.stream()
                .limit(PARAGRAPHS)
                .map(RetoldDirective::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RetoldDirective> read(Paragraph paragraph) {
        String folded = paragraph.folded();
        for (DocumentNumberScanner.Match match : DocumentNumberScanner.find(paragraph.text())) {
            int start = match.span().start();
            int sentence = folded.lastIndexOf(". ", start) + 1;
            for (String verb : VERBS) {
                int at = folded.lastIndexOf(" " + verb, start);
                if (at > sentence && start - at < 60) {
                    return Optional.of(of(paragraph, match, sentence, at));
                }
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static RetoldDirective of(Paragraph paragraph, DocumentNumberScanner.Match match, int sentence, int verb) {
        String folded = paragraph.folded();
        LocalDate issued = DateFinder.dayAt(folded, match.span().end())
                .or(() -> DateFinder.dayAt(folded, sentence))
                .filter(DateFinder.Expression::yearGiven)
                .map(DateFinder.Expression::last)
                .orElse(null);
        int comma = folded.indexOf(", ", sentence);
        int name = comma >= 0 && comma < verb && folded.startsWith("ngay", sentence) ? comma + 2 : sentence;
        String authority = paragraph.text().substring(name, verb).strip();
        return new RetoldDirective(
                match.number().text(),
                match.number().type().orElse(null),
                subjectAfter(paragraph, match.span().end()),
                issued,
                authority.isEmpty() ? null : authority,
                paragraph.span(match.span().start(), match.span().end()));
    }

    /** From "về việc" or "về" to the sentence's end. */
    private static @Nullable String subjectAfter(Paragraph paragraph, int from) {
        String folded = paragraph.folded();
        int end = folded.indexOf(". ", from);
        int limit = end < 0 ? Words.endOfContent(folded, from, folded.length()) : end;
        for (String mark : List.of(" ve viec ", " ve ")) {
            int at = folded.indexOf(mark, from);
            if (at >= 0 && at < limit && at - from < 60) {
                return paragraph.text().substring(at + mark.length(), limit);
            }
        }
        return null;
    }
}
