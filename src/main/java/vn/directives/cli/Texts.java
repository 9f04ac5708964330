package vn.directives.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the commands say, in the language of the person's system: Vietnamese, or English. */
final class Texts {
    private Texts() {}

    /** The message under this key of the commands' own file. */
    static String say(String key, Object... arguments) {
        return say("cli", key, arguments);
    }

    /** The message under this key of a file; the key itself where there is none. */
    static String say(String file, String key, Object... arguments) {
        try {
            String pattern = ResourceBundle.getBundle(file, Locale.getDefault()).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
