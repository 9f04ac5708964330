package vn.directives.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
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
import vn.directives.document.Urgency;
import vn.directives.gazetteer.Unit;
import vn.directives.json.DirectiveJson;
import vn.directives.text.Slug;

/**
 * Directives of 2015 to 2026 of all levels, with tasks, deadlines, citations of one another, and gaps in what is known.
 * Safe for use by many threads.
 */
public final class GeneratedCorpus {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final int DAYS = (int) FIRST.until(LAST, ChronoUnit.DAYS);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final long seed;
    private final GeneratedPlaces places = new GeneratedPlaces();

    public GeneratedCorpus(long seed) {
        this.seed = seed;
    }

    /** The first ones, in order, made as they are asked for. */
    public Stream<Directive> directives(int count) {
        return IntStream.range(0, count).mapToObj(this::directive);
    }

    /** A line of a batch that submits the directive under its id as its external id. */
    public static String batchLine(Directive directive) {
        ObjectNode line = JSON.createObjectNode();
        line.put("external_id", directive.id());
        line.set("directive", DirectiveJson.write(directive));
        return line.toString();
    }

    /** The one in this place, from 0; the same whatever the others are. Its id is {@code g-} and the place. */
    public Directive directive(int place) {
        Random random = random(place);
        GeneratedWords words = new GeneratedWords(random);
        Header header = header(place, random, words);
        String id = "g-" + place;
        String topic = words.topic();
        String subject = random.nextInt(50) == 0 ? null : words.subject(topic);
        List<Task> tasks = Task.numbered(tasks(header.day(), topic, random, words), id);
        return new Directive(
                id,
                id,
                header.number(),
                header.type(),
                subject,
                header.issued(),
                header.province() == null ? null : header.province().label(),
                header.authority(),
                header.province(),
                header.district(),
                List.of("Các sở, ban, ngành"),
                citations(place, random),
                random.nextInt(12) == 0 ? Urgency.KHAN : null,
                null,
                tasks,
                List.of("Như trên", "Lưu: VT, " + words.office()),
                random.nextInt(20) == 0 ? null : new Signer(words.person(), "Phó Chủ tịch", "KT. CHỦ TỊCH"),
                text(header, subject, topic, tasks),
                quality(random),
                List.of(),
                List.of(),
                new Source(
                        id + ".txt",
                        "text/plain",
                        null,
                        String.format(Locale.ROOT, "%016x%048x", seed, place),
                        1_000 + random.nextInt(9_000),
                        Instant.parse("2026-11-21T00:00:00Z").plusSeconds(place),
                        false));
    }

    private Random random(int place) {
        Random random = new Random(seed * 1_000_003L + place);
        // Neighbouring seeds begin with nearly the same numbers.
        random.nextLong();
        return random;
    }

    /**
     * Who issued it, when, under which number.
     *
     * @param day when it was issued, known to the reader or not
     */
    private record Header(
            LocalDate day,
            @Nullable LocalDate issued,
            @Nullable DirectiveType type,
            @Nullable String number,
            @Nullable Authority authority,
            @Nullable Province province,
            @Nullable Labelled district) {}

