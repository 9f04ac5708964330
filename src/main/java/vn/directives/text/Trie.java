package vn.directives.text;

import java.util.Arrays;

/** A set of short words over {@link Letters}, walked letter by letter; filled once, then only read. */
final class Trie {
    private static final int ROOT = 0;
    static final int NONE = -1;

    private short[] next = new short[64 * Letters.ID_COUNT];
    private boolean[] word = new boolean[64];
    private int size = 1;

    void add(String letters) {
        int node = ROOT;
        for (int i = 0; i < letters.length(); i++) {
            int slot = node * Letters.ID_COUNT + Letters.id(letters.charAt(i));
            if (next[slot] == 0) {
                // First, since it may replace the array.
                int added = newNode();
                next[slot] = (short) added;
            }
            node = next[slot];
        }
        word[node] = true;
    }

    private int newNode() {
        if (size == word.length) {
            word = Arrays.copyOf(word, size * 2);
            next = Arrays.copyOf(next, size * 2 * Letters.ID_COUNT);
        }
        return size++;
    }

    /** The node after a letter's id, {@link #NONE} where no word goes on so; the root is 0. */
    int next(int node, int id) {
        int found = next[node * Letters.ID_COUNT + id];
        return found == 0 ? NONE : found;
    }

    boolean isWord(int node) {
        return word[node];
    }

    /** The node of a word that was added. */
    int find(String letters) {
        int node = ROOT;
        for (int i = 0; i < letters.length(); i++) {
            node = next(node, Letters.id(letters.charAt(i)));
        }
        return node;
    }

    int size() {
        return size;
    }
}
