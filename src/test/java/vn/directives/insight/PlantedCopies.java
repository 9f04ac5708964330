package vn.directives.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.text.Slug;

/**
 * Directives among which groups of copies are planted: with a new header and date, with one task changed, dropped or added, and typed
 * anew with other tone places and spellings. All share preamble and closing formula, and every third one of a few common tasks.
 */
final class PlantedCopies {
    static final int GROUPS = 50;

    private static final List<String> PROVINCES =
            List.of("Kon Tum", "Sơn La", "Lào Cai", "Nghệ An", "Cà Mau", "Hà Giang", "An Giang", "Bình Định");

    private static final List<String> VERBS = List.of(
            "Rà soát",
            "Tổ chức",
            "Kiểm tra",
            "Lập danh sách",
            "Xây dựng kế hoạch",
            "Tham mưu",
            "Tuyên truyền về",
            "Bố trí",
            "Thẩm định",
            "Cập nhật",
            "Tăng cường",
            "Xử lý nghiêm",
            "Phối hợp với Sở Tài chính",
            "Hướng dẫn",
            "Tổng hợp",
            "Đẩy mạnh",
            "Quản lý chặt chẽ");

    private static final List<String> THINGS = List.of(
            "kinh phí",
            "hồ chứa",
            "đường giao thông",
            "tiêm chủng",
            "trường học",
            "hộ nghèo",
            "đất rừng",
            "vật tư y tế",
            "cầu treo",
            "nhà trọ",
            "dịch bệnh",
            "lao động",
            "thủ tục hành chính",
            "khoáng sản",
            "lễ hội",
            "văn hóa",
            "nước sạch",
            "điện lưới",
            "chăn nuôi",
            "thủy lợi",
            "bảo hiểm",
            "quy hoạch",
            "đê điều",
            "cháy rừng",
            "thuế",
            "giống lúa",
            "chợ",
            "bến xe",
            "an toàn thực phẩm",
            "ma túy",
            "bưu chính",
            "thống kê",
            "chuyển đổi số",
            "hộ tịch",
            "tái định cư",
            "xăng dầu",
            "sạt lở",
            "tàu cá",
            "ký túc xá",
            "thư viện",
            "du lịch",
            "khu công nghiệp");

    private static final List<String> PLACES = List.of(
            "trên địa bàn",
            "tại các xã vùng cao",
            "ở khu vực biên giới",
            "trong quý này",
            "cho người dân",
            "theo quy định của pháp luật",
            "bảo đảm tiến độ",
            "trước mùa mưa bão",
            "đối với doanh nghiệp",
            "tại bệnh viện tuyến huyện",
            "vào dịp cuối năm",
            "ở nơi công cộng");

    private static final List<String> COMMON = List.of(
            "Văn phòng Ủy ban nhân dân tỉnh theo dõi, tổng hợp tình hình thực hiện của các đơn vị, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng",
            "Sở Thông tin và Truyền thông chỉ đạo các cơ quan báo chí, hệ thống truyền thanh cơ sở đưa tin kịp thời về việc thực hiện văn bản này",
            "Các sở, ban, ngành và địa phương báo cáo kết quả về Ủy ban nhân dân tỉnh qua Sở Nội vụ để tổng hợp, báo cáo Bộ Nội vụ");

    private static final String PREAMBLE =
            "Thực hiện chỉ đạo của Thủ tướng Chính phủ, để nâng cao hiệu lực, hiệu quả quản lý nhà nước trên địa bàn, Ủy ban nhân dân tỉnh yêu cầu:\n";

    private static final String CLOSING =
            "\nYêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện.\nNơi nhận:\n- Như trên;\n- Lưu: VT.";

    private static final Map<String, String> OTHER_SPELLINGS = Map.of(
            "hóa", "hoá", "thủy", "thuỷ", "lý", "lí", "ký", "kí", "kỹ", "kĩ", "hoà", "hòa", "túy", "tuý", "Ủy ban",
            "Uỷ ban", "quy", "qui", "sỹ", "sĩ");

