package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.RunningServer;
import vn.directives.web.Accessibility;
import vn.directives.web.Chromium;

/** Embedding the box and bringing documents in, as people do it, in a real Chromium. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningServer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolPagesIT {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH KON TUM
            Số: 4411/UBND-KTTH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Kon Tum, ngày 05 tháng 10 năm 2023

            V/v tăng cường kiểm tra bến đò ngang

            Kính gửi:
            - Sở Giao thông vận tải.

            Ủy ban nhân dân tỉnh yêu cầu:
            1. Sở Giao thông vận tải kiểm tra toàn bộ bến đò ngang, hoàn thành trước ngày 30/10/2023.
            <img src=x onerror=window.hit=1>

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Nguyễn Văn A
            """;

    private final ChromeDriver browser = Chromium.open();

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        browser.quit();
    }

    @AfterEach
    void scriptsAgain() {
        Chromium.allowScripts(browser, true);
        browser.manage().logs().get(LogType.BROWSER);
    }

    @Test
    void theSnippetAndTheLiveBoxFollowTheFormAndTheAddressKeepsIt() {
        visit("/nhung");
        new Select(find("#province")).selectByValue("kon-tum");
        new Select(find("#level")).selectByValue("task");
        browser.executeScript("""
                const accent = document.getElementById("accent");
                accent.value = "#a31f34";
                accent.dispatchEvent(new Event("input", {bubbles: true}))""");
        waitUntil(() -> find("#ma-html").getText().contains("province=\"kon-tum\" level=\"task\""));
        waitUntil(() -> shows("#ma-css"));
        assertThat(find("#ma-css").getText()).contains("--chi-dao-accent: #a31f34;");
        assertThat(browser.getCurrentUrl()).contains("province=kon-tum", "level=task");
        WebElement box = find(".preview chi-dao-search");
        assertThat(box.getShadowRoot().findElement(By.cssSelector("button")).getCssValue("background-color"))
                .isEqualTo("rgba(163, 31, 52, 1)");
        box.getShadowRoot().findElement(By.cssSelector("input")).sendKeys("tiem vac xin");
        waitUntil(() -> !box.getShadowRoot()
                .findElements(By.cssSelector("[part=origin]"))
                .isEmpty());
        assertThat(box.getShadowRoot().findElements(By.cssSelector("[part=origin]")))
                .allMatch(origin -> origin.getText().contains("Kon Tum"));
        assertThat(complaints()).isEmpty();

        String address = Objects.requireNonNull(browser.getCurrentUrl());
        String snippet = find("#ma-html").getText();
        Chromium.allowScripts(browser, false);
        browser.get(address);
        assertThat(find("#ma-html").getText()).isEqualTo(snippet);
        assertThat(find(".preview form input[name=q]").isDisplayed()).isTrue();
        find("#endpoint").clear();
        find("#endpoint").sendKeys("https://tra-cuu.example.vn", Keys.ENTER);
        waitUntil(() -> find("#ma-html").getText().contains("https://tra-cuu.example.vn/embed.js"));
    }

    @Test
    void aFileIsReadCorrectedPublishedAndFound() throws Exception {
        visit("/tai-len");
        typeKey(RunningServer.KEY);
        choose(file("cong-van.txt", LETTER));
        waitFor("read");
        assertThat(value("number")).isEqualTo("4411/UBND-KTTH");
        assertThat(value("issued")).isEqualTo("2023-10-05");
        assertThat(value("authority")).isEqualTo("Ủy ban nhân dân tỉnh Kon Tum");
        assertThat(value("province")).isEqualTo("kon-tum");
        assertThat(find(".upload-tasks").getText())
                .contains("kiểm tra toàn bộ bến đò ngang", "Giao: Sở Giao thông vận tải", "Hạn 30/10/2023");
        WebElement subject = find("[name=subject]");
        subject.clear();
        subject.sendKeys("kiểm tra bến khách quanhuyện");
        find("[name=number]").clear();
        find("[data-do=publish]").click();
        waitFor("created");
        assertThat(find(".upload-state").getText()).isEqualTo("Đã công bố.");
        // Neither the address nor a cookie has the key; another tab does not have it either.
        assertThat(browser.getCurrentUrl()).doesNotContain(RunningServer.KEY);
        assertThat(browser.manage().getCookies()).isEmpty();
        assertThat(browser.executeScript("return localStorage.length")).isEqualTo(0L);
        find("[data-do=open]").click();
        waitUntil(() -> String.valueOf(browser.getCurrentUrl()).contains("/van-ban/"));
        assertThat(find("h1").getText()).isEqualToIgnoringCase("kiểm tra bến khách quanhuyện");

        visit("/tim-kiem?q=quanhuyen");
        assertThat(texts(".hit")).hasSize(1).allMatch(hit -> !hit.contains("4411/UBND-KTTH"));
        assertThat(browser.executeScript("return window.hit ?? null")).isNull();

        // The same file again, corrected in nothing, changes nothing.
        visit("/tai-len");
        assertThat(find("#khoa").getAttribute("value")).isEqualTo(RunningServer.KEY);
        find("#quen").click();
        assertThat(browser.executeScript("return sessionStorage.length")).isEqualTo(0L);
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndHoldsUpNoOther() throws Exception {
        visit("/tai-len");
        typeKey("khong-phai-khoa");
        choose(file("trong.txt", ""), file("tot.txt", LETTER.replace("4411", "4412")));
        waitUntil(() ->
                browser.findElements(By.cssSelector("[data-state=failed]")).size() == 2);
        assertThat(texts(".upload-problem")).allMatch(text -> text.contains("Khóa truy cập này không được chấp nhận"));
        assertThat(find("#khoa").getAttribute("aria-invalid")).isNotNull();

        typeKey(RunningServer.KEY);
        waitFor("read");
        waitUntil(() -> shows("[data-state=failed]"));
        assertThat(texts("[data-state=failed]"))
                .hasSize(1)
                .allMatch(text -> text.contains("trong.txt") && text.contains("Tệp không có nội dung."));
        assertThat(find("[data-state=read] .upload-name").getText()).isEqualTo("tot.txt");
    }

    @Test
    void filesAreDroppedTooAndOneThatIsTooLargeIsNotSent() throws Exception {
        visit("/tai-len");
        typeKey(RunningServer.KEY);
        // As a browser hands over what is dropped: Selenium itself drags nothing in from outside.
        browser.executeScript("""
                const dropped = new DataTransfer();
                dropped.items.add(new File([arguments[0]], "tha-vao.txt", {type: "text/plain"}));
                dropped.items.add(new File([new Uint8Array(26 * 1024 * 1024)], "qua-lon.pdf", {type: "application/pdf"}));
                const place = document.getElementById("tha");
                place.dispatchEvent(new DragEvent("dragover", {dataTransfer: dropped, bubbles: true, cancelable: true}));
                place.dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, bubbles: true, cancelable: true}));
                """, LETTER.replace("4411", "4413"));
        waitFor("read");
        assertThat(find("[data-state=read] .upload-name").getText()).isEqualTo("tha-vao.txt");
        assertThat(value("number")).isEqualTo("4413/UBND-KTTH");
        waitFor("failed");
        assertThat(find("[data-state=failed]").getText()).contains("qua-lon.pdf", "25 MB");
        assertThat(shows("[data-state=failed] [data-do=retry]:not([hidden])")).isFalse();
        assertThat(complaints()).isEmpty();
        browser.findElements(By.cssSelector("[data-do=discard]")).forEach(WebElement::click);
    }

    @Test
    void theSameFileAgainIsUnchangedAndCorrectedItIsReplaced() throws Exception {
        Path letter = file("lan-nua.txt", LETTER.replace("4411", "4414"));
        publish(letter, null, "created");
        publish(letter, null, "unchanged");
        publish(letter, "kiểm tra thuyền thúng", "replaced");
        assertThat(find(".upload-state").getText()).isEqualTo("Đã công bố, thay cho bản trước.");
        visit("/tim-kiem?q=thuyen+thung");
        assertThat(texts(".hit")).hasSize(1).allMatch(hit -> hit.contains("4414/UBND-KTTH"));
    }

    private void publish(Path letter, @Nullable String subject, String outcome) {
        visit("/tai-len");
        typeKey(RunningServer.KEY);
        choose(letter);
        waitFor("read");
        if (subject != null) {
            find("[name=subject]").clear();
            find("[name=subject]").sendKeys(subject);
        }
        find("[data-do=publish]").click();
        waitFor(outcome);
    }

    @Test
    void withoutScriptsTheUploadPageSaysHowElseItIsDone() {
        Chromium.allowScripts(browser, false);
        visit("/tai-len");
        assertThat(find("main").getText()).contains("Trang này cần JavaScript", "curl -H");
        assertThat(find("#tep").isDisplayed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsKeptOutAndNothingIsWiderThanTheScreen(Chromium.Theme theme) throws Exception {
        Chromium.prefer(browser, theme);
        for (int width : new int[] {360, 1280}) {
            Chromium.width(browser, width);
            visit("/nhung?province=kon-tum&key=on&accent=%23ffe680");
            check("/nhung " + theme + " " + width);
            visit("/tai-len");
            typeKey(RunningServer.KEY);
            choose(
                    file("khong-ro.txt", "Một đoạn văn không có gì của văn bản."),
                    file("trong.txt", ""),
                    file("tot.txt", LETTER));
            waitUntil(() ->
                    browser.findElements(By.cssSelector("[data-state=read]")).size() == 2);
            waitFor("failed");
            check("/tai-len " + theme + " " + width);
            // Else leaving the page would be asked about.
            browser.findElements(By.cssSelector("[data-do=discard]")).forEach(WebElement::click);
        }
    }

    /** In place of the one that this tab may still have. */
    private void typeKey(String key) {
        find("#khoa").sendKeys(Keys.chord(Keys.CONTROL, "a"), key, Keys.TAB);
    }

    private void check(String page) {
        assertThat(Accessibility.violations(browser)).as(page).isEmpty();
        assertThat((Long) browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page)
                .isLessThanOrEqualTo(0);
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private void choose(Path... files) {
        find("#tep").sendKeys(Stream.of(files).map(Path::toString).collect(Collectors.joining("\n")));
    }

    private WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private String value(String field) {
        return Objects.requireNonNull(find("[name=" + field + "]").getAttribute("value"));
    }

    private List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private boolean shows(String selector) {
        return !browser.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Waits for a file in this state. */
    private void waitFor(String state) {
        waitUntil(() -> shows("[data-state=" + state + "]"));
    }

    private void waitUntil(BooleanSupplier condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .until(b -> condition.getAsBoolean());
    }

    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }
}
