package vn.directives.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Directive;
import vn.directives.text.Abbreviations;

/** Whether the issuer of a cited document can be the authority of a directive. */
final class CitedIssuers {
    /** Who signs or decides for a body: "Chủ tịch UBND tỉnh", "Ban Thường vụ Tỉnh ủy", "Bộ trưởng Bộ Y tế". */
    private static final List<String> OFFICES = List.of(
            "chu-tich-",
            "pho-chu-tich-",
            "thuong-truc-",
            "ban-thuong-vu-",
            "ban-chap-hanh-",
            "bo-truong-",
            "giam-doc-");

    private CitedIssuers() {}

    /**
     * Whether {@code directive} may be of the issuer that {@code citing} names, or, where it names none, of any that it would not
     * have to name: a local body's document is cited without its issuer inside its own province only.
     *
     * @param issuer as printed, null when not told
     */
    static boolean agree(@Nullable String issuer, Directive directive, Directive citing) {
        Authority authority = directive.authority();
        if (issuer == null) {
            return isCentral(authority) || haveSameProvince(directive, citing);
        }
        if (authority == null) {
            return true;
        }
        String named = key(issuer);
        String own = key(authority.label());
        // "UBND tỉnh" is that of the province in which it is said.
        return named.equals(own)
                || (isBeginning(named, own) && (isCentral(authority) || haveSameProvince(directive, citing)))
                || isBeginning(own, named);
    }

    private static boolean isCentral(@Nullable Authority authority) {
        return authority == null || authority.level() == null || authority.level() == AuthorityLevel.CENTRAL;
    }

    /** Also when either is not known. */
    private static boolean haveSameProvince(Directive a, Directive b) {
        return a.province() == null
                || b.province() == null
                || a.province().value().equals(b.province().value());
    }

    private static boolean isBeginning(String beginning, String name) {
        return name.startsWith(beginning + "-");
    }

    private static String key(String name) {
        String key = Abbreviations.slug(name);
        for (String office : OFFICES) {
            if (key.startsWith(office)) {
                return key.substring(office.length());
            }
        }
        return key;
    }
}
