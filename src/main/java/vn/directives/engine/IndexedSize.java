package vn.directives.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Signer;
import vn.directives.document.Task;

/**
 * How much an index has to hold for a directive, in words. Every task is found by the head of its directive too, so the index
 * holds that once for each: a long list of citations above a long list of tasks is far more than the file that it stands in.
 */
public final class IndexedSize {
    /**
     * No directive may have more. It is twice what a text of five million letters has, and room for 4,000 tasks below a head of
     * 400 words.
     */
    public static final long MOST = 2_000_000;

    /** What every task and every directive costs, however short: its ids, its level, its dates. */
    private static final int LEAST = 20;

    /** A word and the space behind it; a syllable of Vietnamese has four letters at most times. */
    private static final int LETTERS = 5;

    private IndexedSize() {}

    /**
     * Refuses a directive that is more than {@link #MOST}.
     *
     * @throws DirectiveTooLargeException when it is
     */
    public static void check(Directive directive) {
        long words = of(directive);
        if (words > MOST) {
            throw new DirectiveTooLargeException("a directive of " + words + " words with the head of each of its "
                    + directive.tasks().size() + " tasks, at most " + MOST + " are taken");
        }
    }

    static long of(Directive directive) {
        long head = head(directive);
        long size = head + words(directive.text());
        for (Task task : directive.tasks()) {
            size += head + words(task.text()) + values(task);
        }
        return size;
    }

    private static long head(Directive directive) {
        Signer signer = directive.signer();
        return LEAST
                + words(directive.number())
                + words(directive.subject())
                + words(signer == null ? null : signer.name())
                + words(directive.addressees())
                + words(directive.recipients())
                + 2L * directive.citations().size()
                + directive.warnings().size();
    }

    private static long values(Task task) {
        return 2L * (task.assignees().size() + task.coAssignees().size())
                + task.deadlines().size();
    }

    private static long words(List<String> texts) {
        return texts.stream().mapToLong(IndexedSize::words).sum();
    }

    private static long words(@Nullable String text) {
        return text == null ? 0 : text.length() / LETTERS + 1;
    }
}
