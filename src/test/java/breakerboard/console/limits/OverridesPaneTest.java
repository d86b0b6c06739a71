package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.LiveOverride;
import breakerboard.console.Format;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import breakerboard.testing.DeskFixture;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** One limit overridden for all books and again in one book. */
@ExtendWith(ApplicationExtension.class)
class OverridesPaneTest {
  private static final KeyCatalogue CATALOGUE = DeskFixture.catalogue();

  private final List<LiveOverride> reverted = new ArrayList<>();
  private List<Node> parts = List.of();

  @BeforeEach
  void show() {
    Configuration config =
        overridden(
            overridden(Configuration.defaults(CATALOGUE), Command.DESK, 0.1),
            DeskFixture.BOOK,
            0.12);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          OverridesPane pane =
              new OverridesPane(new Format(ZoneOffset.UTC, CATALOGUE), reverted::add);
          pane.show(config, DeskFixture.BOOK, DeskFixture.NOW);
          List<Node> found = new ArrayList<>();
          collect(pane.root(), found);
          parts = found;
        });
  }

  @Test
  void eachLineRevertsTheOverrideThatItShows() {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            parts.stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(Button::fire));

    assertThat(reverted)
        .extracting(LiveOverride::book)
        .containsExactly(Command.DESK, DeskFixture.BOOK);
  }

  @Test
  void eachLineSaysItsOwnValuesAndWhereItCounts() {
    assertThat(parts.stream().filter(Label.class::isInstance).map(part -> ((Label) part).getText()))
        .map(text -> text.replace('\u00a0', ' '))
        .contains(
            "max_drawdown  8 % → 10 %",
            "all books, not here · until ended by hand · jmeyer: rebalancing",
            "max_drawdown  10 % → 12 %",
            "until ended by hand · jmeyer: rebalancing");
  }

  private static void collect(Node node, List<Node> found) {
    found.add(node);
    if (node instanceof ScrollPane scroll) {
      collect(scroll.getContent(), found);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static Configuration overridden(Configuration base, String book, double limit) {
    return base.withOverrides(
            book,
            List.of(new KeyChange("max_drawdown", ConfigNode.Numeric.of(limit))),
            Times.NEVER,
            "jmeyer",
            "rebalancing",
            DeskFixture.NOW)
        .configuration()
        .orElseThrow();
  }
}
