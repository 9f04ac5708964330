package vn.directives.document;

/**
 * A name with its stable key.
 *
 * @param value slug, ASCII, lower case: {@code so-y-te}
 * @param label what people read: {@code Sở Y tế}
 */
public record Labelled(String value, String label) {
    public Labelled {
        if (value.isEmpty() || label.isEmpty()) {
            throw new IllegalArgumentException("a labelled value needs both: '" + value + "', '" + label + "'");
        }
    }
}
