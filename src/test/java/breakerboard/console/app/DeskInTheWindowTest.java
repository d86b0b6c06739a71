package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.domain.Command;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wall of books over a running desk. */
class DeskInTheWindowTest extends InTheWindow {
  private static final String OTHER = "EQ-MN-2";

  @BeforeEach
  void showTheDeskOfTwoBooks() throws TimeoutException {
    console.observe(OTHER, CALM_NAV, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    hands.clickWorded("Desk");
    await(() -> names().size() == 2);
  }

  private ListView<?> wall() {
    return hands.node("#wallBooks", ListView.class);
  }

  private List<String> names() {
    return Hands.onScreen(
        () -> wall().getItems().stream().map(book -> ((BookModel) book).name()).toList());
  }

  private List<String> lines() {
    return Hands.onScreen(
        () ->
            wall().lookupAll(".wall-cell").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  private void tripOther() {
    console.command(new Command.Trip(OTHER, DRAWDOWN), "mkeller");
  }

  @Test
  void aBookThatTripsMovesToTheTopAndTheBannerSaysSo() throws TimeoutException {
    eventually(() -> assertThat(names()).containsExactly(BOOK, OTHER));
    eventually(() -> assertThat(hands.text("#word")).isEqualTo("ALLOWED"));

    tripOther();
    await(() -> names().equals(List.of(OTHER, BOOK)));
    await(() -> hands.text("#word").equals("1 HALTED"));
    eventually(() -> assertThat(hands.text("#cause")).isEqualTo("1 of 2 books halted · 1 allowed"));
    await(() -> lines().stream().anyMatch(line -> line.startsWith(OTHER + ", HALTED")));
    eventually(() -> assertThat(lines()).anyMatch(line -> line.contains("Drawdown TRIPPED")));
  }

  @Test
  void byNameTheRowsStayWhereTheyAre() throws TimeoutException {
    hands.clickWorded("By name");
    tripOther();
    await(() -> hands.text("#word").equals("1 HALTED"));
    eventually(() -> assertThat(names()).containsExactly(BOOK, OTHER));
  }

  @Test
  void theChosenBookStaysChosenWhenRowsMove() throws TimeoutException {
    eventually(
        () -> assertThat(console.root().selection().book().orElseThrow().name()).isEqualTo(BOOK));
    tripOther();
    await(() -> names().equals(List.of(OTHER, BOOK)));
    eventually(
        () -> assertThat(console.root().selection().book().orElseThrow().name()).isEqualTo(BOOK));
    await(() -> wall().getSelectionModel().getSelectedIndex() == 1);
  }

  @Test
  void theKeysLeadToABreakerAndEnterOpensItsDetail() throws TimeoutException {
    hands.tabToId("wallBooks");
    hands.key(KeyCode.DOWN);
    await(() -> console.root().selection().book().orElseThrow().name().equals(OTHER));
    hands.key(KeyCode.RIGHT);
    hands.key(KeyCode.ENTER);
    await(() -> console.root().selection().breaker().isPresent());
    BreakerModel open = console.root().selection().breaker().orElseThrow();
    eventually(() -> assertThat(open.book()).isEqualTo(OTHER));
    eventually(() -> assertThat(open.id()).isEqualTo(VOLATILITY));
    eventually(() -> assertThat(hands.text("#word")).isEqualTo("ALLOWED"));
  }

  @Test
  void aFilterSaysHowManyItLeaves() throws TimeoutException {
    hands.tabToId("wallFilter");
    hands.type("mn");
    await(() -> names().equals(List.of(OTHER)));
    eventually(() -> assertThat(hands.text("#wallShown")).isEqualTo("Showing 1 of 2"));
  }

  @Test
  void aBookThatTheFilterHidesIsNotOpened() throws TimeoutException {
    hands.tabToId("wallFilter");
    hands.type("mn");
    await(() -> names().equals(List.of(OTHER)));
    hands.tabToId("wallBooks");
    hands.key(KeyCode.ENTER);
    eventually(() -> assertThat(console.scene().getRoot().lookup(".desk-view")).isNotNull());
    hands.key(KeyCode.DOWN);
    hands.key(KeyCode.ENTER);
    await(() -> console.scene().getRoot().lookup(".book-view") != null);
    eventually(
        () -> assertThat(console.root().selection().book().orElseThrow().name()).isEqualTo(OTHER));
  }

  @Test
  void aTotalLeavesItsBooksAndChosenAgainAll() throws TimeoutException {
    tripOther();
    await(() -> hands.text("#word").equals("1 HALTED"));
    hands.clickWorded("halted");
    await(() -> names().equals(List.of(OTHER)));
    hands.clickWorded("halted");
    await(() -> names().size() == 2);
  }

  @Test
  void theDeskIsHaltedFromTheWallAndResumedThere() throws TimeoutException {
    eventually(
        () ->
            assertThat(hands.node("#resume", Button.class).getAccessibleHelp())
                .isEqualTo("Resume is off: the desk's kill switch is not on"));
    hands.clickWorded("Halt desk…");
    await(() -> hands.says(".kill-dialog .toggle-button", "The whole desk"));
    hands.key(KeyCode.ESCAPE);

    console.command(new Command.KillSwitchOn(Command.DESK), "mkeller");
    await(() -> !hands.node("#resume", Button.class).isDisabled());
    await(() -> hands.text("#word").equals("2 HALTED"));
    hands.clickWorded("Resume desk…");
    await(() -> hands.says(".deed-dialog .deed-title", "esume"));
  }

  @Test
  void anotherViewTellsOfOneBookAgain() throws TimeoutException {
    tripOther();
    await(() -> hands.text("#word").equals("1 HALTED"));
    hands.clickWorded("Book");
    await(() -> hands.text("#word").equals("ALLOWED"));
    eventually(() -> assertThat(hands.text("#others")).isEqualTo("other books: 1 HALTED"));
  }
}