    private static final Pattern SPELT = Pattern.compile(OTHER_SPELLINGS.keySet().stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")(?!\\p{L})")));

    private final Random random;
    private final List<Directive> directives = new ArrayList<>();
    private final Map<String, String> groups = new HashMap<>();

    /** As many directives as wanted, in no order; the same for the same seed. */
    PlantedCopies(int size, long seed) {
        random = new Random(seed);
        for (int group = 0; group < GROUPS; group++) {
            List<String> original = tasks(3 + random.nextInt(6));
            boolean withoutTasks = group % 7 == 6;
            for (int copy = 0, copies = 2 + random.nextInt(22); copy < copies; copy++) {
                add(copy == 0 ? original : copyOf(original), withoutTasks, "group-" + group);
            }
        }
        while (directives.size() < size) {
            add(tasks(2 + random.nextInt(6)), random.nextInt(7) == 0, "alone-" + directives.size());
        }
        Collections.shuffle(directives, random);
    }

    List<Directive> directives() {
        return List.copyOf(directives);
    }

    /** The planted group of a directive; one that is no copy has its own. */
    String group(String id) {
        return String.valueOf(groups.get(id));
    }

    private List<String> copyOf(List<String> original) {
        List<String> tasks = new ArrayList<>(original);
        switch (random.nextInt(6)) {
            case 0 -> tasks.set(random.nextInt(tasks.size()), task());
            case 1 -> tasks.remove(random.nextInt(tasks.size()));
            case 2 -> tasks.add(random.nextInt(tasks.size() + 1), task());
            case 3, 4 -> tasks.replaceAll(PlantedCopies::typedAnew);
            default -> {}
        }
        return tasks;
    }

    private static String typedAnew(String text) {
        return SPELT.matcher(text)
                .replaceAll(spelt -> String.valueOf(OTHER_SPELLINGS.get(spelt.group())))
                .replace(", ", ",  ");
    }

    private List<String> tasks(int count) {
        List<String> tasks =
                new ArrayList<>(IntStream.range(0, count).mapToObj(i -> task()).toList());
        if (random.nextInt(3) == 0 && count > 2) {
            tasks.set(count - 1, COMMON.get(random.nextInt(COMMON.size())));
        }
        return tasks;
    }

    private String task() {
        StringBuilder task = new StringBuilder(one(VERBS));
        for (int i = 0, things = 2 + random.nextInt(4); i < things; i++) {
            task.append(i == 0 ? " " : ", ").append(one(THINGS));
        }
        task.append(' ').append(one(PLACES));
        if (random.nextBoolean()) {
            task.append(", hoàn thành trước ngày ")
                    .append(1 + random.nextInt(28))
                    .append('/')
                    .append(1 + random.nextInt(12))
                    .append("/2022");
        }
        return task.append('.').toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void add(List<String> tasks, boolean withoutTasks, String group) {
        String id = "p" + random.nextInt(1_000_000) + "-" + directives.size();
        String name = one(PROVINCES);
        Labelled place = new Labelled(Slug.of(name), name);
        String number = (1 + random.nextInt(9_000)) + "/UBND-" + one(List.of("VX", "KT", "NC"));
        LocalDate issued = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700));
        String authority = "Ủy ban nhân dân tỉnh " + name;
        String text =
                "ỦY BAN NHÂN DÂN\nTỈNH " + name.toUpperCase(Locale.ROOT) + "\nSố: " + number + "\n" + name + ", ngày "
                        + issued.getDayOfMonth() + " tháng " + issued.getMonthValue() + " năm " + issued.getYear()
                        + "\nKính gửi: Các sở, ban, ngành\n" + PREAMBLE + String.join("\n", tasks) + CLOSING;
        List<Task> kept = withoutTasks
                ? List.of()
                : Task.numbered(
                        tasks.stream()
                                .map(t -> new Task("", null, t, List.of(), List.of(), List.of(), null))
                                .toList(),
                        id);
        groups.put(id, group);
        directives.add(new Directive(
                id,
                null,
                number,
                DirectiveType.CONG_VAN,
                "chỉ đạo về " + one(THINGS),
                issued,
                name,
                new Authority(Slug.of(authority), authority, AuthorityLevel.PROVINCE),
                new Province(place.value(), place.label(), place),
                null,
                List.of("Các sở, ban, ngành"),
                List.of(),
                null,
                null,
                kept,
                List.of(),
                null,
                text,
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                new Source(null, null, null, "0".repeat(64), 1, null, false)));
    }
}
