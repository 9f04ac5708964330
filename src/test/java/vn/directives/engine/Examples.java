package vn.directives.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.text.Slug;

/** Twelve small directives that every case of the contract is asked of. */
final class Examples {
    static final Labelled Y_TE = body("Sở Y tế");
    static final Labelled TAI_CHINH = body("Sở Tài chính");
    static final Labelled XAY_DUNG = body("Sở Xây dựng");
    static final Labelled CONG_AN = body("Công an tỉnh");

    /** Tiêm vắc xin at Kon Tum: the fullest one. */
    static final Directive KON_TUM = new Example("d01")
            .header("3262/UBND-KGVX", DirectiveType.CONG_VAN, "2021-09-13", "tăng cường tiêm vắc xin phòng dịch")
            .from("Ủy ban nhân dân tỉnh Kon Tum", "Kon Tum", "Quảng Ngãi")
            .cites("15/CT-TTg", "273/TB-VPCP")
            .signedBy("Lê Văn Hoà")
            .to("Văn phòng Chính phủ", "Các huyện, thành phố")
            .text("Yêu cầu tổ chức tiêm vắc xin. Bố trí kinh phí mua vắc xin.")
            .task("Tổ chức tiêm vắc xin cho người dân vùng sâu", List.of(Y_TE), "2021-12-31")
            .task("Bố trí kinh phí mua vật tư", List.of(TAI_CHINH), "2021-10-15")
            .task("Tuyên truyền về tiêm chủng", List.of())
            .build();

    static final Directive SON_LA = new Example("d02")
            .header("1245/UBND-VX", DirectiveType.CONG_VAN, "2021-09-20", "tiêm chủng vùng cao")
            .from("Ủy ban nhân dân tỉnh Sơn La", "Sơn La", "Sơn La")
            .cites("15/CT-TTg")
            .text("Tiêm vắc xin cho vùng cao, vắc xin sởi và vắc xin uốn ván.")
            .task("Lập danh sách trẻ cần tiêm", List.of(Y_TE, CONG_AN), "2021-10-15", "2021-10-30", "2021-11-30")
            .task("Báo cáo kết quả", List.of(TAI_CHINH))
            .build();

    static final Directive BINH_DUONG = new Example("d03")
            .header("07/CT-UBND", DirectiveType.CHI_THI, "2022-01-10", "quản lý khu nhà trọ ở Bình Dương")
            .from("Ủy ban nhân dân tỉnh Bình Dương", "Bình Dương", "Thành phố Hồ Chí Minh")
            .text("Chủ nhà trọ khai báo tạm trú.")
            .task("Kiểm tra nhà trọ", List.of(CONG_AN), "2022-03-01")
            .build();

    static final Directive DUONG_SA = new Example("d04")
            .header("88/KH-UBND", DirectiveType.KE_HOACH, "2022-01-05", "sửa đường giao thông")
            .from("Ủy ban nhân dân tỉnh Kon Tum", "Kon Tum", "Quảng Ngãi")
            .text("Sửa chữa đường sá hư hỏng sau mưa lũ.")
            .task("Sửa đường liên xã", List.of(XAY_DUNG), "2022-03-31")
            .build();

    /** No text: its body is its tasks'. */
    static final Directive NO_TEXT = new Example("d05")
            .header("12/TB-SYT", DirectiveType.THONG_BAO, "2020-05-04", "khám sức khỏe học sinh")
            .text(" ")
            .task("Khám mắt cho học sinh", List.of(Y_TE))
            .task("Khám răng cho giáo viên", List.of(TAI_CHINH))
            .build();

    /** Nothing is known of it but its words. */
    static final Directive UNKNOWN = new Example("d06")
            .text("Thể lệ cuộc thi viết về biển đảo quê hương.")
            .quality(TextQuality.POOR)
            .build();

    static final Directive INSURANCE = new Example("d07")
            .header("30/QĐ-BYT", DirectiveType.QUYET_DINH, "2020-05-04", "cấp thẻ bảo hiểm")
            .central("Bộ Y tế")
            .text("Cấp thẻ bảo hiểm y tế. Thế hệ trẻ là ưu tiên.")
            .task("Cấp thẻ cho hộ nghèo", List.of(Y_TE), "2020-12-31")
            .build();

