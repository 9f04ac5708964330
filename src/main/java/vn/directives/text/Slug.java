package vn.directives.text;

/** The key of a name: {@code Sở Y tế} becomes {@code so-y-te}. */
public final class Slug {
    private Slug() {}

    /** Lower-case ASCII letters and digits of the folded name, runs of anything else as one dash; may be empty. */
    public static String of(CharSequence name) {
        StringBuilder slug = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(Folding.fold(name.charAt(i)));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return slug.toString();
    }
}
