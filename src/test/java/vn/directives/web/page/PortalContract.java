package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.directives.web.Chromium;

/** The pages as a person uses them, in a real Chromium, over the bundled samples, on any engine. */
abstract class PortalContract {
    private static ChromeDriver browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void withTheKeyboardAloneAWordIsTypedAndItsTasksAreFound() {
        visit("/", 1280);
        browser.findElement(By.name("q")).sendKeys("tiem vac xin", Keys.ENTER);
        // The driver does not wait for the page that a key leads to.
        waitFor(".hit mark");
        assertThat(texts("mark")).isNotEmpty().contains("tiêm vắc xin");
        assertThat(texts(".task-text")).isNotEmpty();
        assertThat(texts(".hit")).hasSizeGreaterThan(5);
    }

    @Test
    void withTheKeyboardAloneASuggestionIsChosen() {
        visit("/", 1280);
        WebElement box = browser.findElement(By.name("q"));
        assertThat(box.getAriaRole()).isEqualTo("combobox");
        box.sendKeys("tiem vac");
        waitFor("[role=option]");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(texts("[role=option]")).hasSizeBetween(1, 8).anyMatch(option -> option.startsWith("tiêm vắc xin"));
        assertThat(texts("[role=group] > [role=presentation]")).contains("Cụm từ");

        box.sendKeys(Keys.ESCAPE);
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(box.getAttribute("value")).isEqualTo("tiem vac");
        box.sendKeys(Keys.ARROW_DOWN);
        waitFor("[role=option]");
        box.sendKeys(Keys.ARROW_DOWN);
        WebElement active = browser.findElement(By.cssSelector("[role=option][aria-selected=true]"));
        assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(active.getAttribute("id"));
        assertThat(active.getText()).startsWith("tiêm vắc xin");
        box.sendKeys(Keys.ENTER);
        waitFor(".hit mark");
        assertThat(browser.getCurrentUrl()).contains("/tim-kiem?", "q=ti%C3%AAm+v%E1%BA%AFc+xin");
    }

    @Test
    void aSuggestedProvinceNarrowsTheSearchThatIsShownAndASuggestedDirectiveOpens() {
        visit("/tim-kiem?q=tiem+vac+xin&level=task", 1280);
        WebElement box = browser.findElement(By.name("q"));
        box.clear();
        box.sendKeys("kon tu");
        waitFor(".suggestion-province");
        browser.findElement(By.cssSelector(".suggestion-province")).click();
        waitFor("a.chip");
        assertThat(browser.getCurrentUrl()).contains("q=tiem+vac+xin", "level=task", "province=kon-tum");

        box = browser.findElement(By.name("q"));
        box.sendKeys(" phong");
        waitFor(".suggestion-subject");
        browser.findElement(By.cssSelector(".suggestion-subject")).click();
        waitFor(".directive");
        assertThat(browser.getCurrentUrl()).contains("/van-ban/");
    }

    @Test
    void aFacetNarrowsAndItsChipWidens() {
        visit("/tim-kiem?q=tiem+vac+xin", 1280);
        int all = texts(".hit").size();
        browser.findElements(By.cssSelector(".facet a")).stream()
                .filter(link -> link.getText().startsWith("Kon Tum"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(browser.getCurrentUrl()).contains("province=kon-tum");
        assertThat(texts(".hit")).hasSizeLessThan(all).allMatch(hit -> hit.contains("Kon Tum"));
        browser.findElement(By.cssSelector("a.chip")).click();
        assertThat(texts(".hit")).hasSize(all);
    }

    @Test
    void aResultLeadsToItsDirectiveAndBack() {
        visit("/tim-kiem?q=tiem+vac+xin", 1280);
        String here = browser.getCurrentUrl();
        browser.findElement(By.cssSelector(".hit h2 a")).click();
        assertThat(browser.getCurrentUrl()).contains("/van-ban/");
        assertThat(browser.findElement(By.cssSelector("h1")).getText()).isNotBlank();
        assertThat(browser.findElements(By.id("nhiem-vu"))).isNotEmpty();
        browser.navigate().back();
        assertThat(browser.getCurrentUrl()).isEqualTo(here);
    }

    @Test
    void nothingIsWiderThanTheScreenAndNothingIsRefused() {
        for (int width : new int[] {360, 768, 1440}) {
            for (String page : new String[] {
                "/", "/tim-kiem?q=tiem+vac+xin", "/tim-kiem?level=task", "/tim-kiem?q=zzzzzz", "/khong-co"
            }) {
                visit(page, width);
                Object overflow = browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat((Long) overflow).as("%s at %d px", page, width).isLessThanOrEqualTo(0);
            }
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(entry -> entry.getMessage())
                        .filter(message -> !message.contains("404")))
                .as("complaints of the browser, of the content security policy among them")
                .isEmpty();
    }

    private void visit(String path, int width) {
        browser.manage().window().setSize(new Dimension(width, 1000));
        browser.get("http://localhost:" + port + path);
    }

    private static void waitFor(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    private static List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
