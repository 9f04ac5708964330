package vn.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.text.Slug;

/** The address of a directive's page, and of a task's place on it. */
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

    /** The same with {@code #nv-2}: the row of the directive's second task. */
    public static String to(Directive directive, Task task) {
        return to(directive) + "#" + anchor(task);
    }

    /** Where a hit is to be read. */
    public static String to(Hit hit) {
        Task task = hit.task();
        return task == null ? to(hit.directive()) : to(hit.directive(), task);
    }

    /** The task's name on its directive's page: the last part of its id. */
    public static String anchor(Task task) {
        return "nv" + task.id().substring(task.id().lastIndexOf('-'));
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
