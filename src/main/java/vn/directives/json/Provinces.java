package vn.directives.json;

import java.util.Optional;
import vn.directives.document.Province;

/** What is known of provinces, for directives that name theirs without saying which one it belongs to today. */
@FunctionalInterface
public interface Provinces {
    /** The province, old or current, of this slug. */
    Optional<Province> ofSlug(String slug);
}
