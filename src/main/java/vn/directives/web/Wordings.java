package vn.directives.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.directives.search.Wording;

/** The message files, by language. */
@Component
public final class Wordings {
    private final MessageSource messages;

    public Wordings(MessageSource messages) {
        this.messages = messages;
    }

    /** The messages of one language; a key that no file has is shown as it is. */
    public Wording in(Locale locale) {
        return (key, arguments) -> Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }
}
