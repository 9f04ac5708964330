package vn.directives.web.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.directives.search.Wording;

/**
 * What has to be put where, so that the box is on a site.
 *
 * @param html into the page
 * @param css into the site's stylesheet; null when the box is fine as it is
 * @param policy what the site's content security policy must allow, if it has one
 * @param key the command that makes the site's key; null when it needs none
 */
public record EmbedSnippet(
        String html,
        @Nullable String css,
        String policy,
        @Nullable String key) {
    private static final String SITE = "https://www.example.vn";

    static EmbedSnippet of(EmbedForm form, Wording wording) {
        return new EmbedSnippet(html(form, wording), form.isColoured() ? css(form) : null, policy(form), key(form));
    }

    private static String html(EmbedForm form, Wording wording) {
        Map<String, String> search = new LinkedHashMap<>();
        if (!form.province().isEmpty()) {
            search.put("province", form.province());
        }
        if (!form.authority().isEmpty()) {
            search.put("authority", form.authority());
        }
        if (form.level().equals("task")) {
            search.put("level", form.level());
        }
        Map<String, String> box = new LinkedHashMap<>(Map.of("endpoint", form.endpoint()));
        box.putAll(search);
        box.put("limit", Integer.toString(form.limit()));
        if (!form.theme().equals("auto")) {
            box.put("theme", form.theme());
        }
        if (form.key()) {
            box.put("key", wording.say("embed.key.placeholder"));
        }
        String hidden = search.entrySet().stream()
                .map(e -> "    <input type=\"hidden\"" + attribute("name", e.getKey())
                        + attribute("value", e.getValue()) + ">\n")
                .collect(Collectors.joining());
        return "<script type=\"module\"" + attribute("src", form.endpoint() + "/embed.js") + "></script>\n"
                + "<chi-dao-search"
                + box.entrySet().stream()
                        .map(e -> attribute(e.getKey(), e.getValue()))
                        .collect(Collectors.joining())
                + ">\n"
                + "  <form" + attribute("action", form.endpoint() + "/tim-kiem") + ">\n"
                + "    <label>" + text(wording.say("page.search.label")) + " <input name=\"q\"></label>\n"
                + hidden
                + "    <button>" + text(wording.say("page.search.button")) + "</button>\n"
                + "  </form>\n"
                + "</chi-dao-search>";
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + text(value) + "\"";
    }

    private static String text(String text) {
        // Else every accent would be an entity.
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String css(EmbedForm form) {
        return "chi-dao-search {\n"
                + "  --chi-dao-accent: " + form.accent().code() + ";\n"
                + "  --chi-dao-on-accent: " + form.accent().text().code() + ";\n"
                + "  --chi-dao-paper: " + form.paper().code() + ";\n"
                + "  --chi-dao-ink: " + form.ink().code() + ";\n"
                + "}";
    }

    private static String policy(EmbedForm form) {
        return "script-src " + form.endpoint() + "; connect-src " + form.endpoint();
    }

    private static @Nullable String key(EmbedForm form) {
        if (!form.key()) {
            return null;
        }
        String filters = (form.province().isEmpty() ? "" : " --filter province=" + form.province())
                + (form.authority().isEmpty() ? "" : " --filter authority=" + form.authority());
        return "java -jar directive-search.jar keys add --role read --name portal" + filters + " --origin " + SITE;
    }
}
