package vn.directives.parsing;

import java.util.List;
import java.util.Optional;

/** A body without items: after "có ý kiến như sau:" each paragraph that names who must act, and requests in mid-sentence. */
final class UnmarkedBody {
    private static final List<String> ASKING = List.of(" de nghi ", " yeu cau ");

    private final TaskList tasks;
    private final boolean answers;
    private List<String> actors;
    private boolean introduced;
    private boolean asked;

    /**
     * @param answers whether the letter answers a question; it asks for something only with a date
     */
    UnmarkedBody(TaskList tasks, List<String> addressees, boolean answers) {
        this.tasks = tasks;
        this.answers = answers;
        this.actors = addressees;
    }

    void read(List<TaskNode> paragraphs) {
        for (TaskNode node : paragraphs) {
            read(node);
        }
    }

    /** "Bộ GDĐT đề nghị các Sở GDĐT căn cứ …, tổ chức tập huấn …": the issuer asks somebody in the main clause. */
    private void askedByIssuer(Paragraph paragraph) {
        String folded = paragraph.folded();
        for (String verb : ASKING) {
            int at = folded.indexOf(verb);
            if (at < 0 || Heads.lengthAt(paragraph.text(), folded, clauseStart(folded, at)) == 0) {
                continue;
            }
            Optional<Actor> actor = ActorFinder.find(paragraph, at + 1);
            if (actor.isPresent()
                    && actor.get().predicate() < folded.length()
                    && Instructions.opens(paragraph.text(), folded, actor.get().predicate())
                    && !Formulas.isGeneric(folded, actor.get().predicate())) {
                tasks.add(paragraph, actor.get(), "asked-by-the-issuer");
                asked = true;
                return;
            }
        }
    }

    /** Where the clause begins that goes on at {@code at}: behind the last comma or full stop. */
    private static int clauseStart(String folded, int at) {
        int comma = folded.lastIndexOf(", ", at);
        int stop = folded.lastIndexOf(". ", at);
        int before = Math.max(comma, stop);
        return before < 0 ? 0 : before + 2;
    }

    private void read(TaskNode node) {
        Paragraph paragraph = node.paragraph();
        String folded = paragraph.folded();
        if (node.content().endsWith(":")) {
            introduced = true;
            actors = Instructions.askedIn(paragraph).orElse(actors);
            return;
        }
        if (Formulas.isClosing(paragraph, 0)) {
            return;
        }
        Optional<Actor> actor = ActorFinder.find(paragraph, 0);
        boolean handed = Instructions.isHanded(folded);
        // "Giao Sở Y tế tiêm vắc xin …": behind a word that hands over any verb is an order.
        if (actor.isPresent()
                && (introduced || asked || handed)
                && (Instructions.isStrong(paragraph, actor.get().predicate())
                        || (handed
                                && Instructions.isAhead(paragraph, actor.get().predicate())))) {
            tasks.add(node, actor, actor.get().names(), "unmarked-with-actor");
            asked = true;
        } else if (introduced && Instructions.isOrder(paragraph)) {
            tasks.add(node, Optional.empty(), actors, "unmarked-order");
        } else if (!(asked && afterAdverbial(paragraph)) && !inSentence(paragraph) && !answers) {
            askedByIssuer(paragraph);
        }
    }

    /** "Đối với …, Sở GDĐT hướng dẫn …" goes on with what was asked before. */
    private boolean afterAdverbial(Paragraph paragraph) {
        Optional<Actor> actor = LaterActors.behindAdverbial(paragraph, 0);
        actor.ifPresent(who -> tasks.add(paragraph, who, "unmarked-behind-adverbial"));
        return actor.isPresent();
    }

    /** "…, đề nghị bộ, ngành, địa phương khẩn trương tổng hợp … trước ngày 26/11/2025": asked in mid-sentence, with a date. */
    private boolean inSentence(Paragraph paragraph) {
        int lastDate = tasks.lastDate(paragraph);
        if (lastDate < 0) {
            return false;
        }
        for (String verb : List.of(" de nghi ", " yeu cau ", " giao ")) {
            int at = paragraph.folded().lastIndexOf(verb, lastDate);
            while (at > 0) {
                Optional<Actor> actor = ActorFinder.find(paragraph, at + 1);
                if (actor.isPresent() && actor.get().predicate() <= lastDate) {
                    tasks.add(paragraph, actor.get(), "asked-in-sentence");
                    asked = true;
                    return true;
                }
                at = paragraph.folded().lastIndexOf(verb, at - 1);
            }
        }
        return false;
    }
}
