package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import vn.directives.engine.CursorExpiredException;

/**
 * Where a page of hits ends or begins, in one view.
 *
 * @param view the point in time
 * @param backwards whether the hits before it are meant, not those after it
 * @param key what the hit is sorted by: its score or a day
 * @param id the hit's id
 */
record Place(String view, boolean backwards, FieldValue key, String id) {
    private static final int PARTS = 4;

    /** Behind a hit, or before it. */
    static Place at(String view, boolean backwards, List<FieldValue> sort) {
        return new Place(view, backwards, sort.getFirst(), sort.get(1).stringValue());
    }

    /**
     * Reads what {@link #token} wrote.
     *
     * @throws CursorExpiredException when this engine gives no such token
     */
    static Place read(String token) {
        String[] parts = token.split(" ", PARTS);
        try {
            if (parts.length == PARTS && parts[2].length() > 1) {
                String number = parts[2].substring(1);
                boolean backwards = parts[1].equals("<");
                return switch (parts[2].charAt(0)) {
                    case 's' ->
                        new Place(
                                parts[0],
                                backwards,
                                FieldValue.of(Double.longBitsToDouble(Long.parseLong(number))),
                                parts[3]);
                    case 'd' -> new Place(parts[0], backwards, FieldValue.of(Long.parseLong(number)), parts[3]);
                    default -> throw unknown(token);
                };
            }
        } catch (NumberFormatException e) {
            throw unknown(token);
        }
        throw unknown(token);
    }

    String token() {
        String where = key.isDouble() ? "s" + Double.doubleToLongBits(key.doubleValue()) : "d" + key.longValue();
        return String.join(" ", view, backwards ? "<" : ">", where, id);
    }

    /** The values to go on from. In a point in time the document's number is the last; ids differ, so that it never decides. */
    List<FieldValue> values() {
        return List.of(key, FieldValue.of(id), FieldValue.of(Long.MAX_VALUE));
    }

    private static CursorExpiredException unknown(String token) {
        return new CursorExpiredException("not a token of this index: " + token);
    }
}
