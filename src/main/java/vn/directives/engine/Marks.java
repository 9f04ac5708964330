package vn.directives.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the other directives in the index say of one, kept beside it. A directive that is put has none; {@link Change.Mark}
 * sets them.
 *
 * @param copyGroup id of the directive after which its near copies are called, all of them alike; null when it stands alone, which
 *     an index keeps as its own id
 * @param status what a later directive did to it: {@code amended}, {@code replaced} or {@code revoked}; null when nothing is known
 */
public record Marks(@Nullable String copyGroup, @Nullable String status) {
    /** Stands alone, nothing known. */
    public static final Marks NONE = new Marks(null, null);

    /** The group of a directive with these marks. */
    public String groupOf(String directiveId) {
        return copyGroup == null ? directiveId : copyGroup;
    }
}