    static final Directive PHRASES = new Example("d08")
            .header("44/UBND-NN", DirectiveType.CONG_VAN, "2019-02-11", "phòng chống thiên tai")
            .from("Ủy ban nhân dân tỉnh Sơn La", "Sơn La", "Sơn La")
            .text("Sạt lở đất, lũ quét và lũ ống ở vùng núi. Đất rừng bị lở.")
            .build();

    static final Directive OLD = new Example("d09")
            .header("5/TB-UBND", DirectiveType.THONG_BAO, "2018-12-31", "nghỉ tết dương lịch")
            .from("Ủy ban nhân dân tỉnh Kon Tum", "Kon Tum", "Quảng Ngãi")
            .text("Phân công trực tết.")
            .build();

    /** Two of the same words, so that only the id tells them apart. */
    static final Directive TWIN_A = twin("d10");

    static final Directive TWIN_B = twin("d11");

    static final Directive RECIPIENT = new Example("d12")
            .header("61/GM-UBND", DirectiveType.GIAY_MOI, "2022-06-15", "họp giao ban")
            .from("Ủy ban nhân dân tỉnh Sơn La", "Sơn La", "Sơn La")
            .signedBy("Tráng Thị Xuân")
            .to("Báo Nhân Dân")
            .text("Mời họp giao ban tháng sáu.")
            .build();

    static final List<Directive> ALL = List.of(
            KON_TUM,
            SON_LA,
            BINH_DUONG,
            DUONG_SA,
            NO_TEXT,
            UNKNOWN,
            INSURANCE,
            PHRASES,
            OLD,
            TWIN_B,
            TWIN_A,
            RECIPIENT);

    private Examples() {}

    private static Directive twin(String id) {
        return new Example(id)
                .header("900/UBND-TH", DirectiveType.CONG_VAN, "2023-07-07", "trồng cây gây rừng")
                .from("Ủy ban nhân dân tỉnh Sơn La", "Sơn La", "Sơn La")
                .text("Trồng cây gây rừng.")
                .build();
    }

    private static Labelled body(String name) {
        return new Labelled(Slug.of(name), name);
    }

    /** Builds one. */
    static final class Example {
        private final String id;
        private @Nullable String number;
        private @Nullable DirectiveType type;
        private @Nullable String subject;
        private @Nullable LocalDate issued;
        private @Nullable Authority authority;
        private @Nullable Province province;
        private @Nullable Signer signer;
        private List<Citation> citations = List.of();
        private List<String> recipients = List.of();
        private final List<Task> tasks = new ArrayList<>();
        private String text = "";
        private TextQuality quality = TextQuality.NATIVE;

        Example(String id) {
            this.id = id;
        }

        Example header(String number, DirectiveType type, String issued, String subject) {
            this.number = number;
            this.type = type;
            this.issued = LocalDate.parse(issued);
            this.subject = subject;
            return this;
        }

        Example from(String name, String then, String now) {
            authority = new Authority(Slug.of(name), name, AuthorityLevel.PROVINCE);
            province = new Province(Slug.of(then), then, new Labelled(Slug.of(now), now));
            return this;
        }

        Example central(String name) {
            authority = new Authority(Slug.of(name), name, AuthorityLevel.CENTRAL);
            return this;
        }

        Example cites(String... numbers) {
            citations = Arrays.stream(numbers)
                    .map(cited -> new Citation(cited, null, null, CitationRelation.CITES))
                    .toList();
            return this;
        }

        Example signedBy(String name) {
            signer = new Signer(name, null, null);
            return this;
        }

        Example to(String... names) {
            recipients = List.of(names);
            return this;
        }

        Example text(String words) {
            text = words;
            return this;
        }

        Example quality(TextQuality known) {
            quality = known;
            return this;
        }

        Example task(String words, List<Labelled> assignees, String... deadlines) {
            tasks.add(new Task(
                    id + "-" + (tasks.size() + 1),
                    null,
                    words,
                    assignees,
                    List.of(),
                    Arrays.stream(deadlines)
                            .map(day -> new Deadline(LocalDate.parse(day), "trước ngày " + day))
                            .toList(),
                    null));
            return this;
        }

        Directive build() {
            return new Directive(
                    id,
                    "ext-" + id,
                    number,
                    type,
                    subject,
                    issued,
                    null,
                    authority,
                    province,
                    null,
                    List.of(),
                    citations,
                    null,
                    null,
                    tasks,
                    recipients,
                    signer,
                    text,
                    quality,
                    List.of(),
                    List.of(),
                    new Source(null, null, null, "0".repeat(64), 1, Instant.EPOCH, false));
        }
    }
}
