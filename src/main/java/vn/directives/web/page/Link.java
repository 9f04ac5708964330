package vn.directives.web.page;

/**
 * A link with its words.
 *
 * @param current whether it leads to what is shown
 */
public record Link(String label, String url, boolean current) {}
