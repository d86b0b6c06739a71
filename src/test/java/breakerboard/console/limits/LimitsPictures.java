package breakerboard.console.limits;

import breakerboard.console.Fonts;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Times;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeWhatIf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Draws the Limits view into the folder that is given, to be looked at. */
public final class LimitsPictures {
  private LimitsPictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            draw(Theme.DARK, 1504, 784, folder);
            draw(Theme.DARK, 1196, 612, folder);
            draw(Theme.DARK, 876, 492, folder);
            draw(Theme.LIGHT, 1504, 784, folder);
            draw(Theme.HIGH_CONTRAST, 1504, 784, folder);
            for (Theme theme : Theme.values()) {
              versions(theme, 1504, 784, folder);
              versions(theme, 1196, 612, folder);
            }
            versions(Theme.DARK, 876, 492, folder);
            for (Theme theme : Theme.values()) {
              whatIf(theme, 1504, 784, folder);
              whatIf(theme, 1196, 612, folder);
            }
            whatIf(Theme.DARK, 876, 492, folder);
            waiting(Theme.DARK, 1504, 784, folder);
            waiting(Theme.DARK, 876, 492, folder);
            waiting(Theme.LIGHT, 1196, 612, folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            drawn.countDown();
          }
        });
    drawn.await();
    Platform.exit();
  }

  private static void draw(Theme theme, double width, double height, Path folder)
      throws IOException {
    try (LimitsScreen screen = new LimitsScreen(theme, width, height)) {
      String name = "%s-%d.png".formatted(theme.lowerName(), Math.round(width));
      screen.choose("Volatility");
      shoot(screen, folder.resolve("limits-calm-" + name));
      screen.type("volatility_threshold", "12");
      screen.choose("Drawdown");
      screen.type("max_drawdown", "10");
      screen.type("cooldown_minutes", "5");
      screen.type("underwater_min_drawdown", "-0.5");
      shoot(screen, folder.resolve("limits-" + name));
      screen.type("underwater_min_drawdown", "4");
      screen.apply();
      shoot(screen, folder.resolve("limits-apply-" + name));
    }
  }

  private static void versions(Theme theme, double width, double height, Path folder)
      throws IOException {
    String name = "%s-%d.png".formatted(theme.lowerName(), Math.round(width));
    try (LimitsScreen screen =
        new LimitsScreen(
            theme, width, height, Optional.of(FormerVersions.journal()), WhatIf.none())) {
      screen.showVersions(0);
      shoot(screen, folder.resolve("limits-versions-in-force-" + name));
      screen.showVersions(2);
      shoot(screen, folder.resolve("limits-versions-" + name));
      screen.rollBack();
      shoot(screen, folder.resolve("limits-versions-roll-back-" + name));
    }
    try (LimitsScreen screen = new LimitsScreen(theme, width, height)) {
      screen.showVersions(0);
      shoot(screen, folder.resolve("limits-versions-none-" + name));
    }
  }

  private static void whatIf(Theme theme, double width, double height, Path folder)
      throws IOException {
    String name = "%s-%d.png".formatted(theme.lowerName(), Math.round(width));
    try (LimitsScreen screen =
        new LimitsScreen(theme, width, height, Optional.empty(), new FakeWhatIf())) {
      screen.choose("Drawdown");
      screen.showWhatIf();
      shoot(screen, folder.resolve("limits-what-if-nothing-" + name));
      screen.type("max_drawdown", "10");
      screen.type("cooldown_minutes", "5");
      screen.runWhatIf(false);
      shoot(screen, folder.resolve("limits-what-if-" + name));
      screen.runWhatIf(true);
      shoot(screen, folder.resolve("limits-sweep-" + name));
    }
  }

  private static void waiting(Theme theme, double width, double height, Path folder)
      throws IOException {
    try (LimitsScreen screen = new LimitsScreen(theme, width, height)) {
      screen.choose("Drawdown");
      screen.waits(
          request(
              3,
              "Set override",
              DeskFixture.BOOK,
              List.of("EQ-LS-1 max_drawdown 8 % → 10 % from 2026-03-12T19:30:00Z"),
              List.of()),
          request(
              4,
              "Apply configuration",
              "",
              List.of("max_drawdown 8 % → 10 %", "EQ-LS-1 volatility_threshold 5 % → 6 %"),
              List.of("max_positions 100 → 80")));
      shoot(
          screen,
          folder.resolve(
              "limits-waiting-%s-%d.png".formatted(theme.lowerName(), Math.round(width))));
    }
  }

  private static ApprovalView request(
      long number, String command, String book, List<String> loosens, List<String> also) {
    return new ApprovalView(
        number,
        command,
        book,
        "jmeyer",
        "Index rebalancing until the close",
        DeskFixture.NOW - 6 * Times.NANOS_PER_MINUTE,
        DeskFixture.NOW + (20 + number) * Times.NANOS_PER_MINUTE,
        loosens,
        also);
  }

  private static void shoot(LimitsScreen screen, Path file) throws IOException {
    Png.write(Png.of(screen.scene()), file);
  }
}
