package vn.directives.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The documents as they came, each under its own hash: {@code originals/ab/<sha256>}. Beside it a mark
 * {@code <sha256>.shared} once a second directive has the same content; a marked one outlives its directives. Beside a scan
 * {@code <sha256>.txt}, what was read on it.
 */
public final class Originals {
    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /**
     * The bytes under this hash.
     *
     * @throws NoSuchFileException when there are none
     * @throws IOException also when they no longer have this hash
     */
    public Content read(String sha256) throws IOException {
        Content content = Content.of(Files.readAllBytes(path(sha256)));
        if (!content.sha256().equals(sha256)) {
            throw new IOException("the original " + path(sha256) + " is damaged: its hash is " + content.sha256());
        }
        return content;
    }

    /** Whether these bytes are there in full; their hash is not checked again. */
    boolean has(Content content) throws IOException {
        Path path = path(content.sha256());
        return Files.exists(path) && Files.size(path) == content.bytes().length;
    }

    /** What was read on the pictures of the document with this hash; empty when nothing was. */
    public Optional<String> recognised(String sha256) throws IOException {
        try {
            return Optional.of(Files.readString(recognisedPath(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean isShared(String sha256) {
        return Files.exists(sharedMark(sha256));
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path recognisedPath(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".txt");
    }

    Path sharedMark(String sha256) {
        Path path = path(sha256);
        return path.resolveSibling(path.getFileName() + ".shared");
    }
}
