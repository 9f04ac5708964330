package vn.directives.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of Vietnamese dictionaries: a ă â b c d đ e ê …, tones only where letters tie. */
public final class VietnameseOrder implements Comparator<String> {
    public static final Comparator<String> INSTANCE = new VietnameseOrder();

    private final Collator collator =
            Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();

    private VietnameseOrder() {}

    @Override
    public int compare(String a, String b) {
        return collator.compare(a, b);
    }
}
