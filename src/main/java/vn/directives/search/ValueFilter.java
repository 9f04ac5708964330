package vn.directives.search;

import java.util.List;

/**
 * What a request says of one field.
 *
 * @param include one of these; empty allows everything
 * @param exclude none of these
 */
public record ValueFilter(List<String> include, List<String> exclude) {
    /** The value that asks for those without one. */
    public static final String MISSING = "_missing";

    /** Says nothing. */
    public static final ValueFilter NONE = new ValueFilter(List.of(), List.of());

    public ValueFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** The values asked for, without {@link #MISSING}. */
    public List<String> included() {
        return include.stream().filter(v -> !v.equals(MISSING)).toList();
    }

    /** The values shut out, without {@link #MISSING}. */
    public List<String> excluded() {
        return exclude.stream().filter(v -> !v.equals(MISSING)).toList();
    }

    public boolean wantsMissing() {
        return include.contains(MISSING);
    }

    public boolean refusesMissing() {
        return exclude.contains(MISSING);
    }
}
