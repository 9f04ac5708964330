package vn.directives.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents that could not be taken in, kept until they can be or somebody discards them: {@code failures/<id>.json} says why,
 * {@code failures/<id>.original} is the document as it came. Safe for use by many threads and by processes that share the
 * folder.
 */
public final class Failures {
    private static final String SUFFIX = ".json";
    private static final String ORIGINAL = ".original";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final DurableFiles files;

    Failures(Path folder, DurableFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Keeps a document that failed; of one that failed before, when it first did and how often stays known. */
    public void keep(FailedDocument failed, Content content) throws IOException {
        String id = failed.document().id();
        Optional<FailedDocument> before = read(id);
        FailedDocument now = before.map(earlier -> earlier.again(failed)).orElse(failed);
        if (before.isEmpty() || !before.get().document().sha256().equals(content.sha256())) {
            files.write(path(id, ORIGINAL), content.bytes());
        }
        files.write(path(id, SUFFIX), write(now));
    }

    /** What is kept of the failure of this id. */
    public Optional<FailedDocument> read(String id) throws IOException {
        if (!DirectiveId.isOne(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readAllBytes(path(id, SUFFIX))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The document of a failure as it came. */
    public Optional<Content> original(String id) throws IOException {
        try {
            return DirectiveId.isOne(id)
                    ? Optional.of(Content.of(Files.readAllBytes(path(id, ORIGINAL))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The ids of all failures, in order. */
    public List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                String id = name.substring(0, name.length() - SUFFIX.length());
                if (DirectiveId.isOne(id)) {
                    ids.add(id);
                }
            }
        }
        ids.sort(null);
        return ids;
    }

    /** Forgets a failure; false when there is none. */
    public boolean remove(String id) throws IOException {
        if (!DirectiveId.isOne(id) || !Files.exists(path(id, SUFFIX))) {
            return false;
        }
        files.delete(List.of(path(id, SUFFIX), path(id, ORIGINAL)));
        return true;
    }

    private Path path(String id, String suffix) {
        return folder.resolve(id + suffix);
    }

    private static byte[] write(FailedDocument failed) {
        ObjectNode json = JSON.createObjectNode();
        json.set("document", JSON.readTree(RecordJson.write(failed.document())));
        json.put("reason", failed.reason());
        json.put("stage", failed.stage().slug());
        json.put("tries", failed.tries());
        json.put("first", failed.first().toString());
        json.put("last", failed.last().toString());
        return JSON.writeValueAsBytes(json);
    }

    private static FailedDocument read(byte[] bytes) throws IOException {
        try {
            JsonNode json = JSON.readTree(bytes);
            return new FailedDocument(
                    RecordJson.read(JSON.writeValueAsBytes(json.required("document"))),
                    json.required("reason").asString(),
                    FailedDocument.Stage.valueOf(
                            json.required("stage").asString().toUpperCase(Locale.ROOT)),
                    json.required("tries").asInt(),
                    Instant.parse(json.required("first").asString()),
                    Instant.parse(json.required("last").asString()));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("a failure that cannot be read", e);
        }
    }
}
