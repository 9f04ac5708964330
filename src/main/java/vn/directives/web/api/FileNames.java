package vn.directives.web.api;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.directives.json.Fields;
import vn.directives.store.DataFolder.Original;
import vn.directives.store.StoredRecord;
import vn.directives.text.TextNormalizer;

/** Names and media types of files, as they come from and go to strangers. */
final class FileNames {
    /** What curl and browsers say of any file: it says nothing. */
    private static final Set<String> SAY_NOTHING =
            Set.of("application/x-www-form-urlencoded", "application/octet-stream", "multipart/form-data");

    private FileNames() {}

    /** The name without folders and control characters, or null when nothing is left. */
    static @Nullable String plain(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder(last.length());
        last.codePoints().filter(c -> !Character.isISOControl(c)).forEach(plain::appendCodePoint);
        String normal = TextNormalizer.normalize(plain.toString()).strip();
        return normal.isEmpty() || normal.length() > Fields.LONGEST_NAME ? null : normal;
    }

    /** The declared media type where it says something, else null. */
    static @Nullable String hint(@Nullable String mediaType) {
        if (mediaType == null || mediaType.length() > Fields.LONGEST_NAME) {
            return null;
        }
        int end = mediaType.indexOf(';');
        String bare =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() || SAY_NOTHING.contains(bare) ? null : mediaType.strip();
    }

    /** Under which name an original is handed out. */
    static String download(Original original) {
        StoredRecord record = original.record();
        String name = record.fileName();
        return name != null ? name : record.id() + (record.structured() ? ".json" : "");
    }

    /** As what an original is handed out: nothing that a browser would run. */
    static MediaType safe(@Nullable String mediaType) {
        try {
            MediaType type =
                    mediaType == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(mediaType);
            String name = type.getType() + "/" + type.getSubtype();
            boolean harmless = name.equals("text/plain")
                    || name.equals("application/pdf")
                    || name.equals("application/json")
                    || name.equals("application/rtf")
                    || name.equals("application/msword")
                    || (name.startsWith("application/vnd.") && !name.endsWith("+xml"));
            return harmless ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
