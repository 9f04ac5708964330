package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.fuzz.Mutations;

/** However a file is damaged, it is read or refused with a reason, soon. */
class ExtractionFuzzTest {
    private static final int ROUNDS = 4_000;

    /** Far more than the slowest takes on a busy machine; what never ends takes longer. */
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private final TikaTextExtractor extractor =
            new TikaTextExtractor(ExtractionLimits.standard().withTimeout(ENOUGH), () -> false);

    @Test
    void damagedFilesAreReadOrRefused() throws Exception {
        long seed = Long.getLong("fuzz.seed", 20_261_122L);
        Random random = new Random(seed);
        Mutations mutations = new Mutations(random);
        Map<String, byte[]> files = files();
        List<String> names = List.copyOf(files.keySet());
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", ROUNDS); round++) {
            String name = names.get(round % names.size());
            byte[] whole = Objects.requireNonNull(files.get(name));
            boolean inside = whole[0] == 'P' && random.nextInt(4) > 0;
            byte[] damaged = inside ? damagedInside(whole, mutations, random) : mutations.of(whole);
            String what = "-Dfuzz.seed=" + seed + " round " + round + " " + name;
            try {
                ExtractedText read = extractor.extract(damaged, name, null);
                assertThat(read.text()).as(what).isNotBlank();
            } catch (ExtractionException e) {
                assertThat(e.reason()).as(what).isNotEqualTo(Reason.TIMEOUT);
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mau.pdf", Fixtures.pdf());
        files.put("mau.docx", Fixtures.docx());
        files.put("mau.odt", Fixtures.resource("mau.odt"));
        files.put("mau.doc", Fixtures.resource("mau.doc"));
        files.put("mau.rtf", Fixtures.resource("mau.rtf"));
        files.put("mau.html", Fixtures.html());
        files.put("mau.txt", Fixtures.utf8(Fixtures.text()));
        files.put("scan.pdf", Fixtures.scan("Ký bởi: Ủy ban nhân dân tỉnh An Mẫu"));
        return files;
    }

    /** A package whose parts are damaged and which is whole around them. */
    private static byte[] damagedInside(byte[] whole, Mutations mutations, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String> written = new ArrayList<>();
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean told = part.getName().equals("mimetype") || random.nextInt(3) > 0;
                if (!written.contains(part.getName())) {
                    written.add(part.getName());
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    zip.write(told ? content : mutations.of(content));
                }
            }
        }
        return out.toByteArray();
    }
}
