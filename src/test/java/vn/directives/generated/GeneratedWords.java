package vn.directives.generated;

import java.util.List;
import java.util.Random;

/** What generated directives are about. Invented for this purpose, in the manner of such papers. */
final class GeneratedWords {
    /** What a directive is about. */
    private static final List<String> TOPICS = List.of(
            "tiêm vắc xin phòng bệnh sởi",
            "phòng, chống dịch tả lợn châu Phi",
            "phòng cháy, chữa cháy khu dân cư",
            "phòng cháy, chữa cháy rừng mùa khô",
            "giải ngân vốn đầu tư công",
            "số hóa kết quả giải quyết thủ tục hành chính",
            "an toàn giao thông dịp Tết Nguyên đán",
            "ứng phó mưa lũ, sạt lở đất",
            "phòng, chống hạn hán và xâm nhập mặn",
            "bảo đảm an toàn thực phẩm bếp ăn tập thể",
            "kỳ thi tốt nghiệp trung học phổ thông",
            "quản lý đất đai, trật tự xây dựng",
            "xóa nhà tạm, nhà dột nát cho hộ nghèo",
            "chi trả trợ cấp người có công",
            "thu gom, xử lý rác thải sinh hoạt",
            "tuyển quân và giao quân",
            "phòng, chống sốt xuất huyết",
            "dạy học trực tuyến và an toàn trường học",
            "tiết kiệm điện mùa nắng nóng",
            "khai thác khoáng sản trái phép");

    /** What a directive does about it. */
    private static final List<String> MANNERS = List.of(
            "tăng cường công tác", "về việc", "triển khai", "đẩy nhanh tiến độ", "chấn chỉnh công tác", "kế hoạch");

    private static final List<String> VERBS = List.of(
            "Rà soát, thống kê",
            "Kiểm tra, giám sát",
            "Chủ trì, phối hợp xây dựng phương án",
            "Bố trí kinh phí cho",
            "Tuyên truyền, phổ biến",
            "Tổng hợp, báo cáo kết quả",
            "Hướng dẫn các địa phương thực hiện",
            "Xử lý nghiêm vi phạm trong",
            "Bảo đảm nhân lực, vật tư phục vụ",
            "Lập danh sách đối tượng liên quan đến");

    private static final List<String> ENDS = List.of(
            "trên địa bàn",
            "tại các xã vùng sâu, vùng xa",
            "theo đúng quy định",
            "trong các khu công nghiệp, khu nhà trọ",
            "đối với hộ nghèo, hộ cận nghèo",
            "tại các cơ sở giáo dục và y tế",
            "không để lãng phí, thất thoát",
            "và chịu trách nhiệm về kết quả");

    /** Who is told to do something. */
    private static final List<String> OFFICES = List.of(
            "Sở Y tế",
            "Sở Tài chính",
            "Sở Giáo dục và Đào tạo",
            "Sở Nông nghiệp và Môi trường",
            "Sở Xây dựng",
            "Sở Nội vụ",
            "Sở Công Thương",
            "Sở Khoa học và Công nghệ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Công an tỉnh",
            "Bộ Chỉ huy Quân sự tỉnh",
            "Thanh tra tỉnh",
            "Kho bạc Nhà nước",
            "Đài Phát thanh và Truyền hình",
            "Văn phòng Ủy ban nhân dân tỉnh",
            "Ủy ban nhân dân các xã, phường",
            "Ban Quản lý các khu công nghiệp",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
            "Trung tâm Kiểm soát bệnh tật",
            "Chi cục Kiểm lâm",
            "Điện lực tỉnh",
            "Đoàn Thanh niên Cộng sản Hồ Chí Minh");

    private static final List<String> MINISTRIES = List.of(
            "Bộ Y tế",
            "Bộ Tài chính",
            "Bộ Công an",
            "Bộ Nội vụ",
            "Bộ Xây dựng",
            "Văn phòng Chính phủ",
            "Thủ tướng Chính phủ");

    private static final List<String> SURNAMES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Y");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Quốc", "Minh", "Đức", "Thanh");
    private static final List<String> GIVEN = List.of("Hòa", "Thúy", "An", "Dũng", "Lan", "Phượng", "Sơn", "Tú");

    private final Random random;

    GeneratedWords(Random random) {
        this.random = random;
    }

    String topic() {
        return common(TOPICS);
    }

    String subject(String topic) {
        return any(MANNERS) + " " + topic;
    }

    String task(String topic) {
        return any(VERBS) + " " + topic + " " + any(ENDS) + ".";
    }

    String office() {
        return common(OFFICES);
    }

    String ministry() {
        return any(MINISTRIES);
    }

    String person() {
        return any(SURNAMES) + " " + any(MIDDLE) + " " + any(GIVEN);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The first ones far more often than the last. */
    private <T> T common(List<T> all) {
        return all.get((int) (all.size() * random.nextDouble() * random.nextDouble()));
    }
}
