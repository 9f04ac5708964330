package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.DirectiveType;
import vn.directives.document.DocumentNumber;
import vn.directives.document.DocumentNumberScanner;
import vn.directives.document.Span;

/**
 * Finds the other documents that a directive refers to by number, each once: the same number with the same date, or with none,
 * is one citation; with two dates it is two.
 */
final class CitationFinder {
    /** A citation and where its number first stands in the directive's text. */
    record Found(Citation citation, Span span, String rule) {}

    private record Mention(
            DocumentNumber number,
            @Nullable DirectiveType type,
            @Nullable LocalDate issued,
            CitationRelation relation,
            @Nullable String issuer,
            Span span,
            String rule) {}

    /** How many code units the issuer may take between a number and its date. */
    private static final int ISSUER_REACH = 90;

    private CitationFinder() {}

    /**
     * The citations in these paragraphs.
     *
     * @param own the directive's own number, which is none; null when not known
     */
    static List<Found> find(List<Paragraph> paragraphs, @Nullable String own) {
        String ownKey = own == null ? "" : new DocumentNumber(own, null).canonical();
        List<Mention> mentions = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (Mention mention : mentions(paragraph)) {
                if (!mention.number().canonical().equals(ownKey)) {
                    mentions.add(mention);
                }
            }
        }
        return merge(mentions);
    }

    private static List<Mention> mentions(Paragraph paragraph) {
        List<Mention> mentions = new ArrayList<>();
        String folded = paragraph.folded();
        int earlier = 0;
        for (DocumentNumberScanner.Match match : DocumentNumberScanner.find(paragraph.text(), folded)) {
            int start = match.span().start();
            int end = match.span().end();
            Optional<TitleBefore> title = titleBefore(folded, start);
            DirectiveType type =
                    title.map(TitleBefore::type).or(match.number()::type).orElse(null);
            Optional<DateFinder.Expression> day = DateFinder.dayAt(folded, afterIssuer(folded, end));
            LocalDate issued = day.filter(DateFinder.Expression::yearGiven)
                    .map(DateFinder.Expression::last)
                    .orElse(earlier == 0 ? dateOfSentence(folded, start) : null);
            String named = CitedIssuer.at(paragraph, end);
            String issuer = named != null || day.isEmpty()
                    ? named
                    : CitedIssuer.at(paragraph, day.get().span().end());
            int opening = title.map(TitleBefore::start).orElse(start);
            mentions.add(new Mention(
                    match.number(),
                    type,
                    issued,
                    CitationRelations.of(folded, opening, start, end, earlier),
                    issuer,
                    paragraph.span(start, end),
                    match.repaired() ? "number-repaired" : "number-in-the-text"));
            earlier = end;
        }
        return mentions;
    }

    /** "Ngày 12/3/2012, Văn phòng Chính phủ đã có văn bản số 87/TB-VPCP": the date that a paragraph begins with. */
    private static @Nullable LocalDate dateOfSentence(String folded, int number) {
        boolean sameSentence = folded.substring(0, number).indexOf(". ") < 0;
        return folded.startsWith("ngay ") && sameSentence
                ? DateFinder.dayAt(folded, 0)
                        .filter(DateFinder.Expression::yearGiven)
                        .map(DateFinder.Expression::last)
                        .orElse(null)
                : null;
    }

    /** "46/NQ-CP của Chính phủ ngày 08 tháng 3 năm 2025": the date may follow the issuer. {@code end} itself when it does not. */
    private static int afterIssuer(String folded, int end) {
        if (!folded.startsWith(" cua ", end)) {
            return end;
        }
        int limit = Math.min(folded.length(), end + ISSUER_REACH);
        for (int i = end; i < limit && ".;,(:".indexOf(folded.charAt(i)) < 0; i++) {
            if (folded.startsWith(" ngay ", i)) {
                return i;
            }
        }
        return end;
    }

    private record TitleBefore(DirectiveType type, int start) {}

    /** The type named in the words before the number: "Chỉ thị số", "Thông báo kết luận số", "Nghị định". */
    private static Optional<TitleBefore> titleBefore(String folded, int start) {
        int from = Math.max(0, start - 32);
        String before = folded.substring(from, start);
        int best = -1;
        DirectiveType type = null;
        for (Map.Entry<String, DirectiveType> entry : Titles.TYPES) {
            int at = before.lastIndexOf(entry.getKey());
            boolean near = at >= 0 && Words.count(before.substring(at)) <= 5 && before.indexOf(',', at) < 0;
            if (near && at > best) {
                best = at;
                type = entry.getValue();
            }
        }
        return type == null ? Optional.empty() : Optional.of(new TitleBefore(type, from + best));
    }

    private static List<Found> merge(List<Mention> mentions) {
        Map<String, List<Mention>> byNumber = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            byNumber.computeIfAbsent(mention.number().canonical(), key -> new ArrayList<>())
                    .add(mention);
        }
        List<Found> found = new ArrayList<>();
        for (List<Mention> same : byNumber.values()) {
            Map<LocalDate, Mention> dated = new LinkedHashMap<>();
            for (Mention mention : same) {
                if (mention.issued() != null) {
                    dated.putIfAbsent(mention.issued(), mention);
                }
            }
            for (Mention mention : dated.isEmpty() ? List.of(same.getFirst()) : List.copyOf(dated.values())) {
                Mention first = same.getFirst();
                found.add(new Found(
                        new Citation(
                                mention.number().text(),
                                first.type(),
                                mention.issued(),
                                strongest(same),
                                issuer(same, mention.issued())),
                        dated.size() > 1 ? mention.span() : first.span(),
                        first.rule()));
            }
        }
        return found;
    }

    /** Who issued the document of this date, wherever that is said. */
    private static @Nullable String issuer(List<Mention> mentions, @Nullable LocalDate issued) {
        for (Mention mention : mentions) {
            boolean same = mention.issued() == null || mention.issued().equals(issued);
            if (same && mention.issuer() != null) {
                return mention.issuer();
            }
        }
        return null;
    }

    /** What is done to a document counts more than that it is mentioned. */
    private static CitationRelation strongest(List<Mention> mentions) {
        return mentions.stream().map(Mention::relation).max(Enum::compareTo).orElse(CitationRelation.CITES);
    }
}
