package vn.directives.engine.lucene;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import vn.directives.engine.CursorExpiredException;

/**
 * Where a page of hits ends or begins: at one hit of one view.
 *
 * @param view the name of the view
 * @param backwards whether the hits before it are meant, not those after it
 * @param key what the hit is sorted by: its score (Float) or a day (Long)
 * @param id the hit's id
 */
record Place(String view, boolean backwards, Object key, String id) {
    private static final int PARTS = 4;

    static Place after(String view, FieldDoc hit) {
        return new Place(view, false, hit.fields[0], id(hit));
    }

    static Place before(String view, FieldDoc hit) {
        return new Place(view, true, hit.fields[0], id(hit));
    }

    /**
     * @throws CursorExpiredException when this engine, as it is today, gives no such token
     */
    static Place read(String token) {
        String[] parts = token.split(" ", PARTS);
        try {
            if (parts.length == PARTS && parts[2].length() > 1) {
                String number = parts[2].substring(1);
                Object key = parts[2].charAt(0) == 's'
                        ? (Object) Float.intBitsToFloat(Integer.parseInt(number))
                        : (Object) Long.parseLong(number);
                return new Place(parts[0], parts[1].equals("<"), key, parts[3]);
            }
        } catch (NumberFormatException e) {
            throw unknown(token);
        }
        throw unknown(token);
    }

    String token() {
        String sorted = key instanceof Float score ? "s" + Float.floatToIntBits(score) : "d" + key;
        return String.join(" ", view, backwards ? "<" : ">", sorted, id);
    }

    /** The hit to go on from, as the collector wants it. Ids differ, so that the document's number never decides. */
    FieldDoc hit() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(id)});
    }

    /** Whether it is this hit that the page ends or begins at. */
    boolean isAt(FieldDoc hit) {
        return id(hit).equals(id);
    }

    private static String id(FieldDoc hit) {
        return ((BytesRef) hit.fields[1]).utf8ToString();
    }

    private static CursorExpiredException unknown(String token) {
        return new CursorExpiredException("not a token of this index: " + token);
    }
}
