package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Selection;
import breakerboard.domain.FeedState;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Exposure view over a running desk. */
class ExposureInTheWindowTest extends InTheWindow {
  private static final String OTHER = "EQ-MN-2";

  /** Its column in a small window, which leaves the side out. */
  private static final int VALUE = 2;

  @BeforeEach
  void showExposure() throws TimeoutException {
    hands.clickWorded("Exposure");
    await(() -> symbols().equals(List.of("AAPL")));
  }

  private List<String> symbols() {
    return hands.rows("#positions").stream().map(List::getFirst).toList();
  }

  private String value() {
    return hands.rows("#positions").getFirst().get(VALUE);
  }

  @Test
  void thePositionStandsWithItsValueAndFollowsTheNextObservation() throws TimeoutException {
    eventually(() -> assertThat(value()).isEqualTo("50,000"));
    console.observe(CALM_NAV * 1.02, CALM_VOLATILITY);
    await(() -> value().equals("51,000"));
    eventually(() -> assertThat(hands.words("#measures")).contains("Long", "5.0 %", "of 100.0 %"));
  }

  @Test
  void anotherBookBringsItsOwnPositions() throws TimeoutException {
    console.observe(OTHER, 2 * CALM_NAV, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    Selection selection = console.root().selection();
    hands.interact(() -> selection.show(console.root().desk().book(OTHER).orElseThrow()));
    await(() -> value().equals("100,000"));
    hands.interact(() -> selection.show(console.root().desk().book(BOOK).orElseThrow()));
    await(() -> value().equals("50,000"));
  }

  @Test
  void aFilterSaysWhatItHides() throws TimeoutException {
    hands.typeInto(hands.node("#find", TextField.class), "nothing");
    await(() -> hands.text("#showing").equals("Showing 0 of 1"));
    await(() -> symbols().isEmpty());
    hands.typeInto(hands.node("#find", TextField.class), "techno");
    await(() -> symbols().equals(List.of("AAPL")));
    eventually(() -> assertThat(hands.text("#showing")).isEqualTo("All 1 shown"));
  }

  @Test
  void aSectorThatDoesNotFitIsWholeInItsTooltip() {
    eventually(
        () ->
            assertThat(console.scene().getRoot().lookupAll(".position-sector.table-cell"))
                .filteredOn(IndexedCell.class::isInstance)
                .map(cell -> (IndexedCell<?>) cell)
                .filteredOn(cell -> !cell.isEmpty())
                .isNotEmpty()
                .allSatisfy(
                    cell -> assertThat(cell.getTooltip().getText()).isEqualTo(cell.getText())));
  }

  @Test
  void theMapTakesThePlaceOfTheTableAndGivesItBack() throws TimeoutException {
    hands.clickWorded("Map");
    await(() -> console.scene().getRoot().lookup(".treemap").isVisible());
    eventually(
        () -> assertThat(console.scene().getRoot().lookup("#positions").isVisible()).isFalse());
    hands.clickWorded("Table");
    await(() -> console.scene().getRoot().lookup("#positions").isVisible());
  }

  @Test
  void positionsOfALostFeedSayHowOldTheyAre() throws TimeoutException {
    console.feed(FeedState.LOST, "the producer closed the connection").later(83);
    await(() -> hands.text("#basis").endsWith("1:23 old"));
  }
}
