package vn.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.directives.document.Directive;
import vn.directives.text.Slug;

/** The address of a directive's page. */
public final class DirectiveLink {
    /** Long enough to say what it is about, short enough to be passed on. */
    private static final int LONGEST_SLUG = 80;

    private DirectiveLink() {}

    /** {@code /van-ban/<id>/3262-ubnd-kgvx-tiem-vac-xin}. */
    public static String to(Directive directive) {
        String id = URLEncoder.encode(directive.id(), StandardCharsets.UTF_8).replace("+", "%20");
        String slug = slug(directive);
        return "/van-ban/" + id + (slug.isEmpty() ? "" : "/" + slug);
    }

    /** Number and subject as a slug, cut between words; "" when neither is known. */
    public static String slug(Directive directive) {
        String name = (directive.number() == null ? "" : directive.number() + " ")
                + (directive.subject() == null ? "" : directive.subject());
        String slug = Slug.of(name);
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST_SLUG);
        return slug.substring(0, end > 0 ? end : LONGEST_SLUG);
    }
}
