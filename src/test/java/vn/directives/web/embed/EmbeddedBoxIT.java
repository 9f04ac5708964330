package vn.directives.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.RunningServer;
import vn.directives.security.KeyFile;
import vn.directives.security.NewKey;
import vn.directives.security.Role;
import vn.directives.store.DataFolder;
import vn.directives.web.Accessibility;
import vn.directives.web.Chromium;

/** The box as readers of another site use it, under that site's content security policy, in a real Chromium. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningServer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBoxIT {
    private static final ForeignSite FRIEND = new ForeignSite();
    private static final ForeignSite STRANGER = new ForeignSite();
    private static final List<String> SAMPLES = List.of(
            "01-kon-tum-tiem-vac-xin.txt", "88-nghe-an-tiem-vac-xin-covid.txt", "89-ca-mau-tiem-vac-xin-tre-em.txt");

    /** U+202E turns the direction of what follows. */
    private static final String HOSTILE_TEXT =
            "zzxq <script>window.hit=1</script><img src=x onerror=window.hit=1> \"'> \u202Egnud";

    private static final String HOSTILE = """
            {"external_id": "hostile", "directive": {"number": EVIL, "type": {"value": "cong-van", "label": EVIL}, "subject": EVIL,
             "issued": "2024-01-02", "place": EVIL, "authority": {"value": "x", "label": EVIL, "level": "province"},
             "province": {"value": "kon-tum", "label": EVIL}, "text": EVIL,
             "tasks": [{"ordinal": EVIL, "text": EVIL, "assignees": [{"value": "y", "label": EVIL}],
                        "deadlines": [{"date": null, "text": EVIL}], "span": [0, 4]}]}}""";

    private final ChromeDriver browser = Chromium.open();

    private final ForeignSite guest = new ForeignSite();

    @Autowired
    private DataFolder data;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void friends(DynamicPropertyRegistry registry) {
        registry.add("directives.embed.allowed-origins", FRIEND::origin);
    }

    @BeforeAll
    void open() throws Exception {
        bringIn(HOSTILE.replace("EVIL", JsonMapper.shared().writeValueAsString(HOSTILE_TEXT))
                .replace("\n", " "));
        for (String name : SAMPLES) {
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/samples/" + name))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                bringIn(JsonMapper.shared().writeValueAsString(Map.of("external_id", name, "text", text)));
            }
        }
    }

    private void bringIn(String line) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(product() + "/api/v1/directives/batch"))
                            .header("Authorization", "Bearer " + RunningServer.KEY)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(line))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"created\"");
        }
    }

    @AfterAll
    void close() {
        browser.quit();
        FRIEND.close();
        STRANGER.close();
        guest.close();
    }

    @AfterEach
    void scriptsAgain() {
        Chromium.allowScripts(browser, true);
    }

    @Test
    void withTheKeyboardAloneATaskIsFoundOnAForeignPageAndOpensAtItsPlace() {
        visit(FRIEND, "vi", "level=\"task\" limit=\"5\"");
        press(Keys.TAB);
        WebElement input = input();
        assertThat(input.getAriaRole()).isEqualTo("combobox");
        assertThat(input.getAccessibleName()).isEqualTo("Tìm trong văn bản chỉ đạo, điều hành");
        press("tiem vac xin");
        waitUntilShown("[part=all][href*='tiem+vac+xin']");
        assertThat(input.getAttribute("aria-expanded")).isEqualTo("true");
        // Five tasks, and the way to all of them.
        assertThat(texts("[role=option]")).hasSize(6);
        assertThat(texts("mark")).contains("tiêm vắc xin");
        assertThat(texts("[part=assignee]")).contains("Giao: Sở Y tế");
        assertThat(texts("[part=due]")).anyMatch(due -> due.matches("Hạn: \\d\\d/\\d\\d/\\d{4}"));
        assertThat(texts("[part=origin]")).anyMatch(origin -> origin.startsWith("Ủy ban nhân dân"));
        assertThat(find("[role=status]").getAttribute("textContent"))
                .matches("\\d+ nhiệm vụ\\. Dùng phím mũi tên để chọn\\.");

        press(Keys.ARROW_DOWN);
        assertThat(pointedAt(input)).isEqualTo("option-0");
        press(Keys.END);
        assertThat(pointedAt(input)).isEqualTo("option-5");
        press(Keys.HOME, Keys.ARROW_UP);
        assertThat(pointedAt(input)).isEmpty();
        press(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(pointedAt(input)).isEqualTo("option-4");
        press(Keys.ESCAPE);
        assertThat(input.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(input.getAttribute("value")).isEqualTo("tiem vac xin");
        press(Keys.ARROW_DOWN);
        waitUntilShown("[role=option]");
        press(Keys.ARROW_DOWN, Keys.ENTER);
        waitForAddress("/van-ban/");
        assertThat(browser.getCurrentUrl()).startsWith(product()).containsPattern("#nv-\\d+$");
        assertThat(browser.findElements(By.id(browser.getCurrentUrl()
                        .substring(browser.getCurrentUrl().indexOf('#') + 1))))
                .isNotEmpty();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void attributesLockTheSearchAndEnterOpensAllResultsOnTheServersPage() {
        visit(FRIEND, "en", "province=\"kon-tum,nghe-an\" not.type=\"ke-hoach\"");
        input().sendKeys("tiem vac xin");
        waitUntilShown("[part=result]");
        assertThat(texts("[part=origin]"))
                .isNotEmpty()
                .allMatch(origin -> origin.contains("Kon Tum (now Quảng Ngãi)") || origin.contains("Nghệ An"));
        assertThat(texts("[part=type]")).isNotEmpty().doesNotContain("Kế hoạch");
        assertThat(texts("[part=head]")).first().asString().endsWith("directives");
        input().sendKeys(Keys.ENTER);
        waitForAddress("/tim-kiem");
        assertThat(browser.getCurrentUrl())
                .startsWith(product() + "/tim-kiem?q=tiem+vac+xin")
                .contains("province=kon-tum&province=nghe-an&not.type=ke-hoach&lang=en");
        assertThat(browser.findElement(By.tagName("h1")).getText()).contains("directives");
    }

    @Test
    void halfASyllableIsNoQuestion() {
        visit(FRIEND, "vi", "");
        recordQuestions("");
        browser.executeScript("""
                const input = arguments[0].shadowRoot.querySelector("input");
                input.focus();
                const send = (type, more) => input.dispatchEvent(new CompositionEvent(type, {bubbles: true, composed: true, ...more}));
                send("compositionstart");
                for (const text of ["t", "ti", "tie", "tiê", "tiêm"]) {
                  input.value = text;
                  input.dispatchEvent(new InputEvent("input", {isComposing: true, bubbles: true, composed: true}));
                }""", box());
        browser.executeAsyncScript("setTimeout(arguments[0], 600)");
        assertThat(questions()).isEmpty();
        browser.executeScript("""
                arguments[0].shadowRoot.querySelector("input").dispatchEvent(
                  new CompositionEvent("compositionend", {bubbles: true, composed: true, data: "tiêm"}))""", box());
        waitUntilShown("[part=result]");
        assertThat(questions()).containsExactly("tiêm");
    }

    @Test
    void anAnswerThatComesLateIsNotShown() {
        visit(FRIEND, "vi", "");
        // The first answer takes a second and cannot be called off.
        recordQuestions("đất");
        input().sendKeys("đất");
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> questions().size() == 1);
        input().sendKeys(Keys.chord(Keys.CONTROL, "a"), "vắc xin");
        waitUntilShown("[part=result]");
        List<String> shown = texts("[part=title]");
        browser.executeAsyncScript("setTimeout(arguments[0], 1500)");
        assertThat(texts("[part=title]")).isEqualTo(shown);
        assertThat(questions()).startsWith("đất").endsWith("vắc xin");
        assertThat(questions().size()).isLessThan(5);
    }

    @Test
    void aHostileDirectiveIsShownAsText() {
        for (String level : List.of("directive", "task")) {
            visit(FRIEND, "vi", "level=\"" + level + "\"");
            input().sendKeys("zzxq");
            waitUntilShown("[part=result]");
            assertThat(find("[part=result]").getAttribute("textContent"))
                    .as(level)
                    .contains("<script>window.hit=1</script><img src=x onerror=window.hit=1> \"'>");
            assertThat((Long) browser.executeScript(
                            "return arguments[0].shadowRoot.querySelectorAll('script, img, [onerror]').length", box()))
                    .isZero();
            // Whatever the text turns around, it turns within its own field.
            assertThat(texts("bdi")).isNotEmpty();
        }
        assertThat(browser.executeScript("return window.hit ?? null")).isNull();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aPageThatIsNotAllowedGetsNoAnswerAndSaysSo() {
        visit(STRANGER, "vi", "");
        // The module itself may not be read from there either, so the form below it stays.
        assertThat(browser.findElements(By.cssSelector("chi-dao-search > form input")))
                .hasSize(1)
                .allMatch(WebElement::isDisplayed);
        assertThat(complaints()).anyMatch(complaint -> complaint.contains("embed.js"));
    }

    @Test
    void aPageWithAKeyOfItsOwnSeesWhatTheKeyIsLockedToAndNothingElse() throws Exception {
        NewKey key = NewKey.make(
                "guest",
                Role.READ,
                Map.of("province", List.of("nghe-an")),
                List.of(guest.origin()),
                null,
                Instant.EPOCH,
                new SecureRandom());
        assertThat(new KeyFile(data.root()).add(key.key())).isTrue();
        visit(guest, "vi", "key=\"" + key.secret() + "\"");
        input().sendKeys("tiem vac xin");
        waitUntilShown("[part=result]");
        assertThat(texts("[part=origin]")).isNotEmpty().allMatch(origin -> origin.contains("Nghệ An"));
        assertThat(complaints()).isEmpty();

        visit(FRIEND, "vi", "key=\"" + key.secret() + "\"");
        input().sendKeys("tiem vac xin");
        waitForText("[part=head]", "Hộp tìm kiếm này chưa được phép dùng trên trang này.");
        browser.manage().logs().get(LogType.BROWSER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503 | vi | Hiện chưa tìm kiếm được. Hãy thử lại sau ít phút.
            429 | vi | Quá nhiều yêu cầu. Hãy thử lại sau 17 giây.
            429 | en | Too many requests. Try again in 17 seconds.
            403 | vi | Hộp tìm kiếm này chưa được phép dùng trên trang này.
            400 | vi | Không có tham số “mau”.
            """)
    void anOutageIsNoEmptyList(int status, String language, String message) {
        FRIEND.show(product(), language, "<chi-dao-search endpoint=\"/sick/" + status + "\"></chi-dao-search>");
        browser.get(FRIEND.origin());
        input().sendKeys("tiem");
        waitUntilShown("[part=retry]");
        assertThat(texts("[part=head]")).first().asString().startsWith(message);
        assertThat(find("[role=status]").getAttribute("textContent")).isEqualTo(message);
        assertThat(input().getAttribute("aria-expanded")).isEqualTo("false");
        browser.manage().logs().get(LogType.BROWSER);
    }

    @Test
    void withoutAConnectionAndWithoutResultsTheBoxSaysWhatToDo() {
        visit(FRIEND, "vi", "");
        input().sendKeys("zzzzqqqq");
        waitForText("[part=head]", "Không tìm thấy kết quả. Thử ít từ hơn hoặc từ chung hơn.");
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        try {
            input().sendKeys("z");
            waitForText("[part=head]", "Không có kết nối mạng. Hãy kiểm tra rồi thử lại.");
        } finally {
            browser.executeCdpCommand(
                    "Network.emulateNetworkConditions",
                    Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        }
        input().sendKeys(Keys.chord(Keys.CONTROL, "a"), "vắc xin");
        waitUntilShown("[part=result]");
        browser.manage().logs().get(LogType.BROWSER);
    }

    @Test
    void withoutScriptsTheFormInTheBoxSearches() {
        Chromium.allowScripts(browser, false);
        visit(FRIEND, "vi", "");
        browser.findElement(By.name("q")).sendKeys("tiem vac xin", Keys.ENTER);
        waitForAddress("/tim-kiem?q=tiem+vac+xin");
        assertThat(browser.findElements(By.cssSelector(".hit"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theBoxKeepsNobodyOut(Chromium.Theme theme) {
        Chromium.prefer(browser, theme);
        visit(FRIEND, "vi", "");
        input().sendKeys("tiem vac xin");
        waitUntilShown("[part=result]");
        press(Keys.ARROW_DOWN);
        assertThat(Accessibility.violations(browser)).as("the box, %s", theme).isEmpty();
    }

    private void visit(ForeignSite site, String language, String attributes) {
        site.show(
                product(),
                language,
                "<chi-dao-search endpoint=\"" + product() + "\" " + attributes + "><form action=\"" + product()
                        + "/tim-kiem\"><label>Tìm <input name=\"q\"></label></form></chi-dao-search>");
        browser.get(site.origin());
    }

    private String product() {
        return "http://localhost:" + port;
    }

    private WebElement box() {
        return browser.findElement(By.tagName("chi-dao-search"));
    }

    private SearchContext inside() {
        return box().getShadowRoot();
    }

    private WebElement find(String selector) {
        return inside().findElement(By.cssSelector(selector));
    }

    private WebElement input() {
        return find("input");
    }

    /** Presses keys wherever the focus is; to send them to an element inside the box would take the focus away first. */
    private void press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private static String pointedAt(WebElement input) {
        return Objects.requireNonNullElse(input.getAttribute("aria-activedescendant"), "");
    }

    private List<String> texts(String selector) {
        return inside().findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private void waitUntilShown(String selector) {
        // What was found a moment ago may just have been replaced by what came later.
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .until(b ->
                        inside().findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed));
    }

    private void waitForText(String selector, String text) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> find(selector).getText().startsWith(text));
    }

    private void waitForAddress(String part) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> Objects.requireNonNull(b.getCurrentUrl()).contains(part));
    }

    /** Writes down what is asked from now on; the answer to the question that is {@code slow} takes a second. */
    private void recordQuestions(String slow) {
        browser.executeScript("""
                const ask = window.fetch, slow = arguments[0];
                window.asked = [];
                window.fetch = async (address, options) => {
                  const q = new URL(address).searchParams.get("q");
                  window.asked.push(q);
                  if (q !== slow) return ask(address, options);
                  const answer = await ask(address, { ...options, signal: undefined });
                  await new Promise(done => setTimeout(done, 1000));
                  return answer;
                };""", slow);
    }

    @SuppressWarnings("unchecked") // a list of texts is what the page keeps there
    private List<String> questions() {
        return (List<String>) Objects.requireNonNull(browser.executeScript("return window.asked"));
    }

    /** What the browser complained of, as of a breach of the policy. */
    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("favicon"))
                .toList();
    }
}
