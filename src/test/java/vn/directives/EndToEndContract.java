package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a file to a found task, through the API of the whole service, on any engine. The tests are one story, in their order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class EndToEndContract {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN TỈNH {province}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: {number}/UBND-KGVX                       Độc lập - Tự do - Hạnh phúc
            V/v tiêm vắc xin phòng bệnh dại           {place}, ngày 14 tháng 9 năm 2021

            Kính gửi:
            - Sở Y tế;
            - UBND các huyện, thành phố.

            Thực hiện Công văn số 7820/BYT-DP ngày 22/9/2020 của Bộ Y tế, UBND tỉnh yêu cầu:

            1. Sở Y tế:
            - Tổ chức tiêm vắc xin cho người có nguy cơ cao, hoàn thành trước ngày 15/12/2021.
            - Báo cáo UBND tỉnh kết quả thực hiện trước ngày 20/12/2021.

            2. UBND các huyện, thành phố rà soát đàn chó trên địa bàn <b>từng thôn</b>, <script>alert(1)</script> làng.

            Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.

            Nơi nhận:
            - Như trên;
            - Lưu: VT, KGVX.
            """;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Order(1)
    void theSamplesAreSearchableAsSoonAsTheServiceIsReady() throws Exception {
        assertThat(get("/actuator/health/readiness").path("status").asString()).isEqualTo("UP");
        JsonNode found = search("q=tiêm vắc xin&facet=province&facet.size=100");
        assertThat(found.at("/facets/province/values").size()).isGreaterThanOrEqualTo(10);
        assertThat(found.at("/index/directives").asInt()).isGreaterThanOrEqualTo(80);
        assertThat(found.at("/results/0/external_id").asString()).startsWith("sample:");
    }

    @Test
    @Order(2)
    void theFirstRealDirectiveReplacesTheSamples() throws Exception {
        assertThat(post(letter("KON TUM", "3187", "Kon Tum")).statusCode()).isEqualTo(201);
        assertThat(post(letter("SƠN LA", "2290", "Sơn La")).statusCode()).isEqualTo(201);
        assertThat(search("").at("/index/directives").asInt()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void sendingAThingTwiceChangesNothing() throws Exception {
        HttpResponse<String> again = post(letter("KON TUM", "3187", "Kon Tum"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again.body()).path("outcome").asString()).isEqualTo("unchanged");
        assertThat(search("").at("/index/directives").asInt()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void tasksAreFoundWithAndWithoutMarks() throws Exception {
        JsonNode marked = search("q=tiêm vắc xin&level=task");
        JsonNode bare = search("q=tiem vac xin&level=task");
        assertThat(marked.at("/total/value").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(bare.at("/total/value").asInt())
                .isEqualTo(marked.at("/total/value").asInt());
        JsonNode highlight = marked.at("/results/0/highlights/0");
        int from = highlight.at("/ranges/0/0").asInt();
        int to = highlight.at("/ranges/0/1").asInt();
        assertThat(highlight.path("text").asString().substring(from, to)).isEqualTo("tiêm vắc xin");
        assertThat(search("q=tiềm vắc xin&level=task&match=all")
                        .at("/query/relaxed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Order(5)
    void aProvinceNarrowsAndTheFacetsAddUp() throws Exception {
        JsonNode all = search("q=tiem vac xin&level=task&facet=province");
        Map<String, Integer> counts = counts(all.at("/facets/province/values"));
        assertThat(counts).containsOnlyKeys("kon-tum", "son-la");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()
                        + all.at("/facets/province/missing").asInt())
                .isEqualTo(all.at("/total/value").asInt());
        JsonNode narrowed = search("q=tiem vac xin&level=task&facet=province&province=kon-tum");
        assertThat(narrowed.at("/total/value").asInt()).isEqualTo(counts.get("kon-tum"));
        assertThat(counts(narrowed.at("/facets/province/values"))).isEqualTo(counts);
    }

    @Test
    @Order(5)
    void aSearchForTodaysProvinceFindsWhatTheOnesBeforeItSaid() throws Exception {
        JsonNode now = search("province_basis=current&province=quang-ngai&facet=province&facet=province_current");
        assertThat(now.at("/total/value").asInt()).isEqualTo(1);
        assertThat(now.at("/results/0/province/value").asString()).isEqualTo("kon-tum");
        assertThat(now.at("/results/0/province/current/value").asString()).isEqualTo("quang-ngai");
        assertThat(counts(now.at("/facets/province_current/values"))).containsEntry("quang-ngai", 1);
        assertThat(search("province=quang-ngai").at("/total/value").asInt()).isZero();
    }

    @Test
    @Order(6)
    void whatIsDueForWhomIsOneTask() throws Exception {
        JsonNode due = search("assignee=so-y-te&due_from=2021-12-15&due_to=15/12/2021");
        assertThat(due.at("/total/value").asInt()).isEqualTo(2);
        assertThat(search("assignee=uy-ban-nhan-dan-cac-huyen-thanh-pho&due_from=2021-12")
                        .at("/total/value")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(7)
    void theExportHasEveryResult() throws Exception {
        String lines = client.send(
                        HttpRequest.newBuilder(uri("/api/v1/search.jsonl?q=tiem+vac+xin&level=task"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(lines.lines().count())
                .isEqualTo(
                        search("q=tiem vac xin&level=task").at("/total/value").asLong());
    }

    @Test
    @Order(8)
    void scriptsInADirectiveShowAsText() throws Exception {
        String page = client.send(
                        HttpRequest.newBuilder(uri("/tim-kiem?level=task&q=lang"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    @Order(9)
    void theApiDescribesItself() throws Exception {
        assertThat(get("/v3/api-docs").path("paths").propertyNames()).contains("/api/v1/search", "/api/v1/directives");
        assertThat(get("/api/v1/provinces").toString()).contains("kon-tum");
    }

    @Test
    @Order(10)
    void aDeletedDirectiveIsGone() throws Exception {
        String id = search("province=son-la").at("/results/0/id").asString();
        HttpResponse<String> deleted = client.send(
                HttpRequest.newBuilder(uri("/api/v1/directives/" + id))
                        .header("Authorization", "Bearer " + RunningServer.KEY)
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(deleted.statusCode()).isBetween(200, 204);
        assertThat(search("province=son-la").at("/total/value").asInt()).isZero();
    }

    private static String letter(String province, String number, String place) {
        return LETTER.replace("{province}", province)
                .replace("{number}", number)
                .replace("{place}", place);
    }

    private static Map<String, Integer> counts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .collect(Collectors.toMap(
                        v -> v.path("value").asString(), v -> v.path("count").asInt(), Integer::sum, TreeMap::new));
    }

    private HttpResponse<String> post(String text) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/api/v1/directives"))
                        .header("Authorization", "Bearer " + RunningServer.KEY)
                        .header("Content-Type", "text/plain; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode search(String parameters) throws Exception {
        String encoded = parameters
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("&", -1)))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                        + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return get("/api/v1/search?" + encoded);
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
