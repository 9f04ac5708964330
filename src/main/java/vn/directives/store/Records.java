package vn.directives.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The records of all directives, a small JSON file each: {@code records/ab/<id>.json}, {@code ab} from the id's hash. */
public final class Records {
    /** How many parts there are; {@link #ids} gives those of one. */
    public static final int PARTS = 256;

    /** By part, then by id: the order in which all records can be gone through. */
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Records::part).thenComparing(Comparator.naturalOrder());

    private static final String SUFFIX = ".json";

    private final Path folder;

    Records(Path folder) {
        this.folder = folder;
    }

    /** The record of this id. */
    public Optional<StoredRecord> read(String id) throws IOException {
        Optional<byte[]> bytes = bytes(id);
        return bytes.isPresent() ? Optional.of(RecordJson.read(bytes.get())) : Optional.empty();
    }

    /**
     * Gives all ids, in no order, reading the disk as it goes.
     *
     * @param visitor returns false to stop
     * @return false when the visitor stopped
     */
    public boolean eachId(Predicate<String> visitor) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path part : parts) {
                if (!eachId(part, visitor)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean eachId(Path part, Predicate<String> visitor) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String id = name.substring(0, name.length() - SUFFIX.length());
                if (DirectiveId.isOne(id) && !visitor.test(id)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The part, from 0, that an id is in. */
    public static int part(String id) {
        return Integer.parseInt(partName(id), 16);
    }

    private static String partName(String id) {
        return id.substring(1, 3);
    }

    /** The ids of a part, from 0, as of now and in order; parts are about equal. */
    public List<String> ids(int part) throws IOException {
        List<String> ids = new ArrayList<>();
        eachId(folder.resolve(HexFormat.of().toHexDigits((byte) part)), ids::add);
        ids.sort(null);
        return ids;
    }

    Optional<byte[]> bytes(String id) throws IOException {
        if (!DirectiveId.isOne(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Path path(String id) {
        return folder.resolve(partName(id)).resolve(id + SUFFIX);
    }
}
