package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Selection;
import breakerboard.console.Theme;
import breakerboard.console.layout.Area;
import breakerboard.console.layout.TornPlace;
import breakerboard.console.layout.WindowPlace;
import breakerboard.domain.Command;
import breakerboard.domain.FeedState;
import breakerboard.testing.Listeners;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Views in windows of their own, beside the main one. */
class TornInTheWindowTest extends InTheWindow {
  private static final int MANY = 200;
  private static final String OTHER = "EQ-LS-2";

  private TornWindow open(String view) {
    return Hands.onScreen(() -> console.root().torn().open(view));
  }

  private static String text(TornWindow window, String query) {
    return ((Labeled) window.root().lookup(query)).getText();
  }

  private static boolean shows(TornWindow window, String query) {
    return window.root().lookup(query) != null;
  }

  @Test
  void theKeyOpensTheShownViewBesideTheWindowAndTheBannerStandsInBoth() throws TimeoutException {
    hands.clickWorded("Events");
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    await(() -> console.root().torn().all().size() == 1);
    TornWindow torn = console.root().torn().all().getFirst();
    await(() -> shows(torn, ".events-view"));
    await(() -> text(torn, ".block-word").equals("ALLOWED"));

    console.observe(CALM_NAV, 0.09);
    await(() -> text(torn, ".block-word").equals("HALTED"));
    await(() -> hands.text(".block-word").equals("HALTED"));
  }

  @Test
  void theButtonOpensOneToo() throws TimeoutException {
    hands.clickWorded("New window");
    await(() -> console.root().torn().all().size() == 1);
    eventually(
        () -> assertThat(shows(console.root().torn().all().getFirst(), ".book-view")).isTrue());
  }

