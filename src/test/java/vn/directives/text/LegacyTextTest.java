package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.text.Vectors.Row;

class LegacyTextTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    /** Real texts for checking only; they lie beside the repository, when at all. */
    private static final Path CORPUS = Path.of("../shared/corpus");

    private static final List<String> OTHER_LANGUAGES = List.of(
            "Die Größe der Tür wurde für die Übung geändert, weil die Straße schön grün und öde war.",
            "Les élèves étaient très fâchés : où est passé l’âne de Noël ? Là-bas, à côté du château, Caïn haït Moïse.",
            "El señor Muñoz vivió en España; mañana irá a Bogotá, ¿no? ¡Qué día tan frío! Raúl está en su país.",
            "The café’s façade – “naïve” – costs £5 ± 10 %, © 2021 Müller & Söhne®, 25 µm, ½ inch, §5.",
            "São Paulo é uma cidade; não há razão para supor que o irmão põe a mão no pão amanhã.",
            "Så är det på gång nu, då vi går på måndag; små blå öar når våra båtar också.",
            "Hyvää yötä, tässä työssä näkyy että sää on pysynyt märkänä ja tämä päivä häipyy.",
            "På grønn ø bør køen gå over åen, så må vi også nå øya før høst og få brød.",
            "Het coöperatieve café in België heeft ideeën over reünies en geïnteresseerde zeeën.",
            "Þetta er ágæt þýðing á íslensku, það er ekki öðruvísi; við förum út í bæ.");

    private static List<String> read(List<String> lines) {
        return LegacyText.read(lines).lines();
    }

    @Test
    void otherLanguagesAreNeverConvertedAsATextOrLineByLine() {
        assertThat(read(OTHER_LANGUAGES)).isEqualTo(OTHER_LANGUAGES);
        for (String line : OTHER_LANGUAGES) {
            assertThat(read(List.of(line))).containsExactly(line);
            List<String> narrow = List.of(line.split("(?<=[,;:?.] )", -1));
            assertThat(read(narrow)).isEqualTo(narrow);
        }
    }

    @Test
    void wordsOfOtherLanguagesStayInVietnameseText() {
        List<String> lines = List.of(
                "Đoàn thăm Québec, Köln và Málaga; giá 5 €, sai số ±2 °C, 25 µm, «4 tại chỗ».",
                "Château Lafite, Müller, São Tomé",
                "vắc\u00ADxin phòng\u00AD chống");

        assertThat(read(lines)).isEqualTo(lines);
    }

    @Test
    void nothingIsTouchedThatIsFine() throws IOException {
        List<Path> files = new ArrayList<>(textFiles(SAMPLES));
        assertThat(files).hasSizeGreaterThanOrEqualTo(90);
        if (Files.isDirectory(CORPUS)) {
            files.addAll(textFiles(CORPUS));
        }
        List<String> touched = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> read = read(lines);
            for (int i = 0; i < lines.size(); i++) {
                if (!read.get(i).equals(lines.get(i))) {
                    touched.add(file + ": " + lines.get(i) + " -> " + read.get(i));
                }
                if (!read(List.of(lines.get(i))).getFirst().equals(lines.get(i))) {
                    touched.add(file + " alone: " + lines.get(i));
                }
            }
        }
        assertThat(touched).as("%d files", files.size()).isEmpty();
    }

    @Test
    void theVectorsOfNormalisationStay() throws IOException {
        List<String> touched = new ArrayList<>();
        for (Row row : Vectors.read("normalise.tsv", 219)) {
            String input = row.get("input");
            if (!read(List.of(input)).getFirst().equals(input)) {
                touched.add(row.id() + " " + input);
            }
        }
        assertThat(touched).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcvn3",
                "vni-win",
                "vni-mac",
                "viscii",
                "vps",
                "windows-1258",
                "bkhcm1",
                "bkhcm2",
                "vietware-f",
                "vietware-x",
                "isc"
            })
    void everySampleIsReadInEachEncoding(String table) throws IOException {
        LegacyWriter writer = new LegacyWriter(table);
        // These have no capitals with accents of their own.
        boolean oneCase = table.equals("tcvn3") || table.equals("vietware-f");
        // Two pairs of capitals share a byte in BKHCM1, and some are signs of ASCII.
        int lines = 0;
        List<String> wrong = new ArrayList<>();
        for (Path file : textFiles(SAMPLES)) {
            List<String> expected = Files.readString(file)
                    .lines()
                    .map(TextNormalizer::normalize)
                    .toList();
            List<String> read = read(expected.stream().map(writer::lookAlikes).toList());
            for (int i = 0; i < expected.size(); i++) {
                lines++;
                boolean same = oneCase
                        ? read.get(i).equalsIgnoreCase(expected.get(i))
                        : read.get(i).equals(expected.get(i));
                if (!same) {
                    wrong.add(expected.get(i) + " -> " + read.get(i));
                }
            }
        }
        assertThat(wrong)
                .as("of %d lines in %s", lines, table)
                .hasSizeLessThan(lines / (table.equals("bkhcm1") ? 50 : 200));
    }

    @Test
    void ofAMixedFileOnlyTheOldBlocksChange() {
        List<String> lines = List.of(
                "Độc lập - Tự do - Hạnh phúc",
                "Tù do là do tù mà ra",
                "Thùc hiÖn C«ng v¨n sè 3617/UBND-VP ngµy 25/6/2021 cña UBND huyÖn Xuyªn Méc",
                "Tù do",
                "t¨ng c\u00ADêng c«ng t¸c phßng, chèng dÞch bÖnh",
                "Caùc sôû, ban, ngaønh; UBND caùc huyeän, thò xaõ, thaønh phoá",
                "Người có công với cách mạng");

        assertThat(read(lines))
                .containsExactly(
                        lines.get(0),
                        lines.get(1),
                        "Thực hiện Công văn số 3617/UBND-VP ngày 25/6/2021 của UBND huyện Xuyên Mộc",
                        "Tự do",
                        "tăng cường công tác phòng, chống dịch bệnh",
                        "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
                        lines.get(6));
    }

    @Test
    void misreadUtf8IsMended() {
        String text = "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành báo cáo trước ngày 08/01/2022";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(List.of(LookAlikes.of(bytes, 0, bytes.length)))).containsExactly(text);
    }

    @Test
    void viqrIsReadWhereItCanBeNothingElse() {
        assertThat(read(List.of(
                        "Ca(n cu+' Nghi. ddi.nh so^' 15/NDD-CP cu?a Chi'nh phu?.",
                        "Thu+.c hie^.n co^ng va(n ta(ng cu+o+`ng pho`ng, cho^'ng di.ch.",
                        "foo(a) ? x^2 : b~c + `ls` // e^x, o+1, ddl")))
                .containsExactly(
                        "Căn cứ Nghị định số 15/NĐ-CP của Chính phủ.",
                        "Thực hiện công văn tăng cường phòng, chống dịch.",
                        "foo(a) ? x^2 : b~c + `ls` // e^x, o+1, ddl");
    }

    @Test
    void tcvn3WithoutItsSoftHyphensIsMended() {
        String text = "Thông tư hướng dẫn những người được hưởng trợ cấp như trước đây, gửi Thủ tướng và đầu tư";
        String lost = new LegacyWriter("tcvn3").lookAlikes(text).replace("\u00AD", "");

        assertThat(read(List.of(lost))).containsExactly(text);
    }

    @Test
    void tcvn3WithHyphensOfAPdfFileForItsLettersIsRead() {
        String text = "Nhà nước hướng dẫn những người được hưởng trợ cấp";

        assertThat(read(List.of(new LegacyWriter("tcvn3").lookAlikes(text).replace('\u00AD', '-'))))
                .containsExactly(text);
    }

    @Test
    void longLinesTakeTimeInProportion() {
        for (String part : List.of("®", "Céng hoµ ", "é", "á»‡", "a^", "t-", "µ ", "«»")) {
            long small = time(part.repeat(40_000 / part.length()));
            long large = time(part.repeat(320_000 / part.length()));

            // Eight times the text; the square would be 64 times.
            assertThat(large).as(part).isLessThan(24 * Math.max(small, 5_000_000L));
        }
    }

    private static long time(String line) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            read(List.of(line));
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static List<Path> textFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
