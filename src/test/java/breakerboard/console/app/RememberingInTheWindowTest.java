package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Density;
import breakerboard.console.Gauges;
import breakerboard.console.Theme;
import breakerboard.console.layout.Area;
import breakerboard.console.layout.Layout;
import breakerboard.console.layout.LayoutMemory;
import breakerboard.console.layout.WindowPlace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What the next start finds of this one. */
class RememberingInTheWindowTest extends InTheWindow {
  private static final String OTHER = "EQ-LS-2";

  private final KeptLayout kept = new KeptLayout();

  private Remembering remember(Layout last) {
    return kept.remember(console, last);
  }

  @Test
  void themeSizeRowsGaugesBookAndViewAreThoseThatWereLeft() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN);
    console.observe(OTHER, 2_000_000, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    hands.interact(
        () -> {
          console.root().display().choose(Optional.empty());
          console.root().display().size(110);
          console.root().display().densityProperty().set(Density.COMPACT);
          console.root().display().gaugesProperty().set(Gauges.DIALS);
          console.root().selection().enlarge(DRAWDOWN);
          console.root().selection().show(console.root().desk().book(OTHER).orElseThrow());
          console.root().shell().show("Limits");
        });
    Layout left = kept.left(memory);
    eventually(() -> assertThat(left.looks().theme()).isEmpty());
    assertThat(left.looks())
        .isEqualTo(new Layout.Looks(Optional.empty(), 110, Density.COMPACT, Gauges.DIALS));
    assertThat(left.shown()).isEqualTo(new Layout.Shown(OTHER, "Limits", DRAWDOWN.value()));
  }

  @Test
  void theWindowIsWhereItWasLeft() {
    Remembering memory = remember(Layout.UNKNOWN);
    hands.interact(
        () -> {
          Stage stage = (Stage) console.scene().getWindow();
          stage.setX(7);
          stage.setY(9);
          stage.setWidth(980);
          stage.setHeight(700);
        });
    assertThat(kept.left(memory).windows().main())
        .contains(new WindowPlace(new Area(7, 9, 980, 700), false));
  }

  @Test
  void theBookOfLastTimeIsShownWhenItComesLaterThanOthers() throws TimeoutException {
    remember(
        Layout.UNKNOWN
            .withShown(OTHER, "Book")
            .withLooks(new Layout.Looks(Optional.empty(), 125, Density.COMPACT, Gauges.DIALS)));
    eventually(() -> assertThat(console.root().display().percentProperty().get()).isEqualTo(125));
    eventually(
        () -> assertThat(console.root().display().gaugesProperty().get()).isEqualTo(Gauges.DIALS));
    eventually(
        () -> assertThat(console.root().selection().book().orElseThrow().name()).isEqualTo(BOOK));
    console.observe(OTHER, 2_000_000, CALM_VOLATILITY);
    await(() -> console.root().selection().book().orElseThrow().name().equals(OTHER));
  }

  @Test
  void aWindowOfAScreenThatIsGoneOpensOnOneThatIsThere() {
    Stage stage =
        Hands.onScreen(
            () ->
                Frame.around(
                    new Scene(new Region()),
                    Optional.of(new WindowPlace(new Area(-3000, 40, 960, 700), false))));
    eventually(() -> assertThat(stage.getX()).isZero());
    eventually(() -> assertThat(stage.getY()).isEqualTo(40));
    eventually(() -> assertThat(stage.getWidth()).isEqualTo(960));
  }

  @Test
  void theWordsForTheFirstStartArePutAwayForGood() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN);
    await(() -> hands.says(".welcome .dialog-title", "at a glance"));
    hands.key(KeyCode.ENTER);
    await(() -> console.scene().getRoot().lookup(".welcome") == null);
    assertThat(kept.left(memory).greeted()).isTrue();
    remember(LayoutMemory.read(kept));
    eventually(() -> assertThat(hands.says(".welcome .dialog-title", "at a glance")).isFalse());
  }

  @Test
  void escapePutsThemAwayToo() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN);
    await(() -> hands.says(".welcome .dialog-title", "at a glance"));
    hands.key(KeyCode.ESCAPE);
    await(() -> kept.left(memory).greeted());
  }

  @Test
  void whereNothingIsRememberedNobodyIsGreeted() {
    Hands.onScreen(
        () ->
            new Remembering(
                console.root(),
                (Stage) console.scene().getWindow(),
                new Look("Book", Optional.of(Theme.DARK), 1000, 900)));
    eventually(() -> assertThat(console.scene().getRoot().lookup(".welcome")).isNull());
  }

  @Test
  void aColumnHasTheWidthThatItWasGivenLastTime() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN.withGreeted());
    hands.clickWorded("Events");
    TableView<?> log = hands.node("#logRows", TableView.class);
    await(() -> log.lookup(".column-header-background") != null);
    double narrower = log.getColumns().getFirst().getPrefWidth() - 5;
    hands.interact(() -> log.getColumns().getFirst().setPrefWidth(narrower));
    await(() -> log.getColumns().getFirst().getWidth() == narrower);
    hands.interact(() -> letGo(log.lookup(".column-header-background")));
    Layout left = kept.left(memory);
    assertThat(left.columns().widths().getOrDefault("logRows", List.of()).getFirst())
        .isEqualTo(narrower);

    hands.interact(() -> log.getColumns().getFirst().setPrefWidth(narrower + 5));
    remember(left);
    assertThat(log.getColumns().getFirst().getPrefWidth()).isEqualTo(narrower);
  }

  private static void letGo(Node head) {
    Event.fireEvent(
        head,
        new MouseEvent(
            MouseEvent.MOUSE_RELEASED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