    private Header header(int place, Random random, GeneratedWords words) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS + 1));
        DirectiveType type = type(random);
        LocalDate issued = random.nextInt(25) == 0 ? null : day;
        String number = random.nextInt(15) == 0 ? null : number(place, type);
        DirectiveType known = random.nextInt(40) == 0 ? null : type;
        int kind = random.nextInt(100);
        if (kind < 4) {
            return new Header(day, issued, known, number, null, null, null);
        }
        if (kind < 14) {
            Authority central = authority(words.ministry(), "", AuthorityLevel.CENTRAL);
            return new Header(day, issued, known, number, central, null, null);
        }
        Unit unit = places.province(day, random);
        Province province = places.asOf(unit, day);
        String name = unit.fullName();
        if (kind < 60) {
            Authority committee = authority("Ủy ban nhân dân " + name, "", AuthorityLevel.PROVINCE);
            return new Header(day, issued, known, number, committee, province, null);
        }
        if (kind < 75) {
            Authority office = authority(words.office(), " " + name, AuthorityLevel.PROVINCE);
            return new Header(day, issued, known, number, office, province, null);
        }
        boolean districts = day.isBefore(GeneratedPlaces.MERGER);
        GeneratedPlaces.Lesser lesser = districts ? places.district(unit, random) : places.commune(unit, random);
        Authority committee = authority(
                "Ủy ban nhân dân " + lesser.type() + " " + lesser.name(),
                " " + name,
                districts ? AuthorityLevel.DISTRICT : AuthorityLevel.COMMUNE);
        return new Header(day, issued, known, number, committee, province, districts ? lesser.labelled() : null);
    }

    private static Authority authority(String label, String in, AuthorityLevel level) {
        return new Authority(Slug.of(label + in), label, level);
    }

    private static DirectiveType type(Random random) {
        DirectiveType[] all = DirectiveType.values();
        return all[(int) (all.length * random.nextDouble() * random.nextDouble())];
    }

    /** What the directive in this place bears, or would; several bear the same. */
    private static String number(int place, DirectiveType type) {
        String sign = switch (type) {
            case CONG_VAN, OTHER, GIAY_MOI -> "UBND-VX";
            case CONG_DIEN -> "CĐ-UBND";
            case CHI_THI -> "CT-UBND";
            case THONG_BAO -> "TB-UBND";
            case KE_HOACH -> "KH-UBND";
            case QUYET_DINH, QUY_DINH -> "QĐ-UBND";
            case NGHI_QUYET -> "NQ-HĐND";
            case HUONG_DAN -> "HD-SYT";
            case BAO_CAO -> "BC-UBND";
            case TO_TRINH -> "TTr-UBND";
            case THONG_TU -> "TT-BYT";
            case NGHI_DINH -> "NĐ-CP";
        };
        return (1 + place % 3_000) + "/" + sign;
    }

    private List<Citation> citations(int place, Random random) {
        List<Citation> citations = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            citations.add(new Citation("15/CT-TTg", DirectiveType.CHI_THI, null, CitationRelation.IMPLEMENTS));
        }
        int many = place == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < many; i++) {
            int cited = (int) (place * random.nextDouble());
            citations.add(new Citation(
                    number(cited, type(new Random(cited))),
                    null,
                    null,
                    random.nextInt(20) == 0 ? CitationRelation.REPLACES : CitationRelation.CITES));
        }
        return citations.stream().distinct().toList();
    }

    private static List<Task> tasks(LocalDate day, String topic, Random random, GeneratedWords words) {
        int many = random.nextInt(9);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<Labelled> assignees = new ArrayList<>();
            for (int a = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3); a > 0; a--) {
                String office = words.office();
                assignees.add(new Labelled(Slug.of(office), office));
            }
            tasks.add(new Task(
                    "",
                    Integer.toString(i + 1),
                    words.task(random.nextInt(4) == 0 ? words.topic() : topic),
                    assignees.stream().distinct().toList(),
                    List.of(),
                    deadlines(day, random),
                    null));
        }
        return tasks;
    }

    private static List<Deadline> deadlines(LocalDate day, Random random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return List.of(new Deadline(null, "trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"));
        }
        if (kind == 1) {
            return List.of(new Deadline(null, "trong 05 ngày làm việc", "P5BD"));
        }
        List<Deadline> deadlines = new ArrayList<>();
        for (int i = kind < 10 ? 0 : kind < 17 ? 1 : 3; i > 0; i--) {
            LocalDate due = day.plusDays(3 + random.nextInt(200));
            deadlines.add(new Deadline(
                    due, "trước ngày " + due.getDayOfMonth() + "/" + due.getMonthValue() + "/" + due.getYear()));
        }
        return deadlines;
    }

    private static String text(Header header, @Nullable String subject, String topic, List<Task> tasks) {
        StringBuilder text = new StringBuilder();
        if (header.authority() != null) {
            text.append(header.authority().label().toUpperCase(Locale.ROOT)).append('\n');
        }
        text.append(subject == null ? "" : "V/v " + subject + "\n");
        text.append("Thực hiện ý kiến chỉ đạo của cấp trên về ")
                .append(topic)
                .append(", cơ quan ban hành yêu cầu các đơn vị liên quan tổ chức thực hiện các nội dung sau:\n");
        for (Task task : tasks) {
            task.assignees().forEach(a -> text.append(a.label()).append(": "));
            text.append(task.text());
            task.deadlines()
                    .forEach(d -> text.append(" Thời hạn: ").append(d.text()).append('.'));
            text.append('\n');
        }
        return text.append("Đề nghị các đơn vị nghiêm túc triển khai thực hiện.")
                .toString();
    }

    private static TextQuality quality(Random random) {
        int kind = random.nextInt(100);
        return kind < 80
                ? TextQuality.NATIVE
                : kind < 90 ? TextQuality.OCR : kind < 97 ? TextQuality.RECOVERED : TextQuality.POOR;
    }
}
