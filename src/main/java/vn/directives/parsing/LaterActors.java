package vn.directives.parsing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who must act where an item does not begin with it: behind an opening adverbial ("Trên cơ sở kết quả khảo sát, Sở Xây dựng
 * chủ trì …"), behind a topic ("Về kinh phí: giao Sở Tài chính …"), in a further clause or sentence.
 */
final class LaterActors {
    /** Words that hand something over; with a capital behind them they name who must act. */
    private static final List<String> HANDING = List.of("giao ", "de nghi ", "yeu cau ");

    private static final List<String> PLURALS = Lexicon.lines("plural-openings.txt", "", " ");

    /** "…; đồng thời UBND phường …" */
    private static final String MEANWHILE = "dong thoi ";

    private static final List<String> TENSES = List.of("da ", "se ");

    /** How long a topic before its colon may be, in words: "Về dự án đầu tư xây dựng đường cao tốc …:". */
    private static final int TOPIC_WORDS = 45;

    /** Ends an adverbial as a comma does: "đối với những hồ sơ đủ điều kiện thì Sở Y tế giới thiệu …". */
    private static final String THEN = " thì ";

    /** How an item opens that agrees to something before it hands over. */
    private static final Lexicon CONSENTS = Lexicon.load("consents.txt");

    /** How far into an item the clause that hands over is looked for, in code units. */
    private static final int HANDED_REACH = 600;

    private LaterActors() {}

    /** Who must act by the item's first clause, when it does not begin with a name. */
    static Optional<Actor> first(Paragraph paragraph, int start) {
        return behindAdverbial(paragraph, start)
                .or(() -> behindTopic(paragraph, start))
                .or(() -> handedInside(paragraph, start));
    }

    /**
     * "Thống nhất chủ trương di dời …; giao Sở Công Thương chủ trì …", "Trong thời gian chưa hoàn thành, giao các sở …": an item that
     * asks nobody at its beginning hands over in a later clause.
     */
    private static Optional<Actor> handedInside(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        if (Instructions.opens(paragraph.text(), folded, start) && CONSENTS.lengthAt(folded, start) == 0) {
            return Optional.empty();
        }
        int limit = Math.min(folded.length(), start + HANDED_REACH);
        for (int i = start; i + 2 < limit; i++) {
            boolean clause = ",;.".indexOf(folded.charAt(i)) >= 0 && folded.charAt(i + 1) == ' ';
            if (clause && Words.standsAt(folded, i + 2, HANDING)) {
                Optional<Actor> actor = handedOrStrong(paragraph, i + 2)
                        .filter(a -> Instructions.opens(paragraph.text(), folded, a.predicate()));
                if (actor.isPresent()) {
                    return actor;
                }
            }
        }
        return Optional.empty();
    }

    /** The commas inside an adverbial part the bodies in it; the actor begins with a capital or with "các". */
    static Optional<Actor> behindAdverbial(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int limit = Formulas.adverbialLimit(folded, start);
        boolean basis = folded.startsWith("tren co so ", start);
        for (int i = start; i < limit; i++) {
            boolean comma = folded.startsWith(", ", i);
            if (!comma && !paragraph.text().startsWith(THEN, i)) {
                continue;
            }
            int name = i + (comma ? 2 : THEN.length());
            if (comma && !basis && Instructions.opens(paragraph.text(), folded, name)) {
                // "Căn cứ chức năng, chỉ đạo các cơ sở …": nobody is named. "Trên cơ sở kết quả kiểm tra, đánh giá, …"
                // goes on.
                return Optional.empty();
            }
            boolean begins = name < folded.length()
                    && (Character.isUpperCase(paragraph.text().charAt(name)) || Words.standsAt(folded, name, PLURALS));
            Optional<Actor> actor = begins ? strong(paragraph, name) : Optional.empty();
            if (actor.isPresent()) {
                return actor;
            }
        }
        return Optional.empty();
    }

    private static Optional<Actor> behindTopic(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int colon = folded.startsWith("ve ", start) ? folded.indexOf(": ", start) : -1;
        if (colon < 0 || Words.count(folded.substring(start, colon)) > TOPIC_WORDS) {
            return Optional.empty();
        }
        Optional<Actor> actor = handedOrStrong(paragraph, colon + 2);
        return actor.isPresent()
                ? actor
                : inSentences(paragraph, colon + 2).stream().findFirst();
    }

    /** Who else must act by the same item, in clauses and sentences further on. */
    static List<String> further(Paragraph paragraph, int start) {
        List<String> names = new ArrayList<>();
        inSentences(paragraph, start).forEach(actor -> names.addAll(actor.names()));
        return names;
    }

    /** Who was found behind the item's beginning, and who else behind that. */
    static List<String> withFurther(Paragraph paragraph, Actor actor) {
        Set<String> names = new LinkedHashSet<>(actor.names());
        names.addAll(further(paragraph, actor.predicate()));
        return List.copyOf(names);
    }

    private static List<Actor> inSentences(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        List<Actor> actors = new ArrayList<>();
        for (int i = start; i + 2 < folded.length(); i++) {
            boolean clause = folded.charAt(i) == ';' || (folded.charAt(i) == '.' && NameEnd.isSentenceEnd(folded, i));
            if (clause && folded.charAt(i + 1) == ' ') {
                handedOrStrong(paragraph, i + 2).ifPresent(actors::add);
            }
        }
        return actors;
    }

    private static Optional<Actor> handedOrStrong(Paragraph paragraph, int at) {
        String folded = paragraph.folded();
        if (folded.startsWith(MEANWHILE, at)) {
            return handedOrStrong(paragraph, at + MEANWHILE.length());
        }
        if (Words.standsAt(folded, at, HANDING)) {
            return ActorFinder.find(paragraph, at)
                    .filter(actor -> !actor.names().isEmpty() && actor.predicate() < folded.length())
                    .filter(actor -> !Formulas.isGeneric(folded, actor.predicate()));
        }
        boolean capital =
                at < folded.length() && Character.isUpperCase(paragraph.text().charAt(at));
        Optional<Actor> subject = capital ? strong(paragraph, at) : Optional.empty();
        return subject.isPresent() ? subject : behindAdverbial(paragraph, at);
    }

    private static Optional<Actor> strong(Paragraph paragraph, int at) {
        return ActorFinder.find(paragraph, at)
                .filter(actor -> !actor.names().isEmpty()
                        && actor.predicate() < paragraph.text().length())
                .filter(actor -> Instructions.opens(paragraph.text(), paragraph.folded(), actor.predicate())
                        && !Words.standsAt(paragraph.folded(), actor.predicate(), TENSES));
    }
}
