package vn.directives.parsing;

import java.util.List;
import java.util.Optional;

/** A body without items: after "có ý kiến như sau:" each paragraph that names who must act, and requests in mid-sentence. */
final class UnmarkedBody {
    private final TaskList tasks;
    private List<String> actors;
    private boolean introduced;

    UnmarkedBody(TaskList tasks, List<String> addressees) {
        this.tasks = tasks;
        this.actors = addressees;
    }

    void read(List<TaskNode> paragraphs) {
        for (TaskNode node : paragraphs) {
            read(node);
        }
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
        if (actor.isPresent()
                && (introduced || Instructions.isHanded(folded))
                && Instructions.isStrong(paragraph, actor.get().predicate())) {
            tasks.add(node, actor, actor.get().names(), "unmarked-with-actor");
        } else if (introduced && Instructions.isOrder(paragraph)) {
            tasks.add(node, Optional.empty(), actors, "unmarked-order");
        } else {
            inSentence(paragraph);
        }
    }

    /** "…, đề nghị bộ, ngành, địa phương khẩn trương tổng hợp … trước ngày 26/11/2025": asked in mid-sentence, with a date. */
    private void inSentence(Paragraph paragraph) {
        int lastDate = tasks.lastDate(paragraph);
        if (lastDate < 0) {
            return;
        }
        for (String verb : List.of(" de nghi ", " yeu cau ", " giao ")) {
            int at = paragraph.folded().lastIndexOf(verb, lastDate);
            while (at > 0) {
                Optional<Actor> actor = ActorFinder.find(paragraph, at + 1);
                if (actor.isPresent() && actor.get().predicate() <= lastDate) {
                    tasks.add(paragraph, actor.get(), "asked-in-sentence");
                    return;
                }
                at = paragraph.folded().lastIndexOf(verb, at - 1);
            }
        }
    }
}
