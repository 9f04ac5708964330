package vn.directives.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files to be sent: those named, those in folders and below, those packed in ZIPs. Hidden ones are passed over. */
final class FoundFiles implements AutoCloseable {
    /** Opens a file's content. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** A file that was found, or a path that cannot be read. */
    static final class Found {
        private final String where;
        private final String name;
        private final long size;
        private final Source source;

        private Found(String where, String name, long size, Source source) {
            this.where = where;
            this.name = name;
            this.size = size;
            this.source = source;
        }

        /** Its path, for people. */
        String where() {
            return where;
        }

        /** Its name alone. */
        String name() {
            return name;
        }

        /** Bytes as the folder or the ZIP tells them; not to be relied upon. */
        long size() {
            return Math.max(0, size);
        }

        /** Whether it holds the lines of a batch, as {@code export} writes them. */
        boolean isBatch() {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
        }

        InputStream open() throws IOException {
            return source.open();
        }

        /** Its bytes, but no more than one above {@code most}: who gets so many knows that it is too large. */
        byte[] read(int most) throws IOException {
            try (InputStream in = source.open()) {
                return in.readNBytes(most + 1);
            }
        }
    }

    private final List<Found> files = new ArrayList<>();
    private final @Nullable Path except;
    private final List<ZipFile> open = new ArrayList<>();

    /**
     * @param except a file that is none of them, wherever it lies; null: none
     */
    FoundFiles(List<Path> paths, @Nullable Path except) {
        this.except = except == null ? null : except.toAbsolutePath().normalize();
        for (Path path : paths) {
            try {
                add(path);
            } catch (IOException e) {
                failed(path.toString(), name(path), e);
            }
        }
    }

    List<Found> files() {
        return files;
    }

    private void add(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(path) && isHidden(name(folder))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(name(file))) {
                    addFile(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                failed(file.toString(), name(file), e);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void addFile(Path file) {
        if (file.toAbsolutePath().normalize().equals(except)) {
            return;
        }
        if (!name(file).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            files.add(new Found(file.toString(), name(file), file.toFile().length(), () -> Files.newInputStream(file)));
            return;
        }
        try {
            addZip(file);
        } catch (IOException e) {
            failed(file.toString(), name(file), e);
        }
    }

    private void addZip(Path file) throws IOException {
        ZipFile zip = openZip(file);
        open.add(zip);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String[] parts = entry.getName().replace('\\', '/').split("/", -1);
            String name = parts[parts.length - 1];
            if (!entry.isDirectory() && !name.isEmpty() && !isHiddenPath(parts)) {
                files.add(new Found(
                        file + "!/" + entry.getName(), name, entry.getSize(), () -> zip.getInputStream(entry)));
            }
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            // Names in an older code page: Latin-1 takes any byte.
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private void failed(String where, String name, IOException e) {
        files.add(new Found(where, name, 0, () -> {
            throw e;
        }));
    }

    private static boolean isHiddenPath(String[] parts) {
        for (String part : parts) {
            if (isHidden(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX") || name.equals("Thumbs.db") || name.startsWith("~$");
    }

    private static String name(Path path) {
        @Nullable Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    @Override
    public void close() throws IOException {
        for (ZipFile zip : open) {
            zip.close();
        }
    }
}
