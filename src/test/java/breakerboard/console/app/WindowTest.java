package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.ScreenState;
import breakerboard.console.Theme;
import breakerboard.domain.FeedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** The rules of the screen, in the running window. */
class WindowTest extends InTheWindow {
  private static final String OTHER = "EQ-LS-2";

  @Test
  void theChooserShowsAnotherBook() throws TimeoutException {
    console.observe(OTHER, 2_000_000, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    hands.tabToId("books");
    hands.key(KeyCode.DOWN);
    await(() -> hands.text("#nav").equals("2,000,000"));
    eventually(
        () ->
            assertThat(hands.node("#books", ComboBox.class).getValue())
                .hasToString(String.valueOf(console.root().desk().book(OTHER).orElseThrow())));
  }

  @Test
  void theChooserShowsTheStateOfItsBookAsItIsNow() throws TimeoutException {
    PseudoClass halted = PseudoClass.getPseudoClass("halted");
    assertThat(chosenShape().getPseudoClassStates()).doesNotContain(halted);
    console.observe(CALM_NAV, 0.09);
    await(() -> hands.text(".block-word").equals("HALTED"));
    assertThat(chosenShape().getPseudoClassStates()).contains(halted);
  }

  private Node chosenShape() {
    return hands.node("#books", ComboBox.class).getButtonCell().getGraphic();
  }

  @Test
  void closingAsksAndNamesTheBooksAndStaysWhenToldSo() throws TimeoutException {
    ask();
    await(() -> hands.words(".deed-dialog").contains(BOOK));
    hands.clickWorded("Keep supervising");
    eventually(() -> assertThat(console.closed()).isNotDone());
    eventually(() -> assertThat(console.scene().getWindow().isShowing()).isTrue());
  }

  @Test
  void closingByItsButtonEndsTheWindow() throws TimeoutException {
    ask();
    hands.click("#act");
    await(() -> console.closed().isDone());
    eventually(() -> assertThat(console.scene().getWindow().isShowing()).isFalse());
  }

  private void ask() throws TimeoutException {
    hands.interact(
        () ->
            console
                .scene()
                .getWindow()
                .fireEvent(
                    new WindowEvent(
                        console.scene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    await(() -> console.scene().getRoot().lookup(".deed-dialog") != null);
  }

  @Test
  void notFedStaleIdleAndCutOffLookUnlikeEachOtherAndUnlikeHealthy() throws TimeoutException {
    List<String> looks = new ArrayList<>();
    looks.add(look());
    console.later(61);
    await(() -> shows(ScreenState.STALE));
    looks.add(look());
    console.observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> shows(ScreenState.ACTIVE));
    console.feed(FeedState.LOST, "reset by peer");
    await(() -> shows(ScreenState.NO_FEED));
    looks.add(look());
    await(() -> hands.words("#banner").contains("feed lost: reset by peer"));
    assertThat(looks).doesNotHaveDuplicates();
    eventually(
        () -> assertThat(console.breaker(DRAWDOWN).state()).isNotEqualTo(ScreenState.TRIPPED));
  }

  @Test
  void aSilentBookIsOldThoughAnotherOneIsFed() throws TimeoutException {
    console.later(40).observe(OTHER, 2_000_000, CALM_VOLATILITY);
    console.later(20).observe(OTHER, 2_000_000, CALM_VOLATILITY);
    await(() -> hands.says("#age", "1:02 old"));
    await(() -> hands.says("#risk", "1:02 old"));
    eventually(() -> assertThat(hands.text("#cause")).doesNotContain("silent"));

    console.observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> !hands.says("#age", "old"));
    await(() -> !hands.says("#risk", "old"));
  }

  private boolean shows(ScreenState state) {
    return tile()
        .getPseudoClassStates()
        .contains(
            PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private String look() {
    return tile().getPseudoClassStates().stream()
            .map(PseudoClass::getPseudoClassName)
            .sorted()
            .collect(Collectors.joining(" "))
        + " "
        + ((Labeled) tile().lookup(".chip-word")).getText();
  }

  private Node tile() {
    return hands.tile("Volatility");
  }

  @Test
  void theThemeChangesAtOnceAndKeepsWhatIsShown() {
    hands.interact(
        () ->
            console
                .root()
                .selection()
                .breakerProperty()
                .set(Optional.of(console.breaker(VOLATILITY))));
    hands.interact(() -> console.root().display().choose(Optional.of(Theme.LIGHT)));
    eventually(() -> assertThat(console.root().themeProperty().get()).isEqualTo(Theme.LIGHT));
    eventually(
        () ->
            assertThat(console.scene().getStylesheets()).contains(Theme.sheet("tokens-light.css")));
    eventually(() -> assertThat(hands.text(".detail-title")).isEqualTo("Volatility"));
  }

  @Test
  void theSelectionSurvivesWhatComesIn() throws TimeoutException {
    hands.click(tile());
    Node selected = tile();
    console.observe(CALM_NAV * 0.999, 0.03);
    await(() -> hands.text("#nav").equals("999,000"));
    eventually(() -> assertThat(hands.text(".detail-title")).isEqualTo("Volatility"));
    eventually(() -> assertThat(hands.focused()).isEqualTo(selected));
  }
}
