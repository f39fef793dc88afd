package org.passerelle.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium of its own, with an empty profile: <code>try (Browser browser = Browser.phone()) { … }</code>.
 *
 * <p>Chromium or Chrome is taken from the machine; on Debian, as root, its packages are installed when they are missing.
 * Where neither can be done the test fails with one line that says what to install.
 */
public final class Browser implements AutoCloseable {

    /** The widths that every page is looked at in, and the height that goes with each. */
    public enum Size {
        PHONE(360, 740),
        TABLET(768, 1024),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** How long a page may take to show what is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    // Says at each start that it knows no newer protocol for this browser; what is used of it does not change.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    public static Browser phone() {
        return open(Size.PHONE, "fr", true);
    }

    public static Browser tablet() {
        return open(Size.TABLET, "fr", true);
    }

    public static Browser desktop() {
        return open(Size.DESKTOP, "fr", true);
    }

    /**
     * Opens one for a reader of some language.
     *
     * @param language of the pages asked for, {@code fr} or {@code en}
     * @param javascript false as where it is switched off or blocked
     */
    public static Browser open(Size size, String language, boolean javascript) {
        Programs programs = Programs.found();
        Path profile;
        try {
            profile = Files.createTempDirectory("passerelle-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(programs.browser.toFile());
        options.addArguments(
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        if (root()) {
            options.addArguments("--no-sandbox");
        }
        Map<String, Object> preferences = new HashMap<>();
        preferences.put("intl.accept_languages", language);
        if (!javascript) {
            preferences.put("profile.managed_default_content_settings.javascript", 2);
        }
        options.setExperimentalOption("prefs", preferences);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver.toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), profile);
        browser.resize(size);
        return browser;
    }

    /** Shows the pages in another size from now on. */
    public void resize(Size size) {
        // A window cannot be as narrow as a phone; the page can be told that it is.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    public Browser go(URI address) {
        driver.get(address.toString());
        return this;
    }

    /** Shows an address of the portal, whole ({@code http://…}) or as its path. */
    public Browser go(String address) {
        return go(address.startsWith("/") ? Portal.at(address) : URI.create(address));
    }

    /** Signs in with the password of the demo; {@code name} is what stands before {@code @demo.example}. */
    public Browser signIn(String name) {
        go("/login");
        type("signIn:email", name + "@demo.example");
        type("signIn:password", HttpPortal.PASSWORD);
        return press("signIn:submit");
    }

    public WebDriver driver() {
        return driver;
    }

    /** The first element of a CSS selector, waited for until it is shown. */
    public WebElement see(String selector) {
        return await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Brings the element to the middle of the screen, as a reader scrolls, and clicks it. */
    public Browser tap(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return this;
    }

    /** Every element of a CSS selector that is there now. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Replaces what stands in the input with this id. */
    public Browser type(String id, String text) {
        WebElement input = see("[id='" + id + "']");
        String type = String.valueOf(input.getDomAttribute("type"));
        if (type.equals("date") || type.equals("time")) {
            // How such an input is typed into depends on the machine's language; its value does not.
            driver.executeScript("arguments[0].value = arguments[1]", input, text);
        } else {
            input.clear();
            input.sendKeys(text);
        }
        return this;
    }

    /** Chooses the option with this value in the list with this id. */
    public Browser choose(String id, String value) {
        new Select(see("[id='" + id + "']")).selectByValue(value);
        return this;
    }

    /** Chooses the option that reads so in the list with this id. */
    public Browser chooseNamed(String id, String words) {
        new Select(see("[id='" + id + "']")).selectByVisibleText(words);
        return this;
    }

    /** Presses the button with this id and waits for the next page. */
    public Browser press(String id) {
        return follow(see("[id='" + id + "']"));
    }

    /** Follows the first link, or presses the first button, of a CSS selector. */
    public Browser follow(String selector) {
        return follow(see(selector));
    }

    /** Waits until the element says this. */
    public void awaitText(String selector, String text) {
        await(ExpectedConditions.textToBe(By.cssSelector(selector), text));
    }

    /** Waits until the condition holds, never longer than {@link #PATIENCE}. */
    public <T> T await(Function<? super WebDriver, T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(25)).until(condition);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    condition + " did not come true at " + path() + " (" + screenshot("failed") + "):\n" + text(), e);
        }
    }

    /** The path shown in the address bar, with its query. */
    public String path() {
        URI address = URI.create(driver.getCurrentUrl());
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** What a reader sees of the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Clicks what follows a link or sends a form, and comes back when the next page has taken this one's place. */
    public Browser follow(WebElement element) {
        WebElement page = driver.findElement(By.tagName("html"));
        tap(element);
        await(there -> isGone(page));
        await(there -> "complete".equals(driver.executeScript("return document.readyState")));
        return this;
    }

    /** In the middle of a navigation the driver may say so in other words than "stale". */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    /** What the page wrote to the console as an error (a blocked script, a missing file). */
    public List<String> consoleErrors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /**
     * Keeps a picture for the documentation: where {@code -Dpasserelle.pictures=src/docs/images} says, else beside the
     * others.
     */
    public Path picture(String name) {
        return keep(Path.of(System.getProperty("passerelle.pictures", "target/screenshots")), name);
    }

    /** Keeps a picture of what is shown as {@code target/screenshots/NAME.png}. */
    public Path screenshot(String name) {
        return keep(Path.of("target", "screenshots"), name);
    }

    private Path keep(Path directory, String name) {
        Path file = Path.of(System.getProperty("passerelle.basedir"))
                .resolve(directory)
                .resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (var paths = Files.walk(profile)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // The browser may still be letting go of its profile: it lies in the temporary directory.
            profile.toFile().deleteOnExit();
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private record Programs(Path browser, Path driver) {

        private static final List<String> BROWSERS =
                List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

        private static Programs found;

        static synchronized Programs found() {
            if (found == null) {
                found = look().orElseGet(() -> {
                    installOnDebian();
                    return look().orElseThrow(() -> new IllegalStateException(
                            "No Chromium or Chrome with its ChromeDriver on the PATH: install both (Debian and Ubuntu:"
                                    + " sudo apt-get install chromium chromium-driver)"));
                });
            }
            return found;
        }

        private static Optional<Programs> look() {
            Optional<Path> browser =
                    BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
            return browser.flatMap(program -> onPath("chromedriver").map(driver -> new Programs(program, driver)));
        }

        private static Optional<Path> onPath(String name) {
            return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .flatMap(directory -> List.of(name, name + ".exe").stream()
                            .map(file -> Path.of(directory).resolve(file)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static void installOnDebian() {
            if (!root() || onPath("apt-get").isEmpty()) {
                return;
            }
            run("apt-get", "update", "-q");
            run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium", "chromium-driver");
        }

        private static void run(String... command) {
            try {
                System.out.println("Browser tests: " + String.join(" ", command));
                ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
                builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
                Process process = builder.start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    System.out.println(output);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
