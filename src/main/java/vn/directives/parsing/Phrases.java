package vn.directives.parsing;

import org.jspecify.annotations.Nullable;

/** A set of phrases, as a tree of their characters: whether one stands at a place of a text is told without copying any of it. */
final class Phrases {
    /** What goes on from here, by its next character: those from {@code low} on, null where no phrase goes on so. */
    private static final class Node {
        private char low;
        private @Nullable Node[] next = {};
        private boolean end;

        @Nullable
        Node after(char letter) {
            int i = letter - low;
            return i >= 0 && i < next.length ? next[i] : null;
        }

        Node add(char letter) {
            int from = next.length == 0 ? letter : Math.min(low, letter);
            int to = next.length == 0 ? letter : Math.max(low + next.length - 1, letter);
            @Nullable Node[] wider = new Node[to + 1 - from];
            System.arraycopy(next, 0, wider, next.length == 0 ? 0 : low - from, next.length);
            Node added = new Node();
            wider[letter - from] = added;
            low = (char) from;
            next = wider;
            return added;
        }
    }

    private final Node root = new Node();

    void add(String phrase) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            Node next = node.after(phrase.charAt(i));
            node = next == null ? node.add(phrase.charAt(i)) : next;
        }
        node.end = true;
    }

    /** The length of the longest phrase that stands at {@code start} and ends with a word; 0 when none does. */
    int lengthAt(String text, int start) {
        int length = 0;
        Node node = root;
        for (int i = start; i < text.length(); i++) {
            node = node.after(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.end && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                length = i + 1 - start;
            }
        }
        return length;
    }
}
