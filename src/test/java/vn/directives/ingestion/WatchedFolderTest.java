package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    private Path root;

    private final AtomicBoolean ready = new AtomicBoolean(true);
    private Path folder;
    private House house;
    private WatchedFolder watched;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(root.resolve("den"));
        house = new House(root.resolve("data"));
        watched =
                new WatchedFolder(folder, house.ingestion, ready::get, failure -> "vì: " + failure.getMessage(), PAUSE);
        watched.start();
    }

    @AfterEach
    void close() {
        watched.close();
        house.close();
    }

    @Test
    void filesAreTakenInAndMovedToDone() throws Exception {
        for (int i = 0; i < 25; i++) {
            put("công văn " + i + ".txt", "Tổ chức tiêm vắc xin lần " + i);
        }
        await(() -> house.engine.ids().size() == 25 && count("done") == 25);
        assertThat(folder).isDirectoryNotContaining("regex:.*[.]txt");
        assertThat(IntStream.range(0, 25)).allMatch(i -> Files.exists(folder.resolve("done/công văn " + i + ".txt")));
        String id = house.engine.ids().getFirst();
        assertThat(house.record(id).fileName()).startsWith("công văn ");
    }

    @Test
    void whatCannotBeReadGoesToFailedWithItsReasonAndHoldsUpNoOther() throws Exception {
        put("ảnh chụp.pdf", "<NO_TEXT_LAYER>");
        put("trống.txt", "");
        put("tốt.txt", "Tổ chức tiêm vắc xin");
        await(() -> count("done") == 1 && count("failed") == 4);
        assertThat(Files.readString(folder.resolve("failed/ảnh chụp.pdf.txt"))).startsWith("vì: NO_TEXT_LAYER");
        assertThat(Files.readString(folder.resolve("failed/trống.txt.txt"))).startsWith("vì: EMPTY");
        assertThat(house.ingestion.failed().ids()).hasSize(1);
    }

    @Test
    void aNameThatIsTakenIsNotWrittenOver() throws Exception {
        put("a.txt", "một");
        await(() -> count("done") == 1);
        put("a.txt", "hai");
        await(() -> count("done") == 2);
        assertThat(Files.readString(folder.resolve("done/a.txt"))).isEqualTo("một");
        assertThat(Files.readString(folder.resolve("done/a (2).txt"))).isEqualTo("hai");
    }

    @Test
    void aFileThatIsStillWrittenAndOneThatIsHiddenAreLetBe() throws Exception {
        put(".a.txt.part", "một nửa");
        for (int i = 0; i < 20; i++) {
            Files.writeString(
                    folder.resolve("dài.txt"),
                    "đoạn " + i + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            Thread.sleep(PAUSE.dividedBy(2));
        }
        await(() -> count("done") == 1);
        assertThat(house.engine.texts()).hasSize(1).allMatch(text -> text.contains("đoạn 19"));
        assertThat(folder.resolve(".a.txt.part")).exists();
    }

    @Test
    void whileThereIsNoIndexAFileStaysWhereItIs() throws Exception {
        house.engine.failure = MemoryEngine.unavailable();
        put("a.txt", "Tổ chức tiêm vắc xin");
        Thread.sleep(PAUSE.multipliedBy(10));
        assertThat(folder.resolve("a.txt")).exists();
        assertThat(folder.resolve("failed")).doesNotExist();
        house.engine.failure = null;
        await(() -> count("done") == 1);
    }

    @Test
    void aFileThatCannotBeMovedIsNotTakenAgainAndAgain() throws Exception {
        put("failed", "<NO_TEXT_LAYER> nơi để tệp hỏng bị một tệp chiếm chỗ");
        Thread.sleep(PAUSE.multipliedBy(15));
        String id = house.ingestion.failed().ids().getFirst();
        assertThat(house.ingestion.failed().read(id).orElseThrow().tries()).isEqualTo(1);
        assertThat(folder.resolve("failed")).isRegularFile();
    }

    @Test
    void nothingIsTakenBeforeTheServiceIsReady() throws Exception {
        ready.set(false);
        put("a.txt", "Tổ chức tiêm vắc xin");
        Thread.sleep(PAUSE.multipliedBy(10));
        assertThat(folder.resolve("a.txt")).exists();
        ready.set(true);
        await(() -> count("done") == 1);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private int count(String where) {
        String[] files = folder.resolve(where).toFile().list();
        return files == null ? 0 : files.length;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 seconds").isLessThan(end);
            Thread.sleep(PAUSE);
        }
    }
}
