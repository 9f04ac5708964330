package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.security.KeyFile;
import vn.directives.security.NewKey;
import vn.directives.security.Role;
import vn.directives.store.DataFolder;

/**
 * An outsider's walk past every door of the running service: what each of six callers is answered. An endpoint that stands in
 * no line of the table fails the test.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "directives.embed.allowed-origins=https://friend.example")
@Import(RunningServer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsiderIT {
    private static final String STRANGER = "https://stranger.example";
    private static final String LINES = "application/x-ndjson";

    /**
     * Door, address (if it is another; {@code KON} is a directive of Kon Tum), body, and the answers to: nobody, a key for
     * reading, one for bringing documents in, the administrator, a key that is locked to Sơn La, a page of a foreign site.
     */
    private static final String TABLE = """
            GET    /api/v1/search                         | ?q=tiem                      |          | 200 200 200 200 200 403
            POST   /api/v1/search                         |                              | {"q":""} | 200 200 200 200 200 403
            GET    /api/v1/search.jsonl                   | ?limit=1                     |          | 200 200 200 200 200 200
            GET    /api/v1/search.csv                     | ?q=tiem                      |          | 200 200 200 200 200 200
            GET    /api/v1/search.atom                    | ?q=tiem                      |          | 200 200 200 200 200 200
            GET    /api/v1/search.ics                     | ?q=tiem                      |          | 200 200 200 200 200 200
            GET    /api/v1/suggest                        | ?q=tiem                      |          | 200 200 200 200 200 403
            GET    /api/v1/provinces                      |                              |          | 200 200 200 200 200 403
            GET    /api/v1/status                         |                              |          | 200 200 200 200 403 200
            GET    /api/v1/status/unanswered              |                              |          | 401 403 403 200 403 401
            GET    /api/v1/audit                          |                              |          | 401 403 403 200 403 401
            GET    /api/v1/resolve                        | ?number=1/CT-TTg             |          | 200 200 200 200 200 200
            GET    /api/v1/directives/{id}                | /api/v1/directives/KON       |          | 200 200 200 200 404 200
            GET    /api/v1/directives/{id}/tasks          | /api/v1/directives/KON/tasks |          | 200 200 200 200 404 200
            GET    /api/v1/directives/{id}/original       | /api/v1/directives/KON/original |       | 200 200 200 200 404 200
            GET    /api/v1/directives/{id}/cites          | /api/v1/directives/KON/cites |          | 200 200 200 200 404 200
            GET    /api/v1/directives/{id}/cited-by       | /api/v1/directives/KON/cited-by |       | 200 200 200 200 404 200
            POST   /api/v1/directives                     | ?dry_run=true                | Công văn | 401 403 200 200 403 401
            POST   /api/v1/directives/batch               |                              |          | 401 403 200 200 403 401
            GET    /api/v1/directives/{id}/similar        | /api/v1/directives/KON/similar |        | 200 200 200 200 404 200
            GET    /api/v1/compare                        | ?by=province                 |          | 200 200 200 200 200 200
            GET    /api/v1/compare.csv                    | ?by=province                 |          | 200 200 200 200 200 200
            GET    /api/v1/compare/months.csv             | ?q=tiem                      |          | 200 200 200 200 403 200
            POST   /api/v1/citations/lookup               |                              | {"text":"1/CT-TTg"} | 200 200 200 200 200 200
            GET    /api/v1/directives/warnings            |                              |          | 200 200 200 200 200 200
            PATCH  /api/v1/directives/{id}                | /api/v1/directives/none      | {}       | 401 403 404 404 403 401
            GET    /api/v1/directives/{id}/corrections    | /api/v1/directives/KON/corrections |    | 200 200 200 200 404 200
            DELETE /api/v1/directives/{id}/corrections/{field} | /api/v1/directives/KON/corrections/subject | | 401 403 404 404 403 401
            GET    /api/v1/export                         |                              |          | 401 403 403 200 403 401
            POST   /api/v1/reindex                        | ?x=1                         |          | 401 403 403 400 403 401
            GET    /api/v1/reindex                        |                              |          | 401 403 403 200 403 401
            DELETE /api/v1/reindex                        |                              |          | 401 403 403 404 403 401
            GET    /api/v1/ingest/failures                |                              |          | 401 403 403 200 403 401
            GET    /api/v1/ingest/failures/export         |                              |          | 401 403 403 200 403 401
            GET    /api/v1/ingest/failures/{id}/original  | /api/v1/ingest/failures/none/original | | 401 403 403 404 403 401
            POST   /api/v1/ingest/failures/{id}/retry     | /api/v1/ingest/failures/none/retry |    | 401 403 403 404 403 401
            POST   /api/v1/ingest/failures/retry          |                              |          | 401 403 403 200 403 401
            DELETE /api/v1/ingest/failures/{id}           | /api/v1/ingest/failures/none |          | 401 403 403 404 403 401
            DELETE /api/v1/directives/{id}                | /api/v1/directives/none      |          | 401 403 403 404 403 401
            GET    /                                      |                              |          | 200 200 200 200 403 200
            GET    /tim-kiem                              | ?q=tiem                      |          | 200 200 200 200 403 200
            GET    /van-ban/{id}                          | /van-ban/KON                 |          | 200 200 200 200 403 200
            GET    /van-ban/{id}/{slug}                   | /van-ban/KON/x               |          | 200 200 200 200 403 200
            GET    /phan-tich                             |                              |          | 200 200 200 200 403 200
            GET    /nhung                                 |                              |          | 200 200 200 200 403 200
            GET    /tai-len                               |                              |          | 200 200 200 200 200 200
            GET    /error                                 |                              |          | 404 404 404 404 403 404
            GET    /swagger-ui.html                       |                              |          | 302 302 302 302 302 302
            GET    /v3/api-docs                           |                              |          | 200 200 200 200 200 200
            GET    /v3/api-docs.yaml                      |                              |          | 200 200 200 200 403 200
            GET    /v3/api-docs/swagger-config            |                              |          | 200 200 200 200 200 200
            GET    /actuator                              |                              |          | 401 403 403 200 403 401
            GET    /actuator/health                       |                              |          | 200 200 200 200 200 200
            GET    /actuator/health/**                    | /actuator/health/readiness   |          | 200 200 200 200 200 200
            GET    /actuator/prometheus                   |                              |          | 200 200 200 200 200 200
            """;

    record Door(String name, String address, String body, List<Integer> answers) {
        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        boolean isOpenToPages() {
            return List.of("/api/v1/search", "/api/v1/suggest", "/api/v1/provinces")
                    .contains(name.substring(name.indexOf(' ')).strip());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private DataFolder folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private String konTum = "";

    @BeforeAll
    void giveOutKeys() throws Exception {
        keys.put("reader", key("reader", Role.READ, Map.of(), List.of()));
        keys.put("ingester", key("ingester", Role.INGEST, Map.of(), List.of()));
        keys.put("admin", RunningServer.KEY);
        keys.put("locked", key("locked", Role.READ, Map.of("province", List.of("son-la")), List.of()));
        keys.put("embed", key("embed", Role.READ, Map.of("province", List.of("kon-tum")), List.of(STRANGER + ":8443")));
        konTum = json("/api/v1/search?province=kon-tum", null)
                .at("/results/0/id")
                .asString();
        assertThat(konTum).isNotEmpty();
    }

    @AfterAll
    void close() {
        client.close();
    }

    private String key(String name, Role role, Map<String, List<String>> filters, List<String> origins)
            throws IOException {
        NewKey made = NewKey.make(name, role, filters, origins, null, Instant.EPOCH, new SecureRandom());
        assertThat(new KeyFile(folder.root()).add(made.key())).isTrue();
        return made.secret();
    }

    static Stream<Door> doors() {
        return TABLE.lines().map(line -> {
            String[] cells = line.split("\\|", -1);
            String[] door = cells[0].strip().split(" +", 2);
            String address = cells[1].strip();
            return new Door(
                    door[0] + " " + door[1],
                    address.startsWith("/") ? address : door[1] + address,
                    cells[2].strip(),
                    Stream.of(cells[3].strip().split(" ", -1))
                            .map(Integer::valueOf)
                            .toList());
        });
    }

    @Test
    void everyDoorIsInTheTable() {
        TreeSet<String> present = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                List<String> methods = info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .toList();
                for (String path : info.getPatternValues()) {
                    for (String method : methods.isEmpty() ? List.of("GET") : methods) {
                        present.add(method + " " + path);
                    }
                }
            });
        }
        assertThat(doors().map(Door::name)).containsExactlyInAnyOrderElementsOf(present);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void eachCallerIsAnsweredAsTheTableSays(Door door) throws Exception {
        List<Integer> answers = new ArrayList<>();
        answers.add(send(door, null, null).statusCode());
        for (String caller : List.of("reader", "ingester", "admin", "locked")) {
            answers.add(send(door, keys.get(caller), null).statusCode());
        }
        HttpResponse<String> foreign = send(door, null, STRANGER);
        answers.add(foreign.statusCode());
        assertThat(answers).isEqualTo(door.answers());
        assertThat(foreign.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aKeyThatIsNoneIsRefusedEverywhere(Door door) throws Exception {
        HttpResponse<String> answer = send(door, "no-such-key", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void pagesOfAFriendReadWhatTheBoxNeedsAndNothingElse(Door door) throws Exception {
        HttpResponse<String> answer = send(door, null, "https://friend.example");
        boolean open = door.isOpenToPages() && door.method().equals("GET");
        assertThat(answer.headers().firstValue("access-control-allow-origin").orElse(""))
                .isEqualTo(open ? "https://friend.example" : "");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");

        HttpResponse<String> preflight = client.send(
                request(door, null, "https://friend.example")
                        .header("Access-Control-Request-Method", door.method())
                        .header("Access-Control-Request-Headers", "authorization")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(preflight.headers().map().keySet().stream()
                        .anyMatch(name -> name.startsWith("access-control-allow")))
                .isEqualTo(open);
    }

    @Test
    void aLockedKeySeesItsPartOnlyInHitsCountsAndWords() throws Exception {
        String locked = keys.get("locked");
        JsonNode all = json("/api/v1/search?facet=province&facet.size=100&limit=100", locked);
        assertThat(all.at("/facets/province/values").size()).isEqualTo(1);
        assertThat(all.at("/facets/province/values/0/value").asString()).isEqualTo("son-la");
        assertThat(all.at("/total/value").asInt())
                .isEqualTo(all.path("results").size())
                .isEqualTo(json("/api/v1/search?province=son-la", null)
                        .at("/total/value")
                        .asInt())
                .isPositive();
        assertThat(json("/api/v1/search?province=kon-tum", locked)
                        .at("/total/value")
                        .asInt())
                .isZero();
        assertThat(json("/api/v1/search?level=task&province=kon-tum", locked)
                        .at("/total/value")
                        .asInt())
                .isZero();
        assertThat(json("/api/v1/search?level=task", locked).at("/total/value").asInt())
                .isPositive();
        assertThat(json("/api/v1/search?not.province=son-la", locked)
                        .at("/total/value")
                        .asInt())
                .isZero();
        // A province is suggested to those who see one of its directives, whoever asked before.
        assertThat(json("/api/v1/suggest?q=kon+tum", null).toString()).contains("kon-tum");
        assertThat(json("/api/v1/suggest?q=kon+tum", locked).toString()).doesNotContain("kon-tum");
        assertThat(json("/api/v1/suggest?q=son+la", locked).toString()).contains("son-la");
    }

    @Test
    void aKeyOfAPageWorksOnThatPageOnly() throws Exception {
        String address = "/api/v1/search";
        String page = STRANGER + ":8443";
        HttpResponse<String> there = send(address, keys.get("embed"), page);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.headers().firstValue("access-control-allow-origin")).contains(page);
        assertThat(send(address, keys.get("embed"), null).statusCode()).isEqualTo(403);
        assertThat(send(address, keys.get("embed"), "https://friend.example").statusCode())
                .isEqualTo(403);
        assertThat(send(address, keys.get("embed"), STRANGER).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNowhereIsTheAdministratorsToChange() throws Exception {
        assertThat(send("/api/v1/nothing", null, null).statusCode()).isEqualTo(404);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "FROB")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + "/api/v1/nothing"))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(method)
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
        }
    }

    @Test
    void refusalsAreProblemsThatTellNothingElse() throws Exception {
        HttpResponse<String> answer = send("/api/v1/audit", null, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo("unauthorized");
        assertThat(answer.body()).doesNotContain("Exception", "vn.directives");
    }

    private HttpResponse<String> send(Door door, @Nullable String key, @Nullable String origin) throws Exception {
        return client.send(request(door, key, origin).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String address, @Nullable String key, @Nullable String origin) throws Exception {
        return send(new Door("GET " + address, address, "", List.of()), key, origin);
    }

    private JsonNode json(String address, @Nullable String key) throws Exception {
        HttpResponse<String> answer = send(address, key, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(Door door, @Nullable String key, @Nullable String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base() + door.address().replace("KON", konTum)))
                .method(
                        door.method(),
                        door.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(door.body()));
        if (!door.method().equals("GET")) {
            request.header("Content-Type", type(door));
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return request;
    }

    private static String type(Door door) {
        if (door.name().endsWith("/batch")) {
            return LINES;
        }
        return door.body().startsWith("{") ? "application/json" : "text/plain; charset=utf-8";
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
