package vn.directives.engine;

import java.time.LocalDate;
import java.util.List;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.document.Secrecy;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.document.Urgency;
import vn.directives.text.Slug;

/** Directives to search in tests; texts and numbers are invented. */
public final class TestDirectives {
    private static final Labelled HEALTH = new Labelled("so-y-te", "Sở Y tế");
    private static final Labelled FINANCE = new Labelled("so-tai-chinh", "Sở Tài chính");

    private TestDirectives() {}

    /** Kon Tum on vaccination: the health department until the end of 2021, the finance department without a deadline. */
    public static Directive vaccination() {
        return directive(
                "d1",
                "3262/UBND-KGVX",
                "tiêm vắc xin phòng COVID-19",
                LocalDate.of(2021, 9, 13),
                new Province("kon-tum", "Kon Tum", new Labelled("quang-ngai", "Quảng Ngãi")),
                "Kon Tum",
                false,
                new Task(
                        "d1-1",
                        "1",
                        "Tổ chức tiêm vắc xin ngay cho người trên 50 tuổi.",
                        List.of(HEALTH),
                        List.of(),
                        List.of(new Deadline(LocalDate.of(2021, 12, 31), "Chậm nhất ngày 31/12/2021")),
                        null),
                new Task("d1-2", "2", "Bảo đảm kinh phí mua vắc xin.", List.of(FINANCE), List.of(), List.of(), null));
    }

    /** Nghệ An on digitisation, a sample. */
    public static Directive digitisation() {
        return directive(
                "d2",
                "7012/UBND-KSTT",
                "đẩy nhanh số hóa <b>kết quả</b> giải quyết thủ tục hành chính",
                LocalDate.of(2022, 9, 14),
                new Province("nghe-an", "Nghệ An", new Labelled("nghe-an", "Nghệ An")),
                "Nghệ An",
                true,
                new Task(
                        "d2-1",
                        "3",
                        "Thẩm định dự toán mua máy quét <script>alert(1)</script>.",
                        List.of(FINANCE),
                        List.of(),
                        List.of(new Deadline(LocalDate.of(2022, 9, 30), "chậm nhất ngày 30/9/2022")),
                        null));
    }

    /** Đắk Lắk on figures, a sample: its task has the words of a question. */
    public static Directive figures() {
        return directive(
                "d5",
                "118/UBND-VX",
                "báo cáo số liệu",
                LocalDate.of(2021, 10, 4),
                new Province("dak-lak", "Đắk Lắk", new Labelled("dak-lak", "Đắk Lắk")),
                "Đắk Lắk",
                true,
                new Task(
                        "d5-1",
                        "1",
                        "Nêu rõ số vắc xin đã tiêm cho người trên 50 tuổi là bao nhiêu.",
                        List.of(HEALTH),
                        List.of(),
                        List.of(),
                        null));
    }

    /** A directive of which hardly anything is known. */
    public static Directive unknown() {
        return new Directive(
                "d3",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                "Một văn bản không rõ nguồn gốc.",
                TextQuality.POOR,
                List.of(),
                List.of(),
                source(false));
    }

    /** A directive of which only the text is known. */
    public static Directive text(String id, String text) {
        return new Directive(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                text,
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                source(false));
    }

    private static Directive directive(
            String id,
            String number,
            String subject,
            LocalDate issued,
            Province province,
            String place,
            boolean sample,
            Task... tasks) {
        String body = "UBND TỈNH " + place + "\nV/v " + subject + "\n";
        StringBuilder text = new StringBuilder(body);
        for (Task task : tasks) {
            text.append(task.text()).append('\n');
        }
        String authority = "Ủy ban nhân dân tỉnh " + place;
        return new Directive(
                id,
                null,
                number,
                DirectiveType.CONG_VAN,
                subject,
                issued,
                place,
                new Authority(Slug.of(authority), authority, AuthorityLevel.PROVINCE),
                province,
                null,
                List.of("Các sở, ban, ngành"),
                List.of(),
                Urgency.KHAN,
                Secrecy.MAT,
                List.of(tasks),
                List.of("Như trên"),
                new Signer("Nguyễn Văn A", "Phó Chủ tịch", "KT. CHỦ TỊCH"),
                text.toString(),
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                source(sample));
    }

    private static Source source(boolean sample) {
        return new Source("003.txt", "text/plain", null, "0".repeat(64), 100, null, sample);
    }
}
