package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.RunningServer;
import vn.directives.web.Chromium;

/** An official's way from a word to a task and back, with scripts and without, and what it weighs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningServer.class)
@DirtiesContext
class ReaderJourneyIT {
    private static final String VACCINES = "/tim-kiem?q=tiem+vac+xin";

    /** Compressed, without a font: there is none. */
    private static final long HEAVIEST = 150_000;

    private static final Duration HAND = Duration.ofMillis(200);

    @LocalServerPort
    private int port;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = Chromium.open();
        Chromium.width(browser, 1280);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void fromAWordThroughProvincesAndMonthsToATaskAndBackToTheSameState() {
        visit(VACCINES);
        tile("Kon Tum").click();
        tile("Sơn La").click();
        assertThat(browser.getCurrentUrl()).contains("province=kon-tum", "province=son-la");
        assertThat(browser.findElements(By.cssSelector("a.chip"))).hasSize(2);

        awaitBrush();
        List<WebElement> bars = browser.findElements(By.cssSelector("a.bar"));
        assertThat(bars).hasSizeGreaterThan(2);
        // At the speed of a hand: a browser on a busy machine is still at the press when a program has let go.
        new Actions(browser)
                .moveToElement(bars.get(0))
                .pause(HAND)
                .clickAndHold()
                .pause(HAND)
                .moveToElement(bars.get(1))
                .pause(HAND)
                .release()
                .perform();
        waitForUrl("issued_from");
        String state = browser.getCurrentUrl();
        assertThat(browser.findElements(By.cssSelector("a.bar.selected"))).hasSize(2);
        List<String> hits = texts(".hit");

        WebElement hit = browser.findElement(By.cssSelector(".hit h2 a"));
        browser.get(hit.getAttribute("href") + "#nv-1");
        assertThat(browser.findElements(By.cssSelector("tr:target mark"))).isNotEmpty();
        browser.findElement(By.cssSelector("#nv-1 .task-ordinal a")).click();
        assertThat(browser.findElement(By.cssSelector(".in-text:target")).isDisplayed())
                .isTrue();
        browser.navigate().back();
        browser.navigate().back();
        assertThat(browser.getCurrentUrl()).isEqualTo(state);
        assertThat(texts(".hit")).isEqualTo(hits);
    }

    @Test
    void monthsArePickedWithTheKeyboardAlone() {
        visit(VACCINES);
        WebElement first = awaitBrush();
        first.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(browser.findElement(By.cssSelector(".timeline output")).getText())
                .contains("–");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        waitForUrl("issued_to");
        assertThat(browser.findElements(By.cssSelector("a.bar.selected"))).hasSize(2);
    }

    @Test
    void theSameWayIsOpenWithoutScripts() {
        Chromium.allowScripts(browser, false);
        visit("/");
        browser.findElement(By.name("q")).sendKeys("tiem vac xin", Keys.ENTER);
        waitForUrl("q=tiem");
        browser.findElement(By.cssSelector("#f-province .facet-search input[type=search]"))
                .sendKeys("son", Keys.ENTER);
        waitForUrl("facet.q.province=son");
        assertThat(texts("#f-province .choices .count")).isNotEmpty().hasSizeLessThan(8);
        browser.navigate().back();
        tile("Kon Tum").click();
        tile("Sơn La").click();
        List<WebElement> years = browser.findElements(By.cssSelector("a.tick"));
        years.getLast().click();
        waitForUrl("issued_from");
        assertThat(browser.getCurrentUrl()).contains("province=kon-tum", "province=son-la");
        assertThat(texts("a.chip")).hasSize(4);
        browser.findElement(By.cssSelector("a.clear")).click();
        String state = browser.getCurrentUrl();
        browser.findElement(By.cssSelector(".hit h2 a")).click();
        assertThat(browser.findElements(By.cssSelector(".full-text mark"))).isNotEmpty();
        browser.navigate().back();
        assertThat(browser.getCurrentUrl()).isEqualTo(state);
    }

    @Test
    void aPageIsLightAndNothingMovesWhenItArrives() {
        for (String page : List.of("/", VACCINES, "/phan-tich")) {
            browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
            visit(page);
            Map<?, ?> measured = measured();
            long bytes = ((Number) Objects.requireNonNull(measured.get("bytes"))).longValue();
            assertThat(bytes).as("bytes of %s", page).isBetween(1_000L, HEAVIEST);
            assertThat(measured.get("shift")).as("layout shifts of %s", page).isEqualTo(List.of());
            assertThat(measured.get("foreign"))
                    .as("requests of %s to other hosts", page)
                    .isEqualTo(List.of());
        }
    }

    @Test
    void nothingMovesWhenAPageComesPieceByPiece() throws IOException {
        try (PiecemealPage slow = new PiecemealPage(port)) {
            for (int width : List.of(1280, 360)) {
                Chromium.width(browser, width);
                visit(VACCINES);
                String directive = URI.create(Objects.requireNonNull(
                                browser.findElement(By.cssSelector(".hit h2 a")).getAttribute("href")))
                        .getPath();
                for (String page : List.of("/", VACCINES, "/phan-tich", directive)) {
                    browser.get(slow.address() + page);
                    assertThat(measured().get("shift"))
                            .as("layout shifts of %s, %d px wide", page, width)
                            .isEqualTo(List.of());
                }
            }
        }
    }

    /** What the browser itself has counted: bytes over the wire, layout shifts, requests elsewhere. */
    private Map<?, ?> measured() {
        return (Map<?, ?>) Objects.requireNonNull(browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const shift = [];
                new PerformanceObserver(list => list.getEntries().forEach(entry =>
                    shift.push(`${entry.value}: ${entry.sources.map(source => source.node?.outerHTML?.slice(0, 80))}`)))
                  .observe({ type: "layout-shift", buffered: true });
                setTimeout(() => {
                  const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
                  done({
                    shift,
                    bytes: all.reduce((sum, entry) => sum + entry.transferSize, 0),
                    foreign: all.map(entry => new URL(entry.name)).filter(url => url.host !== location.host).map(String),
                  });
                }, 300);
                """));
    }

    private WebElement tile(String province) {
        return browser.findElements(By.cssSelector(".tiles a")).stream()
                .filter(tile ->
                        Objects.requireNonNull(tile.getAttribute("title")).startsWith(province + ":"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The bar that the tab key stops at; there is none before the script has come. */
    private WebElement awaitBrush() {
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("a.bar[tabindex='0']")));
    }

    private void waitForUrl(String part) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(ExpectedConditions.urlContains(part));
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }
}
