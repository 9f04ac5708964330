package vn.directives.ingestion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.Content;
import vn.directives.store.SubmittedMetadata;

/**
 * A folder whose files are taken in. One that is in goes to {@code done/}; one that cannot be, to {@code failed/}, with the reason
 * beside it in a file of its name and {@code .txt}. While there is no room or no index a file stays where it is. It is looked at from
 * time to time, since a folder on another machine tells nobody what changes in it; a file that is still being written is let be until
 * it has been the same for one look.
 */
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    /** As much as may be sent in one request. */
    private static final int MOST_BYTES = 25 << 20;

    /** Files taken in together, which are committed together; with the largest of files a quarter of a gigabyte. */
    private static final int AT_ONCE = 10;

    private final Path folder;
    private final Ingestion ingestion;
    private final BooleanSupplier ready;
    private final Function<Throwable, String> reason;
    private final Duration pause;
    private final Thread looking = Thread.ofPlatform().name("watch").daemon().unstarted(this::look);

    /** What the files were like at the last look. */
    private Map<Path, State> before = Map.of();

    /** Files that can neither be read nor moved: they are let be until they change or the service starts again. */
    private final Map<Path, State> stuck = new HashMap<>();

    private record State(long bytes, FileTime modified) {}

    private record Sent(Path file, CompletableFuture<Outcome> outcome) {}

    /**
     * @param ready whether anything may be taken in yet
     * @param reason says to people why a file could not be
     * @param pause between two looks
     */
    public WatchedFolder(
            Path folder,
            Ingestion ingestion,
            BooleanSupplier ready,
            Function<Throwable, String> reason,
            Duration pause) {
        this.folder = folder;
        this.ingestion = ingestion;
        this.ready = ready;
        this.reason = reason;
        this.pause = pause;
    }

    /** Begins to look. */
    public void start() {
        LOG.info("Files that are put into {} are taken in", folder.toAbsolutePath());
        looking.start();
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(pause);
                if (ready.getAsBoolean()) {
                    lookOnce();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The service ends");
        }
    }

    private void lookOnce() throws InterruptedException {
        try {
            Map<Path, State> now = files();
            List<Path> still = now.entrySet().stream()
                    .filter(file -> file.getValue().equals(before.get(file.getKey())))
                    .filter(file -> !file.getValue().equals(stuck.get(file.getKey())))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            before = now;
            stuck.keySet().retainAll(now.keySet());
            for (int i = 0; i < still.size(); i += AT_ONCE) {
                if (!take(still.subList(i, Math.min(still.size(), i + AT_ONCE)))) {
                    return;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("The watched folder {} cannot be read: {}", folder, e.toString());
        }
    }

    private Map<Path, State> files() throws IOException {
        Map<Path, State> files = new HashMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !name.startsWith("~$")) {
                    state(file).ifPresent(state -> files.put(file, state));
                }
            }
        }
        return files;
    }

    /** Empty for what is no file, or none any more. */
    private static Optional<State> state(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new State(attributes.size(), attributes.lastModifiedTime()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** False when the service cannot take anything now. */
    private boolean take(List<Path> files) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (Path file : files) {
            send(file).ifPresent(outcome -> sent.add(new Sent(file, outcome)));
        }
        boolean goesOn = true;
        for (Sent one : sent) {
            goesOn &= settle(one);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return goesOn;
    }

    private Optional<CompletableFuture<Outcome>> send(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES || bytes.length == 0) {
                ExtractionException.Reason why =
                        bytes.length == 0 ? ExtractionException.Reason.EMPTY : ExtractionException.Reason.TOO_LARGE;
                return Optional.of(CompletableFuture.failedFuture(new ExtractionException(why, file.toString())));
            }
            return Optional.of(ingestion.submit(new Submission.Document(
                    Content.of(bytes), file.getFileName().toString(), null, null, SubmittedMetadata.NONE)));
        } catch (IOException e) {
            // Taken away meanwhile, by a person or by another server, or not to be read by this one.
            LOG.warn("{} in the watched folder cannot be read: {}", file, e.toString());
            letBe(file);
            return Optional.empty();
        }
    }

    private boolean settle(Sent sent) {
        try {
            sent.outcome().join();
            move(sent.file(), "done");
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (isPassing(cause)) {
                LOG.warn("{} stays in the watched folder for now: {}", sent.file(), cause.toString());
                return false;
            }
            Optional<Path> moved = move(sent.file(), "failed");
            moved.ifPresent(file -> write(file.resolveSibling(file.getFileName() + ".txt"), reason.apply(cause)));
        }
        return true;
    }

    /** Not the document's fault: no index, no room, a disk that cannot be written. */
    private static boolean isPassing(Throwable cause) {
        return cause instanceof IndexUnavailableException
                || cause instanceof RejectedExecutionException
                || cause instanceof IOException;
    }

    private void letBe(Path file) {
        State state = before.get(file);
        if (state != null) {
            stuck.put(file, state);
        }
    }

    /** Where it is now; empty when it could not be moved. */
    private Optional<Path> move(Path file, String where) {
        try {
            Path to = free(
                    Files.createDirectories(folder.resolve(where)),
                    file.getFileName().toString());
            return Optional.of(Files.move(file, to));
        } catch (IOException e) {
            LOG.warn("{} cannot be moved to {}: {}", file, where, e.toString());
            letBe(file);
            return Optional.empty();
        }
    }

    /** A name that nothing has there: "a.pdf", else "a (2).pdf". */
    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = folder.resolve(stem + " (" + i + ")" + extension);
        }
        return free;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    /** Finishes the files that are under way. */
    @Override
    public void close() {
        looking.interrupt();
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
