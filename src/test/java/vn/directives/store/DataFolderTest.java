package vn.directives.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;

class DataFolderTest {
    @TempDir
    Path root;

    private static final Content CONTENT = Content.of("Số: 16/CT-TTg".getBytes(StandardCharsets.UTF_8));

    private static StoredRecord record(String externalId, Content content, SubmittedMetadata metadata) {
        return new StoredRecord(
                DirectiveId.of(externalId, content),
                externalId,
                content.sha256(),
                content.bytes().length,
                "chỉ thị.txt",
                "text/plain",
                false,
                metadata,
                Instant.parse("2026-11-21T02:00:00Z"),
                false,
                List.of());
    }

    @Test
    void aRecordComesBackAsItWasWritten() throws IOException {
        SubmittedMetadata full = new SubmittedMetadata(
                "https://example.vn/16",
                "16/CT-TTg",
                DirectiveType.CHI_THI,
                "Phòng, chống dịch",
                LocalDate.of(2020, 3, 31),
                new Authority("thu-tuong-chinh-phu", "Thủ tướng Chính phủ", AuthorityLevel.CENTRAL),
                new Province("kon-tum", "Kon Tum", new Labelled("quang-ngai", "Quảng Ngãi")),
                new Labelled("dak-ha", "Đăk Hà"));
        StoredRecord given = record("x", CONTENT, full);
        StoredRecord bare = record("y", CONTENT, SubmittedMetadata.NONE);
        try (DataFolder folder = DataFolder.open(root)) {
            write(folder, given, bare);
        }
        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(folder.records().read(given.id())).contains(given);
            assertThat(folder.records().read(bare.id())).contains(bare);
            assertThat(folder.original(given.id()).orElseThrow().content().bytes())
                    .isEqualTo(CONTENT.bytes());
            List<String> ids = new ArrayList<>();
            folder.records().eachId(ids::add);
            assertThat(ids).containsExactlyInAnyOrder(given.id(), bare.id());
        }
    }

    @Test
    void whatIsNotAnIdIsNotThere() throws IOException {
        Files.writeString(root.resolve("secret.json"), "{}");
        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(folder.records().read("../../secret")).isEmpty();
            assertThat(folder.records().read("")).isEmpty();
        }
    }

    @Test
    void anOriginalThatChangedOnTheDiskIsNotHandedOut() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            write(folder, record("x", CONTENT, SubmittedMetadata.NONE));
            Files.writeString(folder.originals().path(CONTENT.sha256()), "Số: 17/CT-TTg");
            assertThatThrownBy(() -> folder.originals().read(CONTENT.sha256())).hasMessageContaining("damaged");
            assertThatThrownBy(() -> folder.originals().read("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aGroupThatIsTakenBackLeavesWhatWas() throws IOException {
        StoredRecord old = record("x", CONTENT, SubmittedMetadata.NONE);
        Content other = Content.of(new byte[] {1, 2, 3});
        try (DataFolder folder = DataFolder.open(root)) {
            write(folder, old);
            GroupWrite group = folder.newGroup();
            group.put(record("x", other, SubmittedMetadata.NONE), other);
            group.put(record("y", other, SubmittedMetadata.NONE), other);
            group.commit();
            assertThat(folder.pending().read()).hasSize(2);
            group.rollBack();

            assertThat(folder.records().read(old.id())).contains(old);
            assertThat(folder.records().read(DirectiveId.of("y", other))).isEmpty();
            assertThat(folder.originals().path(other.sha256())).doesNotExist();
            assertThat(folder.pending().exists()).isTrue();
        }
    }

    @Test
    void whatACrashLeftUnfinishedIsSweptAway() throws IOException {
        DataFolder.open(root).close();
        Files.writeString(root.resolve("unfinished/7"), "half");
        DataFolder.open(root).close();
        assertThat(root.resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() {
        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(folder.root()).isEqualTo(root);
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("in use by another server");
        }
        DataFolder.open(root).close();
    }

    @Test
    void aFolderOfANewerVersionIsRefusedWithAdvice() throws IOException {
        Files.writeString(root.resolve("format"), "2");
        assertThatThrownBy(() -> DataFolder.open(root))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("newer one");
    }

    @Test
    void aFullDiskIsKnownByItsWords() {
        assertThat(StorageFullException.isBehind(new RuntimeException(new IOException("x: No space left on device"))))
                .isTrue();
        assertThat(StorageFullException.isBehind(new IOException("Disk quota exceeded")))
                .isTrue();
        assertThat(StorageFullException.isBehind(new IOException("connection reset")))
                .isFalse();
    }

    @Test
    void idsAreStable() {
        assertThat(DirectiveId.of(null, Content.of(new byte[0]))).isEqualTo("ce3b0c44298fc1c149afbf4c8");
        assertThat(DirectiveId.of("", CONTENT)).isEqualTo("ee3b0c44298fc1c149afbf4c8");
    }

    private static void write(DataFolder folder, StoredRecord... records) throws IOException {
        GroupWrite group = folder.newGroup();
        for (StoredRecord record : records) {
            group.put(record, CONTENT);
        }
        group.commit();
        group.finish();
    }
}
