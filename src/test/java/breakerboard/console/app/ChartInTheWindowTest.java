package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.domain.Times;
import breakerboard.testing.FakeValues;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** The time chart of a detail over a desk that recorded four hours before this window. */
class ChartInTheWindowTest extends InTheWindow {
  private static final long BEGIN = RunningConsole.START - (long) (4 * Times.NANOS_PER_HOUR);

  private static final double OVER_THE_LIMIT = 0.9 * RunningConsole.CALM_NAV;
  private static final double LOW = 520;
  private static final double READABLE = 150;

  private final FakeValues values = new FakeValues(BEGIN, "limit", 0.08, _ -> 0.04);

  @Override
  Records records() {
    return new Records(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(values));
  }

  @Override
  void begin() throws TimeoutException {
    super.begin();
    hands.selectByKey("Drawdown");
    awaitFoot("Live");
    await(() -> values.asked().size() == 1);
  }

  private void awaitFoot(String words) throws TimeoutException {
    await(() -> hands.text("#chartWords").startsWith(words));
  }

  private Node chart() {
    return hands.node(".time-chart", Node.class);
  }

  private void awaitReading(String words) throws TimeoutException {
    await(() -> chart().getAccessibleText().contains(words));
  }

  private ToggleButton live() {
    return hands.node("#live", ToggleButton.class);
  }

  @Test
  void aTriggerWhoseNameDoesNotFitIsWholeInItsTooltip() {
    eventually(
        () ->
            assertThat(console.scene().getRoot().lookupAll(".trigger-name"))
                .isNotEmpty()
                .map(Label.class::cast)
                .allSatisfy(
                    name -> assertThat(name.getTooltip().getText()).isEqualTo(name.getText())));
  }

  @Test
  void draggingLeadsIntoThePastAndLiveLeadsBack() throws TimeoutException {
    hands.point(chart());
    hands.press(MouseButton.PRIMARY);
    hands.point(hands.node("#close", Node.class));
    hands.release(MouseButton.PRIMARY);
    awaitFoot("Not live: 09:");
    awaitReading("4.00 %, limit 8.00");
    await(() -> !live().isSelected());

    hands.click("#live");
    awaitFoot("Live");
    await(() -> live().isSelected());
  }

  @Test
  void theKeysLeadToTheBeginOfTheRecordingAndBack() throws TimeoutException {
    hands.tabTo("the chart", node -> node.getStyleClass().contains("time-chart"));
    hands.key(KeyCode.HOME);
    awaitFoot("Not live, the recording begins 06:00:00");
    awaitReading("06:30:0");

    hands.key(KeyCode.RIGHT);
    awaitFoot("Not live: 06:03:00 to 06:33:00");
    hands.key(KeyCode.ADD);
    awaitFoot("Not live: 06:09:00 to 06:33:00");
    hands.key(KeyCode.END);
    awaitFoot("Live");
  }

  @Test
  void loadingCanBeCancelledAndAskedForAgain() throws TimeoutException {
    values.holdsBack();
    hands.click("#today");
    awaitFoot("Loading since 06:00:00, 45 %");
    hands.click("#cancelLoading");
    awaitFoot("Not loaded: ");
    assertThat(hands.says(".chart-foot .button", "Cancel")).isFalse();

    values.letsGo();
    hands.click("#all");
    awaitFoot("Live, the recording begins 06:00:00");
    await(() -> values.asked().size() == 3);
  }

  @Test
  void whoLooksAtAnotherViewWaitsForNothing() throws TimeoutException {
    values.holdsBack();
    hands.click("#today");
    awaitFoot("Loading since 06:00:00, 45 %");
    hands.interact(() -> console.root().shell().show("Events"));
    hands.interact(() -> console.root().shell().show("Book"));
    await(() -> hands.says(".detail-title", "Drawdown"));
    values.letsGo();
    awaitFoot("Live");
  }

  @Test
  void whatIsSaidOfABreakerThatNeverTrippedIsNotMadeAnewWithEachNumber() throws TimeoutException {
    VBox card = hands.node(".why-card", VBox.class);
    Node words = card.getChildren().getFirst();
    console.observe(0.99 * RunningConsole.CALM_NAV, RunningConsole.CALM_VOLATILITY);
    await(() -> hands.says(".trigger-table .label", "1.00 %"));
    assertThat(card.getChildren().getFirst()).isSameAs(words);
  }

  @Test
  void whereTheChartWouldBeLowTheExplanationIsBriefUntilItIsWantedWhole() throws TimeoutException {
    console.observe(OVER_THE_LIMIT, RunningConsole.CALM_VOLATILITY);
    await(() -> hands.says(".why-label", "Formula"));
    hands.interact(() -> console.scene().getWindow().setHeight(LOW));
    await(() -> hands.says(".why-more", "More"));
    eventually(
        () -> {
          assertThat(told()).containsExactly("Trigger", "Result");
          assertThat(chart().getLayoutBounds().getHeight()).isGreaterThan(READABLE);
        });
    hands.clickWorded("More");
    await(() -> hands.says(".why-more", "Less"));
    eventually(() -> assertThat(told()).contains("Trigger", "Formula", "Result", "Reference"));
  }

  private List<String> told() {
    return console.scene().getRoot().lookupAll(".why-label").stream()
        .filter(Hands::seen)
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