  @Test
  void itLooksAtABookOfItsOwn() throws TimeoutException {
    console.observe(OTHER, 2_000_000, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    TornWindow torn = open("Book");
    hands.interact(
        () -> torn.parts().selection().show(console.root().desk().book(OTHER).orElseThrow()));
    await(() -> text(torn, "#nav").equals("2,000,000"));
    eventually(() -> assertThat(hands.text("#nav")).isEqualTo("1,000,000"));
    eventually(
        () -> assertThat(console.root().selection().book().orElseThrow().name()).isEqualTo(BOOK));
  }

  @Test
  void aDialogStandsOverTheWindowThatAsked() throws TimeoutException {
    TornWindow torn = open("Book");
    hands.interact(() -> torn.parts().actions().killSwitch(torn.parts().selection().book()));
    await(() -> torn.parts().dialogs().isShowing());
    await(() -> torn.root().lookup(".hold-bar") != null);
    eventually(() -> assertThat(console.scene().getRoot().lookup(".hold-bar")).isNull());
  }

  @Test
  void aLostFeedIsSaidInEachWindow() throws TimeoutException {
    TornWindow torn = open("Exposure");
    console.feed(FeedState.LOST, "reset by peer");
    await(() -> text(torn, "#cause").equals("Feed lost: reset by peer"));
    await(() -> hands.text("#cause").equals("Feed lost: reset by peer"));
  }

  @Test
  void themeAndSizeAreThoseOfAllWindows() throws TimeoutException {
    TornWindow torn = open("Events");
    hands.interact(() -> console.root().display().choose(Optional.of(Theme.LIGHT)));
    hands.interact(() -> console.root().display().size(125));
    await(() -> torn.scene().getStylesheets().contains(Theme.sheet("tokens-light.css")));
    assertThat(torn.root().getTransforms().getFirst().getMxx()).isEqualTo(1.25);
  }

  @Test
  void newsComeWhileOnlyTheSecondWindowCanBeSeen() throws TimeoutException {
    TornWindow torn = open("Book");
    hands.interact(() -> console.scene().getWindow().hide());
    console.observe(CALM_NAV * 0.999, CALM_VOLATILITY);
    await(() -> text(torn, "#nav").equals("999,000"));
  }

  @Test
  void aNoteIsShownInTheWindowWithTheFocusAndInTheMainOneOnceThatIsClosed()
      throws TimeoutException {
    TornWindow torn = open("Exposure");
    Hands.onScreen(() -> focus(torn));
    await(() -> Hands.onScreen(() -> torn.scene().getWindow().isFocused()));
    console.command(new Command.Trip(BOOK, RunningConsole.DRAWDOWN), "mkeller");
    await(() -> shows(torn, ".toast"));
    assertThat(shownInMain(".toast")).isFalse();

    hands.interact(torn::close);
    await(() -> shownInMain(".toast"));
  }

  @Test
  void aNoteInASecondWindowShowsItsBreakerInTheMainOne() throws TimeoutException {
    TornWindow torn = open("Exposure");
    hands.clickWorded("Limits");
    Hands.onScreen(() -> focus(torn));
    await(() -> Hands.onScreen(() -> torn.scene().getWindow().isFocused()));
    console.command(new Command.Trip(BOOK, RunningConsole.DRAWDOWN), "mkeller");
    await(() -> shows(torn, ".toast .button"));
    hands.interact(() -> ((Button) torn.root().lookup(".toast .button")).fire());
    await(() -> shownInMain(".book-view"));
    await(() -> !shows(torn, ".toast"));
    await(() -> Hands.onScreen(() -> console.scene().getWindow().isFocused()));
  }

  private boolean shownInMain(String query) {
    return console.scene().getRoot().lookup(query) != null;
  }

  @Test
  void allCloseWithTheMainOne() {
    open("Book");
    open("Events");
    hands.interact(console.root()::detach);
    eventually(() -> assertThat(console.root().torn().all()).isEmpty());
    assertThat(Window.getWindows().stream().filter(Window::isShowing)).hasSize(1);
  }

  @Test
  void itIsOpenedAgainWhereAndWithTheBookThatItWasLeft() throws TimeoutException {
    TornPlace left =
        new TornPlace("Events", BOOK, "", new WindowPlace(new Area(20, 30, 960, 620), false));
    hands.interact(() -> console.root().torn().open(left));
    await(() -> console.root().torn().places().equals(List.of(left)));
  }

  @Test
  void twoHundredWindowsThatWereClosedAreHeldByNothing() throws TimeoutException {
    List<String> views = console.root().shell().names();
    openAndClose(views.getFirst());
    int before = listeners();
    List<WeakReference<Parent>> gone = new ArrayList<>();
    for (int each = 0; each < MANY; each++) {
      gone.add(openAndClose(views.get(each % views.size())));
    }
    eventually(() -> assertThat(listeners()).isEqualTo(before));
    await(
        () -> {
          System.gc();
          return gone.stream().filter(root -> !root.refersTo(null)).count() <= 1;
        });
  }

  private WeakReference<Parent> openAndClose(String view) {
    return Hands.onScreen(
        () -> {
          TornWindow torn = console.root().torn().open(view);
          WeakReference<Parent> root = new WeakReference<>(torn.root());
          torn.close();
          return root;
        });
  }

  private int listeners() {
    return Hands.onScreen(
        () -> {
          DeskModel desk = console.root().desk();
          Selection selection = console.root().selection();
          int all =
              Listeners.of(desk.snapshotProperty())
                  + Listeners.of(desk.secondProperty())
                  + Listeners.of(desk.configVersionProperty())
                  + Listeners.of(desk.events().events())
                  + Listeners.of(desk.events().missedProperty())
                  + Listeners.of(selection.bookProperty())
                  + Listeners.of(selection.breakerProperty())
                  + Listeners.of(console.root().themeProperty())
                  + Listeners.of(console.root().display().percentProperty());
          for (BookModel book : desk.books()) {
            all += Listeners.of(book.snapshotProperty());
          }
          return all;
        });
  }

  @Test
  void itsOwnKeyClosesItAndTheMainWindowStays() throws TimeoutException {
    TornWindow torn = open("Limits");
    Hands other = new Hands(new org.testfx.api.FxRobot(), Hands.onScreen(() -> focus(torn)));
    other.chord(KeyCode.CONTROL, KeyCode.W);
    await(() -> console.root().torn().all().isEmpty());
    eventually(() -> assertThat(console.scene().getWindow().isShowing()).isTrue());
  }

  private static javafx.scene.Scene focus(TornWindow torn) {
    ((Stage) torn.scene().getWindow()).toFront();
    torn.scene().getWindow().requestFocus();
    Node root = torn.root();
    return root.getScene();
  }
}
