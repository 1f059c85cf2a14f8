package io.wattbus.availability.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.availability.testing.Partners;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.StationEventType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** The page in a real browser, on a phone and on a large screen. */
@AvailabilityIntegrationTest
class PageIT {

    private static final double PATIENCE_MS = 30_000;
    private static final long POLL_MS = 15_000;
    private static Playwright playwright;
    private static Browser browser;

    private final KafkaWorld kafka;
    private final Api api;
    private final String origin;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> foreign = new CopyOnWriteArrayList<>();

    PageIT(KafkaWorld kafka, Api api, Environment environment) {
        this.kafka = kafka;
        this.api = api;
        this.origin = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    @BeforeAll
    static void startBrowser() {
        Optional<Path> executable = Browsers.find();
        assumeTrue(executable.isPresent(), "Skipped: there is no Chromium on the PATH");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void endBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWasRefusedAndNobodyElseAsked() {
        browser.contexts().forEach(context -> context.close());
        assertThat(complaints).isEmpty();
        assertThat(foreign).isEmpty();
    }

    @Test
    void showsAStationAndFollowsItsStatus() {
        Fixtures.Place place = open(ConnectorStatus.AVAILABLE);
        Page page = show(390, 844, place, ColorScheme.LIGHT);
        Locator entry = page.locator("#results button");

        assertThat(entry).containsText("1 of 2 free");
        assertThat(page.locator("#map .pin")).hasAttribute("data-status", "AVAILABLE");
        assertThat(page.locator("#connection")).hasText("Live");
        photograph(page, "phone");

        kafka.publish(place.status(0, ConnectorStatus.FAULTED), place.status(1, ConnectorStatus.FAULTED));

        assertThat(entry).containsText("Out of order");
        assertThat(page.locator("#map .pin")).hasAttribute("data-status", "OUTOFORDER");
    }

    @Test
    void keepsWhatTheStreamToldWhileAnAnswerWasUnderWay() {
        Fixtures.Place place = open(ConnectorStatus.AVAILABLE);
        Page page = show(390, 844, place, ColorScheme.LIGHT);
        Locator entry = page.locator("#results button");
        assertThat(entry).containsText("1 of 2 free");
        assertThat(page.locator("#connection")).hasText("Live");
        LateAnswers answers = new LateAnswers();
        page.route("**/api/v1/locations?**", answers);
        page.locator("#standard").selectOption("IEC_62196_T2_COMBO");
        page.waitForCondition(() -> answers.areHeldFor("connector="));

        kafka.publish(place.status(0, ConnectorStatus.FAULTED), place.status(1, ConnectorStatus.FAULTED));
        assertThat(entry).containsText("Out of order");
        answers.release();

        assertThat(entry).containsText(LateAnswers.MARK);
        assertThat(entry).containsText("Out of order");
    }

    @Test
    void asksAgainWhereTheStreamDoesNotGetThrough() {
        Fixtures.Place place = open(ConnectorStatus.AVAILABLE);
        Page page = page(390, 844, ColorScheme.LIGHT);
        page.route("**/api/v1/stream**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.clock().install();
        page.navigate(origin + "/#17/" + place.latitude + "/" + place.longitude);
        Locator entry = page.locator("#results button");
        assertThat(entry).containsText("1 of 2 free");
        assertThat(page.locator("#connection")).hasText("Every 15 s");

        kafka.publish(place.status(0, ConnectorStatus.FAULTED), place.status(1, ConnectorStatus.FAULTED));
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/1/status")).isEqualTo("OUTOFORDER"));
        page.clock().fastForward(POLL_MS);

        assertThat(entry).containsText("Out of order");
        assertThat(page.locator("#connection")).hasText("Every 15 s");
    }

    @Test
    void tellsAllOfAStationToWhoHasAKeyboardOnly() {
        Fixtures.Place place = open(ConnectorStatus.AVAILABLE);
        kafka.publish(Partners.tariff(place, "T1", "0.25", Partners.everywhere()));
        await().untilAsserted(() -> assertThat(api.location(place).at("/evses/0/connectors/0/price/text"))
                .isNotEmpty());
        Page page = show(1440, 900, place, ColorScheme.LIGHT);

        page.locator("#results button").focus();
        page.keyboard().press("Enter");

        Locator card = page.locator("#card");
        assertThat(card).isVisible();
        assertThat(card.locator("h2")).isFocused();
        assertThat(card).containsText("Rantatie 1");
        assertThat(card).containsText("0.275 EUR/kWh");
        assertThat(card).containsText("150 kW");
        assertThat(card).containsText("Last heard");
        photograph(page, "large");

        page.keyboard().press("Escape");
        assertThat(card).isHidden();
        assertThat(page.locator("#results button")).isFocused();

        page.locator("#map .pin").focus();
        page.keyboard().press("Enter");
        assertThat(card).isVisible();
    }

    @Test
    void showsOnlyWhatIsLookedFor() {
        Fixtures.Place place = open(ConnectorStatus.FAULTED);
        Page page = show(390, 844, place, ColorScheme.DARK);
        assertThat(page.locator("#results button")).hasCount(1);
        photograph(page, "phone-dark");

        page.locator("#available").check();
        assertThat(page.locator("#summary")).containsText("No stations here");
        page.locator("#available").uncheck();
        page.locator("#standard").selectOption("CHADEMO");
        assertThat(page.locator("#summary")).containsText("No stations here");
        page.locator("#standard").selectOption("IEC_62196_T2_COMBO");

        assertThat(page.locator("#results button")).hasCount(1);
        assertThat(page.url()).contains("standard=IEC_62196_T2_COMBO");
    }

    @Test
    void fitsOnAPhone() {
        Fixtures.Place place = open(ConnectorStatus.AVAILABLE);
        Page page = show(390, 844, place, ColorScheme.LIGHT);
        page.locator("#results button").click();
        assertThat(page.locator("#card")).isVisible();
        photograph(page, "phone-card");

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('button:not([hidden]), select, .check')].every(each => each.offsetHeight === 0 || each.offsetHeight >= 44)"))
                .isEqualTo(true);
    }

    @Test
    void beginsWhereThereAreStations() {
        open(ConnectorStatus.AVAILABLE);
        Page page = page(1440, 900, ColorScheme.DARK);
        page.navigate(origin + "/");

        assertThat(page.locator("#map .cluster, #map .pin").first()).isVisible();
        photograph(page, "large-clusters");
    }

    @Test
    void allowsNothingInline() {
        assertThat(api.get("/").header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(api.get("/").body()).doesNotContain("<style", "onclick", "style=");
    }

    private Page show(int width, int height, Fixtures.Place place, ColorScheme colours) {
        Page page = page(width, height, colours);
        page.navigate(origin + "/#17/" + place.latitude + "/" + place.longitude);
        return page;
    }

    private Page page(int width, int height, ColorScheme colours) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        return page;
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "page", name + ".png")));
    }

    private Fixtures.Place open(ConnectorStatus status) {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(place.location(), place.told(StationEventType.CONNECTED), place.status(0, status));
        String shown = status == ConnectorStatus.FAULTED ? "OUTOFORDER" : "AVAILABLE";
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/0/status")).isEqualTo(shown));
        return place;
    }
}
