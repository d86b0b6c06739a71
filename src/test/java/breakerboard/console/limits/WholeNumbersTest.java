package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.Fonts;
import breakerboard.console.Theme;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing that matters in the Limits view is cut short, however narrow the window is. */
@ExtendWith(ApplicationExtension.class)
class WholeNumbersTest {
  /** Of the window, which is at least 960 wide and 600 high. */
  private static final double NAVIGATION = 84;

  private static final double LEAST_HEIGHT = 492;
  private static final double PIXEL = 1;

  /** So much of a finding says what it is. */
  private static final double LINE = 20;

  private static final long PATIENCE_MILLIS = 60_000;

  @BeforeAll
  static void loadFonts() {
    Fonts.load();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 1143, 1144, 1280, 1543, 1544, 1600})
  void everyLabelShowsItsWholeNumber(double windowWidth) {
    assertThat(
            onScreen(
                windowWidth,
                screen ->
                    LimitSection.of(Breakers.catalogue()).stream()
                        .flatMap(
                            section -> {
                              screen.choose(section.label());
                              return cut(screen).stream();
                            })
                        .distinct()
                        .toList()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 1280, 1600})
  void stagedNumbersAreWholeHoweverLong(double windowWidth) {
    assertThat(
            onScreen(
                windowWidth,
                screen -> {
                  screen.choose("Global");
                  screen.type("stale_seconds", "99999999.5");
                  screen.type("cooldown_period_minutes", "1234567890123456789");
                  screen.type("max_history", "9999999");
                  screen.choose("Loss rate");
                  screen.type("consecutive_loss_period_seconds", "86400.125");
                  screen.choose("Position limit");
                  screen.type("symbol_limits", "AAPL 12.5, MSFT 7.25, NVDA 3.125, GOOGL 1.0625");
                  return cut(screen);
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 1280, 1600})
  void everyLabelStandsWithinItsPanel(double windowWidth) {
    assertThat(
            onScreen(
                windowWidth,
                screen -> {
                  screen.choose("Drawdown");
                  screen.type("max_drawdown", "10");
                  return labels(screen).stream()
                      .filter(WholeNumbersTest::outsideItsPanel)
                      .map(Labeled::getText)
                      .toList();
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 1280, 1600})
  void whatKeepsFromApplyingIsSeenHoweverMuchIsStaged(double windowWidth) {
    assertThat(
            onScreen(
                windowWidth,
                screen -> {
                  screen.choose("Drawdown");
                  screen.type("max_drawdown", "10");
                  screen.type("cooldown_minutes", "5");
                  screen.type("severity_weight", "2");
                  screen.type("underwater_limit_hours", "30");
                  screen.type("underwater_min_drawdown", "-0.5");
                  Node error = screen.scene().getRoot().lookup(".finding-error");
                  Node place = error.getParent();
                  while (!place.getStyleClass().contains("scroll-pane")) {
                    place = place.getParent();
                  }
                  Bounds own = error.localToScene(error.getLayoutBounds());
                  Bounds around = place.localToScene(place.getLayoutBounds());
                  return own.getMinY() >= around.getMinY() - PIXEL
                          && own.getMinY() < around.getMaxY() - LINE
                      ? List.of()
                      : List.of("%s in %s".formatted(own, around));
                }))
        .isEmpty();
  }

  /** What the view says, worked out on the JavaFX thread at that width of the window. */
  private static List<String> onScreen(
      double windowWidth, Function<LimitsScreen, List<String>> said) {
    SequencedMap<String, ConfigNode> limits = new LinkedHashMap<>();
    for (String symbol : List.of("AAPL", "AMZN", "GOOGL", "META", "MSFT", "NVDA", "TSLA")) {
      limits.put(symbol, ConfigNode.Numeric.of(0.1234));
    }
    return WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_MILLIS,
        () -> {
          try (LimitsScreen screen =
              new LimitsScreen(
                  Theme.DARK,
                  windowWidth - NAVIGATION,
                  LEAST_HEIGHT,
                  new KeyChange(
                      "breaker_configs.position_limit.custom_config.symbol_limits",
                      new ConfigNode.Members(limits)),
                  new KeyChange("stale_seconds", ConfigNode.Numeric.of(12_345_678.5)))) {
            return said.apply(screen);
          }
        });
  }

  private static List<String> cut(LimitsScreen screen) {
    return labels(screen).stream()
        .filter(label -> label.getText().chars().anyMatch(Character::isDigit))
        .filter(label -> !label.getText().equals(shown(label)))
        .map(label -> label.getText() + " shown as " + shown(label))
        .toList();
  }

  private static String shown(Labeled label) {
    return label.lookup(".text") instanceof Text text ? text.getText() : "nothing";
  }

  private static boolean outsideItsPanel(Labeled label) {
    Bounds own = label.localToScene(label.getLayoutBounds());
    Node panel = label;
    while (panel.getParent() != null && !panel.getStyleClass().contains("panel")) {
      panel = panel.getParent();
    }
    Bounds around = panel.localToScene(panel.getLayoutBounds());
    return own.getMinX() < around.getMinX() - PIXEL
        || own.getMaxX() > around.getMaxX() + PIXEL
        || own.getMaxX() > label.getScene().getWidth() + PIXEL;
  }

  /** Those that can be seen, also by scrolling up or down. */
  private static List<Labeled> labels(LimitsScreen screen) {
    List<Labeled> labels = new ArrayList<>();
    collect(screen.scene().getRoot(), labels);
    return labels;
  }

  private static void collect(Node node, List<Labeled> labels) {
    if (!node.isVisible() || node instanceof TextField) {
      return;
    }
    if (node instanceof Labeled label && label.getText() != null && !label.getText().isEmpty()) {
      labels.add(label);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, labels));
    }
  }
}
