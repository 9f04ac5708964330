package vn.directives.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import vn.directives.document.Directive;
import vn.directives.document.Span;
import vn.directives.document.Task;

/**
 * Where the texts of tasks stand in their directive's text, white space aside: what stands there need not be stored twice. A
 * task's text is on one line, where the paper broke it into several ("thực hiện nghiêm \n\ntúc"). One that leaves out what
 * stands in between, or that came with another text than its directive, stands nowhere.
 *
 * @param spans in the order of the tasks; in bytes of the directive's text in UTF-8; empty for a task that stands nowhere
 */
record TaskPlaces(List<Span> spans) {
    private static final Span NOWHERE = new Span(0, 0);

    /** How far a task without a span is looked for behind the one before it: its number, who must act, a heading. In code units. */
    private static final int GAP = 2_000;

    /** What such a task is looked for by, so that looking takes time in proportion to the text. In code units. */
    private static final int BEGINNING = 40;

    /** More white space than this, in code units, is no line break. */
    private static final int LONGEST_BREAK = 20;

    TaskPlaces {
        spans = List.copyOf(spans);
    }

    static TaskPlaces of(Directive directive) {
        String text = directive.text();
        List<Span> spans = new ArrayList<>();
        int known = 0;
        int bytes = 0;
        for (Task task : directive.tasks()) {
            int start = start(task, text, known);
            int end = start < 0 ? -1 : end(task.text(), text, start);
            if (end < 0 || splitsCharacter(text, start) || splitsCharacter(text, end)) {
                spans.add(NOWHERE);
                continue;
            }
            int before = bytes + UnicodeUtil.calcUTF16toUTF8Length(text, known, start - known);
            bytes = before + UnicodeUtil.calcUTF16toUTF8Length(text, start, end - start);
            known = end;
            spans.add(new Span(before, bytes));
        }
        return new TaskPlaces(spans);
    }

    /**
     * Where a task's text may begin.
     *
     * @param from where the task before it ends
     * @return in code units of the text; negative when there is no such place
     */
    private static int start(Task task, String text, int from) {
        Span span = task.span();
        if (span != null) {
            return span.start() >= from && span.start() <= text.length() ? span.start() : -1;
        }
        String beginning =
                task.text().substring(0, Math.min(BEGINNING, task.text().length()));
        return text.indexOf(beginning, from, Math.min(from + GAP, text.length()));
    }

    /**
     * Where what begins there and is {@link #onOneLine} what is wanted ends.
     *
     * @return in code units of the text; negative when it is something else
     */
    private static int end(String wanted, String text, int start) {
        int end = start;
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (Character.isWhitespace(c)) {
                int space = spaceFrom(text, end);
                if (c != ' ' || space == 0 || space > LONGEST_BREAK) {
                    return -1;
                }
                end += space;
            } else if (end < text.length() && text.charAt(end) == c) {
                end++;
            } else {
                return -1;
            }
        }
        return end;
    }

    /** How much white space follows, as far as that matters. */
    private static int spaceFrom(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_BREAK && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean splitsCharacter(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place));
    }

    byte[] encode() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            int end = 0;
            for (Span span : spans) {
                out.writeVInt(span.length());
                if (span.length() > 0) {
                    out.writeVInt(span.start() - end);
                    end = span.end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return out.toArrayCopy();
    }

    static TaskPlaces decode(BytesRef encoded, int tasks) {
        ByteArrayDataInput in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
        List<Span> spans = new ArrayList<>(tasks);
        int end = 0;
        for (int i = 0; i < tasks; i++) {
            int length = in.readVInt();
            if (length == 0) {
                spans.add(NOWHERE);
            } else {
                int start = end + in.readVInt();
                end = start + length;
                spans.add(new Span(start, end));
            }
        }
        return new TaskPlaces(spans);
    }

    boolean isKnown(int place) {
        return spans.get(place).length() > 0;
    }

    /**
     * The text of a task that stands somewhere.
     *
     * @param text the directive's, in UTF-8
     */
    String in(BytesRef text, int place) {
        Span span = spans.get(place);
        return onOneLine(new BytesRef(text.bytes, text.offset + span.start(), span.length()).utf8ToString());
    }

    /** With one blank for all white space between words. */
    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean inSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (!space) {
                line.append(c);
            } else if (!inSpace) {
                line.append(' ');
            }
            inSpace = space;
        }
        return line.toString();
    }
}
