package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextDamageTest {
    private static final String DIRECTIVE = """
            ỦY BAN NHÂN DÂN TỈNH AN MẪU
            Số: 123/UBND-KGVX
            An Mẫu, ngày 05 tháng 7 năm 2024
            Kính gửi: Ủy ban nhân dân các huyện, thành phố.
            Để chủ động ứng phó với mùa mưa, Ủy ban nhân dân tỉnh yêu cầu rà soát những hồ chứa đã xuống cấp,
            hoàn thành trước ngày 30/8/2024, báo cáo bằng văn bản. Yêu cầu các đơn vị nghiêm túc thực hiện./.
            """;

    @Test
    void aQuestionMarkForEachAccentIsSeen() {
        String lost = new String(DIRECTIVE.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);

        assertThat(lost).contains("?y ban");
        assertThat(TextDamage.of(lost)).contains(TextDamage.QUESTION_MARKS);
    }

    @Test
    void mojibakeThatLostBytesIsSeen() {
        byte[] bytes = DIRECTIVE.getBytes(StandardCharsets.UTF_8);
        // A program that drops a few bytes leaves no letter whole.
        String garbled = LookAlikes.of(bytes, 0, bytes.length).replaceAll("[\u0080-\u009F\u00A0»º]", "");

        assertThat(TextDamage.of(TextNormalizer.normalize(garbled))).contains(TextDamage.GARBLED);
    }

    @Test
    void aVietnamesePageReadAsEnglishIsSeen() {
        String misread = """
                B9 Y TE S6: 919IQB-BYT CONG HOA XA HQI CHU NGHiA VIlrr NAM D9c l~p - T\\l' do - H:;mh phuc
                Ha N9i, ngay 25 thcing 3 nam 2015 QUYET DJNH vS vi~c ban hanh k6 ho~ch tri6n khai thl,rc hi~n
                Can cu Nghj djnh s6 63/2012/ND-CP ngay 31 thang 8 nam 2012 cua Chinh phu quy djnh chuc nang,
                nhi~m v\\l, quySn h~n va co cfru t6 chuc cua B9 Y t6; xet d~ nghi cua C\\lC truang C\\lC QuAn ly
                """;

        assertThat(TextDamage.of(misread)).contains(TextDamage.MISREAD_PICTURE);
    }

    @Test
    void otherLanguagesAndTextWithoutMarksAreNoDamage() {
        assertThat(TextDamage.of(Folding.fold(DIRECTIVE))).isEmpty();
        assertThat(TextDamage.of(DIRECTIVE)).isEmpty();
        assertThat(TextDamage.of("""
                The Committee shall report to the Government on the implementation of this Decision before the end of
                each year. Provincial departments are responsible for the supervision of reservoirs in their area.
                Die Größe der Tür wurde für die Übung geändert, weil die Straße schön grün und öde war; les élèves
                étaient très fâchés : où est passé l’âne de Noël ? Là-bas, à côté du château.""")).isEmpty();
        assertThat(TextDamage.of("Ai làm? Khi nào? https://mau.vn/?a=b&c=d Vì sao? Ở đâu? Có gì mới?"))
                .isEmpty();
    }

    @Test
    void soundTextsHaveNone() throws IOException {
        List<String> damaged = new ArrayList<>();
        int files = 0;
        int most = 0;
        for (Path folder : List.of(Path.of("src/main/resources/samples"), Path.of("../shared/corpus"))) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path :
                        paths.filter(p -> p.toString().endsWith(".txt")).toList()) {
                    String text = TextNormalizer.normalize(Files.readString(path));
                    WordCount words = WordCount.of(text);
                    most = Math.max(most, words.odd() * 100 / words.all());
                    TextDamage.of(text).ifPresent(damage -> damaged.add(path + " " + damage + " " + words));
                    files++;
                }
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(90);
        assertThat(damaged).isEmpty();
        // The limit is 22: twice as much as the oddest text has.
        assertThat(most).isLessThanOrEqualTo(11);
    }
}
