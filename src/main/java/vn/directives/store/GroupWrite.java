package vn.directives.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of changes of originals and records that are made durable together. The order of a group's life: {@link #put} and
 * {@link #delete}, {@link #commit}, then the index; then {@link #finish}, or {@link #rollBack} when the index refused.
 *
 * <p>{@link #commit} first notes the ids in {@link DataFolder#pending}, and {@link #finish} removes the note: after a crash
 * in between, the ids noted are those whose place in the index is to be made what their records say.
 */
public final class GroupWrite {
    private record Put(
            StoredRecord record, Content content, @Nullable String recognised) {}

    private final DataFolder folder;
    private final DurableFiles files;
    private final Map<String, Optional<Put>> after = new LinkedHashMap<>();
    private final Map<String, Optional<byte[]>> before = new HashMap<>();
    private final List<Path> newOriginals = new ArrayList<>();
    private @Nullable Set<String> samplesBefore;
    private boolean endsSamples;
    private boolean placing;

    GroupWrite(DataFolder folder, DurableFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** The record will be there with its original, whatever was said of its id before. */
    public void put(StoredRecord record, Content content) {
        put(record, content, null);
    }

    /** @param recognised what was read on the pictures of the original, which is kept beside it; null when nothing was */
    public void put(StoredRecord record, Content content, @Nullable String recognised) {
        after.put(record.id(), Optional.of(new Put(record, content, recognised)));
    }

    /** The record will be gone, and its original unless another directive has the same. */
    public void delete(String id) {
        after.put(id, Optional.empty());
    }

    /** From this group on there are no samples any more; their ids are to be deleted by it as well. */
    public void endSamples() {
        endsSamples = true;
    }

    /** The ids that this group touches, in the order in which they were first named. */
    public Set<String> ids() {
        return after.keySet();
    }

    /**
     * Makes the changes durable.
     *
     * @throws StorageFullException when there is no room; as after any other failure, {@link #rollBack} restores what was
     */
    public void commit() throws IOException {
        List<DurableFiles.Staged> staged = List.of();
        try {
            for (String id : after.keySet()) {
                before.put(id, folder.records().bytes(id));
            }
            // All files are forced to the disk at once; then each folder once, the records after what they refer to.
            List<DurableFiles.Write> writes = originals();
            writes.addFirst(folder.pending().asWrite(after.keySet()));
            int first = writes.size();
            List<Path> deletions = records(writes);
            staged = files.stage(writes);
            placing = true;
            files.place(staged.subList(0, first));
            files.place(staged.subList(first, staged.size()));
            files.delete(deletions);
            if (endsSamples) {
                samplesBefore = folder.samples().read();
                folder.samples().remove();
            }
        } catch (IOException e) {
            files.discard(staged);
            throw StorageFullException.isBehind(e) ? new StorageFullException(e) : e;
        }
    }

    /** The originals that are not there yet, and the marks of those that are and get one more directive. */
    private List<DurableFiles.Write> originals() throws IOException {
        List<DurableFiles.Write> writes = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Optional<Put> each : after.values()) {
            if (each.isEmpty()) {
                continue;
            }
            Content content = each.get().content();
            String sha256 = content.sha256();
            boolean there = folder.originals().has(content);
            boolean again = !met.add(sha256);
            if ((again
                            || (there
                                    && !sha256.equals(
                                            hashBefore(each.get().record().id()))))
                    && !folder.originals().isShared(sha256)) {
                writes.add(new DurableFiles.Write(folder.originals().sharedMark(sha256), new byte[0]));
            }
            if (!there && !again) {
                write(folder.originals().path(sha256), content.bytes(), writes);
            }
            String recognised = each.get().recognised();
            Path beside = folder.originals().recognisedPath(sha256);
            if (recognised != null && !again && !Files.exists(beside)) {
                write(beside, recognised.getBytes(StandardCharsets.UTF_8), writes);
            }
        }
        return writes;
    }

    private void write(Path path, byte[] bytes, List<DurableFiles.Write> writes) {
        newOriginals.add(path);
        writes.add(new DurableFiles.Write(path, bytes));
    }

    /** Adds the records to be written; gives those to be deleted. */
    private List<Path> records(List<DurableFiles.Write> writes) {
        List<Path> deletions = new ArrayList<>();
        after.forEach((id, put) -> {
            Path path = folder.records().path(id);
            put.ifPresentOrElse(
                    p -> writes.add(new DurableFiles.Write(path, RecordJson.write(p.record()))),
                    () -> deletions.add(path));
        });
        return deletions;
    }

    /** Restores what was before {@link #commit}. The ids stay noted as pending: what the index holds is uncertain. */
    public void rollBack() throws IOException {
        if (!placing) {
            return;
        }
        List<DurableFiles.Write> writes = new ArrayList<>();
        List<Path> deletions = new ArrayList<>();
        before.forEach((id, bytes) -> {
            Path path = folder.records().path(id);
            bytes.ifPresentOrElse(b -> writes.add(new DurableFiles.Write(path, b)), () -> deletions.add(path));
        });
        deletions.addAll(newOriginals);
        files.delete(deletions);
        files.place(files.stage(writes));
        if (samplesBefore != null) {
            folder.samples().write(samplesBefore);
        }
    }

    /** Ends the group once the index has it: nothing is pending, and originals that nobody has any more are removed. */
    public void finish() throws IOException {
        folder.pending().removeSoon();
        List<Path> orphans = new ArrayList<>();
        for (String id : before.keySet()) {
            String old = hashBefore(id);
            String now = after.getOrDefault(id, Optional.empty())
                    .map(put -> put.content().sha256())
                    .orElse(null);
            if (old != null && !old.equals(now) && !folder.originals().isShared(old)) {
                orphans.add(folder.originals().path(old));
                orphans.add(folder.originals().recognisedPath(old));
            }
        }
        files.delete(orphans);
    }

    private @Nullable String hashBefore(String id) throws IOException {
        Optional<byte[]> bytes = before.getOrDefault(id, Optional.empty());
        return bytes.isPresent() ? RecordJson.read(bytes.get()).sha256() : null;
    }
}
