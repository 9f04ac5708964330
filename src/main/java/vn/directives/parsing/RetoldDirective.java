package vn.directives.parsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DirectiveType;
import vn.directives.document.DocumentNumberScanner;
import vn.directives.document.Signer;
import vn.directives.document.Span;
import vn.directives.text.SearchText;

/**
 * A directive that a web page tells of instead of showing its head: "Ngày 13/9/2021, UBND tỉnh ban hành Công văn số
 * 3262/UBND-KGVX về việc tăng cường …. Theo đó, UBND tỉnh yêu cầu:".
 *
 * @param authority who issued it, as the sentence says
 * @param signer the person that the sentence names behind the issuer
 * @param addressees whom a further sentence says that it was sent to: "Công điện gửi …, nêu rõ:"
 */
record RetoldDirective(
        String number,
        @Nullable DirectiveType type,
        @Nullable String subject,
        @Nullable LocalDate issued,
        @Nullable String authority,
        @Nullable Signer signer,
        List<String> addressees,
        Span span) {
    private static final List<String> VERBS = Lexicon.lines("issuing-verbs.txt", "", " ");

    private static final Pattern SEMICOLON = Pattern.compile(";");

    /** How far into the text the sentence is looked for, in paragraphs. */
    private static final int PARAGRAPHS = 8;

    static Optional<RetoldDirective> find(List<Paragraph> body) {
        return body.stream()
                .limit(PARAGRAPHS)
                .map(RetoldDirective::read)
                .flatMap(Optional::stream)
                .findFirst()
                .map(told -> told.sentTo(body));
    }

    private RetoldDirective sentTo(List<Paragraph> body) {
        List<String> sent = body.stream()
                .limit(PARAGRAPHS)
                .flatMap(paragraph -> sent(paragraph).stream())
                .toList();
        return new RetoldDirective(number, type, subject, issued, authority, signer, sent, span);
    }

    /** "Công điện gửi Bộ trưởng các Bộ: Quốc phòng, Công an; Chủ tịch UBND tỉnh, nêu rõ:" */
    private static List<String> sent(Paragraph paragraph) {
        String folded = paragraph.folded();
        String opening = Titles.TYPES.stream()
                .map(type -> type.getKey() + " gui ")
                .filter(folded::startsWith)
                .findFirst()
                .orElse("");
        int end = folded.lastIndexOf(", neu ");
        if (opening.isEmpty() || end < opening.length()) {
            return List.of();
        }
        return SEMICOLON
                .splitAsStream(paragraph.text().substring(opening.length(), end))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<RetoldDirective> read(Paragraph paragraph) {
        String folded = paragraph.folded();
        for (DocumentNumberScanner.Match match : DocumentNumberScanner.find(paragraph.text(), folded)) {
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
                .or(() -> DateFinder.dayAt(folded, Math.max(sentence, folded.lastIndexOf("ngay ", verb))))
                .filter(DateFinder.Expression::yearGiven)
                .map(DateFinder.Expression::last)
                .orElse(null);
        int day = folded.lastIndexOf("ngay ", verb);
        int comma = day < sentence ? -1 : folded.indexOf(", ", day);
        int name = comma >= 0 && comma < verb ? comma + 2 : sentence;
        String told = withoutDateline(paragraph.text().substring(name, verb)).strip();
        int person = personStart(told);
        String authority = told.substring(0, person).strip();
        Signer signer =
                person < told.length() ? new Signer(told.substring(person).strip(), null, null) : null;
        return new RetoldDirective(
                match.number().text(),
                match.number().type().orElse(null),
                subjectAfter(paragraph, match.span().end()),
                issued,
                authority.isEmpty() ? null : authority,
                signer,
                List.of(),
                paragraph.span(match.span().start(), match.span().end()));
    }

    /** "(Chinhphu.vn) - Thủ tướng Chính phủ": a paper's name and a dash before the sentence. */
    private static String withoutDateline(String told) {
        int dash = Math.max(told.indexOf(") - "), told.indexOf(") – "));
        return dash < 0 ? told : told.substring(dash + 4);
    }

    /** Where a person's name begins behind an official name: "Thủ tướng Chính phủ Phạm Minh Chính"; the end when there is none. */
    private static int personStart(String told) {
        int official = OfficialNames.lengthAt(SearchText.bare(told), 0);
        boolean person = official > 0
                && official < told.length()
                && Signers.isName(told.substring(official).strip());
        return person ? official : told.length();
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
