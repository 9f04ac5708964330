package vn.directives.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody wants the box on their site to be like. Whatever cannot be is told, and taken as if it had not been said.
 *
 * @param endpoint the server's address without a slash at its end
 * @param province slug, "" for all
 * @param authority slug, "" for all
 * @param level {@code directive} or {@code task}
 * @param limit results shown, 1 to {@value #MOST}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param key whether the site gets a key of its own
 * @param mistakes keys of messages
 */
public record EmbedForm(
        String endpoint,
        String province,
        String authority,
        String level,
        int limit,
        String theme,
        Colour accent,
        Colour paper,
        Colour ink,
        boolean key,
        List<String> mistakes) {
    /** More would not fit under a box. */
    static final int MOST = 20;

    /** What the box looks like in a light page unless it is told otherwise. */
    static final Colour ACCENT = new Colour("#0b4a7a");

    static final Colour PAPER = new Colour("#ffffff");
    static final Colour INK = new Colour("#1a2530");

    private static final int FEW = 8;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{0,200}");

    static EmbedForm read(PageRequest request, String here, Set<String> provinces) {
        List<String> mistakes = new ArrayList<>();
        String province = request.one("province");
        return new EmbedForm(
                endpoint(request.one("endpoint"), here, mistakes),
                province.isEmpty() || provinces.contains(province)
                        ? province
                        : instead("", "embed.mistake.province", mistakes),
                SLUG.matcher(request.one("authority")).matches()
                        ? request.one("authority")
                        : instead("", "embed.mistake.authority", mistakes),
                request.one("level").equals("task") ? "task" : "directive",
                limit(request.one("limit"), mistakes),
                List.of("light", "dark").contains(request.one("theme")) ? request.one("theme") : "auto",
                colour(request.one("accent"), ACCENT, mistakes),
                colour(request.one("paper"), PAPER, mistakes),
                colour(request.one("ink"), INK, mistakes),
                !request.one("key").isEmpty(),
                mistakes);
    }

    /** Whether the colours differ from those that the box has anyway. */
    public boolean isColoured() {
        return !accent.equals(ACCENT) || !paper.equals(PAPER) || !ink.equals(INK);
    }

    /** Whether words in the accent and in plain ink can be read on the paper. */
    public boolean isReadable() {
        return accent.contrast(paper) >= Colour.READABLE && ink.contrast(paper) >= Colour.READABLE;
    }

    private static <T> T instead(T value, String mistake, List<String> mistakes) {
        mistakes.add(mistake);
        return value;
    }

    private static String endpoint(String given, String here, List<String> mistakes) {
        if (given.isEmpty()) {
            return here;
        }
        try {
            URI uri = new URI(given.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return uri.toASCIIString().replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        return instead(here, "embed.mistake.endpoint", mistakes);
    }

    private static int limit(String given, List<String> mistakes) {
        if (given.isEmpty()) {
            return FEW;
        }
        try {
            int limit = Integer.parseInt(given.strip());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        return instead(FEW, "embed.mistake.limit", mistakes);
    }

    private static Colour colour(String given, Colour usual, List<String> mistakes) {
        if (given.isEmpty()) {
            return usual;
        }
        return Colour.isOne(given) ? new Colour(given) : instead(usual, "embed.mistake.colour", mistakes);
    }
}
