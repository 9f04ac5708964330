package vn.directives.search;

/** The message files in the language of a reader. */
@FunctionalInterface
public interface Wording {
    /** The message under a key, its {@code {0}} filled in. */
    String say(String key, Object... arguments);
}
