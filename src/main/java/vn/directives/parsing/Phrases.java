package vn.directives.parsing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of phrases, as a tree of their characters: whether one stands at a place of a text is told without copying any of it. */
final class Phrases {
    /** The characters that go on from here, few almost everywhere, and what they lead to. */
    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private boolean end;

        @Nullable
        Node after(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next[i];
                }
            }
            return null;
        }

        Node add(char letter) {
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            letters[letters.length - 1] = letter;
            next[next.length - 1] = new Node();
            return next[next.length - 1];
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
