package breakerboard.console.dialogs;

import static breakerboard.testing.DeskFixture.BOOK;
import static breakerboard.testing.DeskFixture.DRAWDOWN;
import static breakerboard.testing.DeskFixture.KILL_SWITCH;
import static breakerboard.testing.DeskFixture.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.console.BookModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Theme;
import breakerboard.desk.Operators;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.UnusedFields;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeGateway.Given;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {
  private static final long HOLD = Times.NANOS_PER_SECOND;
  private static final double WIDTH = 900;
  private static final double HEIGHT = 800;
  private static final String KILL_WORD = "HALT";
  private static final long SECONDS_TO_WAIT = 10;

  private final AtomicLong nanos = new AtomicLong();
  private final FakeGateway gateway =
      new FakeGateway(Configuration.defaults(DeskFixture.catalogue()));
  private final DeskModel desk = new DeskModel(DeskFixture.catalogue());
  private final DemandTimer timer = new DemandTimer();
  private DialogHost host = new DialogHost();
  private Seat seat = seat(host);
  private Deeds deeds = deeds(host);

  @Start
  void start(Stage stage) {
    Fonts.load();
    host = new DialogHost();
    host.setView(new Region());
    deeds = deeds(host);
    Scene scene = new Scene(host, WIDTH, HEIGHT);
    Theme.DARK.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    show(drawdownTripped());
  }

  private Format format() {
    return new Format(ZoneId.of("America/New_York"), desk.catalogue());
  }

  private Seat seat(DialogHost dialogHost) {
    Commands commands = Commands.over(gateway, ScreenBridge.onto(gateway, desk, timer));
    return new Seat(Operators.unproved("jmeyer"), dialogHost, commands, format());
  }

  private Deeds deeds(DialogHost dialogHost) {
    ScreenBridge bridge = ScreenBridge.onto(gateway, desk, timer);
    Commands commands = Commands.over(gateway, bridge);
    Format format = format();
    seat = seat(dialogHost);
    DialogPlace place = new DialogPlace(desk, dialogHost, commands, format, seat);
    return new Deeds(
        place,
        new RecentReasons(),
        new Deeds.HoldTime(HOLD, nanos::get),
        _ -> {},
        new Requests(place));
  }

  @AfterEach
  void stop() {
    timer.close();
  }

  @Test
  void tripIsGivenWithReasonAndOperator(FxRobot robot) throws TimeoutException {
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    robot.write("Spike ahead of the close");
    robot.clickOn("Trip volatility");

    await(() -> !host.isShowing());
    assertThat(gateway.given())
        .containsExactly(
            new Given(new Command.Trip(BOOK, VOLATILITY), "jmeyer", "Spike ahead of the close", 1));
  }

  @Test
  void tripIsOffUntilAReasonIsGivenAndSaysSo(FxRobot robot) throws TimeoutException {
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));

    assertThat(robot.lookup("#act").queryButton().isDisabled()).isTrue();
    assertThat(text(robot, "#cause")).isEqualTo("Trip is off until a reason is given");
  }

  @Test
  void tripByKeyboardAloneNeedsOnlyReasonAndEnter(FxRobot robot) throws TimeoutException {
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    robot.write("Bad vendor print");
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given()).hasSize(1);
  }

  @Test
  void refusalStaysInTheDialogAsItsSentence(FxRobot robot) throws TimeoutException {
    gateway.answerWith(_ -> new Answer.Refused(1, "Volatility is liquidating."));
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    robot.write("Desk order");
    robot.type(KeyCode.ENTER);

    await(() -> text(robot, "#refusal").equals("Volatility is liquidating."));
    assertThat(host.isShowing()).isTrue();
  }

  @Test
  void whatADialogShowsOutlivesTheGarbageCollector(FxRobot robot) throws TimeoutException {
    gateway.answerWith(_ -> new Answer.Refused(1, "Volatility is liquidating."));
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    System.gc();
    robot.write("Desk order");
    await(() -> !robot.lookup("#reasonMissing").query().isVisible());
    robot.type(KeyCode.ENTER);

    await(() -> robot.lookup("#refusalBox").query().isVisible());
  }

  @Test
  void resetInBreachRebasesThePeak(FxRobot robot) throws TimeoutException {
    open(() -> deeds.reset(book().breaker(DRAWDOWN).orElseThrow()));
    choose(robot, "Rebase the peak: 1,034,221 becomes 948,379");
    robot.clickOn("#reason").write("Mandate moved");
    robot.clickOn("Rebase and reset drawdown");

    await(() -> !host.isShowing());
    assertThat(gateway.given().getFirst().command())
        .isEqualTo(new Command.Reset(BOOK, DRAWDOWN, new Companion.Rebase()));
  }

  @Test
  void resetInBreachCanOverrideTheLimitUntilReverted(FxRobot robot) throws TimeoutException {
    open(() -> deeds.reset(book().breaker(DRAWDOWN).orElseThrow()));
    choose(robot, "Override a limit, then reset");
    type(robot, "#value", "10");
    robot.clickOn("#untilReverted");
    robot.clickOn("#reason").write("Mandate moved");
    robot.clickOn("Override and reset drawdown");

    await(() -> !host.isShowing());
    assertThat(gateway.given().getFirst().command())
        .isInstanceOfSatisfying(
            Command.Reset.class,
            reset ->
                assertThat(reset.with())
                    .isInstanceOfSatisfying(
                        Companion.WithOverride.class,
                        with -> {
                          assertThat(with.until()).isEqualTo(Times.NEVER);
                          assertThat(with.changes())
                              .extracting(Command.KeyChange::path)
                              .containsExactly("max_drawdown");
                        }));
  }

  @Test
  void bypassEndsAtTheTimeThatWasTyped(FxRobot robot) throws TimeoutException {
    open(() -> deeds.bypass(book().breaker(VOLATILITY).orElseThrow()));
    type(robot, "#end", "15:30");
    robot.clickOn("#reason").write("Vendor recalibration");
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given().getFirst().command())
        .isEqualTo(
            new Command.Bypass(
                BOOK, VOLATILITY, Times.nanos(Instant.parse("2026-03-12T19:30:00Z"))));
  }

  @Test
  void bypassBeyondTheLongestIsOffInWords(FxRobot robot) throws TimeoutException {
    open(() -> deeds.bypass(book().breaker(VOLATILITY).orElseThrow()));
    type(robot, "#end", "23:00");

    assertThat(text(robot, "#cause"))
        .isEqualTo("Bypass is off until the end is within 480 min, so by 22:06");
  }

  @Test
  void staleConfigurationOffersTheNewValuesAndThenWorks(FxRobot robot) throws TimeoutException {
    gateway.answerWith(
        given ->
            given.basedOn() == gateway.configuration().version()
                ? new Answer.Accepted(1, "Done.", 2)
                : new Answer.Refused(1, "The configuration is at version 2."));
    open(() -> deeds.disable(book().breaker(VOLATILITY).orElseThrow()));
    gateway.configure(gateway.configuration().withoutOverrides(BOOK, List.of()));
    TextField reason = robot.lookup("#reason").queryAs(TextField.class);
    robot.interact(
        () -> {
          reason.setText("Vendor outage");
          robot.lookup("#act").queryButton().fire();
        });
    await(() -> robot.lookup("#lookAgain").queryButton().isVisible());
    robot.interact(() -> robot.lookup("#lookAgain").queryButton().fire());
    robot.interact(() -> robot.lookup("#act").queryButton().fire());

    await(() -> !host.isShowing());
    assertThat(gateway.given()).extracting(Given::basedOn).containsExactly(1L, 2L);
  }

  @Test
  void escapeDoesNothingButClose(FxRobot robot) throws TimeoutException {
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    robot.type(KeyCode.ESCAPE);

    await(() -> !host.isShowing());
    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void killSwitchTakesEffectOnReleaseOfTheHeldMouse(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    robot.moveTo(".hold-bar").press(MouseButton.PRIMARY);
    nanos.addAndGet(HOLD);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(gateway.given()).isEmpty();
    robot.release(MouseButton.PRIMARY);

    await(() -> !host.isShowing());
    assertThat(gateway.given())
        .containsExactly(new Given(new Command.KillSwitchOn(Command.DESK), "jmeyer", "", 1));
  }

  @Test
  void mouseLetGoEarlyDoesNothing(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    robot.moveTo(".hold-bar").press(MouseButton.PRIMARY);
    nanos.addAndGet(HOLD - 1);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void killSwitchIsHeldByTheSpaceKeyToo(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    robot.press(KeyCode.SPACE);
    nanos.addAndGet(HOLD);
    robot.release(KeyCode.SPACE);

    await(() -> !host.isShowing());
    assertThat(gateway.given()).hasSize(1);
  }

  @Test
  void spaceLetGoEarlyDoesNothing(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    robot.press(KeyCode.SPACE);
    nanos.addAndGet(HOLD / 2);
    robot.release(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void killSwitchWorksByTheTypedWord(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    type(robot, "#word", KILL_WORD);
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given()).hasSize(1);
  }

  @Test
  void theWordMayBeTypedWithoutLookingForItsField(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    await(() -> robot.lookup(".hold-bar").query().isFocused());
    robot.write(KILL_WORD);
    await(() -> robot.lookup("#word").queryAs(TextField.class).getText().equals(KILL_WORD));
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given()).hasSize(1);
  }

  @Test
  void anotherWordDoesNotHalt(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    type(robot, "#word", "HAL");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void killSwitchCanHaltTheShownBookAlone(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    robot.clickOn("#scopeOther");
    type(robot, "#word", "HALT");
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given().getFirst().command()).isEqualTo(new Command.KillSwitchOn(BOOK));
  }

  @Test
  void inBreachNoWayIsChosenBeforehandSoThatEnterDoesNothing(FxRobot robot)
      throws TimeoutException {
    open(() -> deeds.reset(book().breaker(DRAWDOWN).orElseThrow()));
    robot.clickOn("#reason").write("Mandate moved");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(text(robot, "#cause"))
        .isEqualTo("Reset drawdown is off: one of these is chosen first");
    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void anEndOnAnotherDayStandsOutWithItsDate(FxRobot robot) throws TimeoutException {
    open(() -> deeds.overrideLimit(book().breaker(DRAWDOWN).orElseThrow()));
    type(robot, "#end", "14:05");

    assertThat(text(robot, "#endShown")).isEqualTo("until 13 Mar 14:05 (23:58:58) · not today");
  }

  @Test
  void anEndOfTodayIsShownWithItsDuration(FxRobot robot) throws TimeoutException {
    open(() -> deeds.overrideLimit(book().breaker(DRAWDOWN).orElseThrow()));
    type(robot, "#end", "15:30");

    assertThat(text(robot, "#endShown")).isEqualTo("until 15:30 (1:23:58)");
  }

  @Test
  void whoConfirmsSitsHereFromThenOnAndNotBefore(FxRobot robot) throws TimeoutException {
    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    type(robot, "#operator", "mkeller");
    robot.type(KeyCode.ESCAPE);
    await(() -> !host.isShowing());
    assertThat(seat.nameProperty().get()).isEqualTo("jmeyer");

    open(() -> deeds.trip(book().breaker(VOLATILITY).orElseThrow()));
    type(robot, "#operator", "mkeller");
    robot.clickOn("#reason").write("Desk order").type(KeyCode.ENTER);
    await(() -> !host.isShowing());
    assertThat(seat.nameProperty().get()).isEqualTo("mkeller");
  }

  @Test
  void aKillWithoutANameRenamesNobody(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.of(book())));
    robot.interact(() -> robot.lookup("#operator").queryAs(TextField.class).clear());
    type(robot, "#word", KILL_WORD);
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given().getFirst().operator()).isEqualTo("unnamed operator");
    assertThat(seat.nameProperty().get()).isEqualTo("jmeyer");
  }

  @Test
  void theDeskIsHaltedBeforeAnyBookCame(FxRobot robot) throws TimeoutException {
    open(() -> deeds.killSwitch(Optional.empty()));
    assertThat(robot.lookup("#scopeOther").query().isVisible()).isFalse();
    type(robot, "#word", KILL_WORD);
    robot.type(KeyCode.ENTER);

    await(() -> !host.isShowing());
    assertThat(gateway.given().getFirst().command())
        .isEqualTo(new Command.KillSwitchOn(Command.DESK));
  }

  @Test
  void aBookWithItsOwnKillSwitchOnIsResumedAndTheDeskCanStillBeHalted(FxRobot robot)
      throws TimeoutException {
    engaged();
    open(() -> deeds.killSwitch(Optional.of(book())));

    assertThat(text(robot, "#title")).isEqualTo("Resume EQ-LS-1: kill switch off");
    robot.clickOn("#elsewhereButton");
    assertThat(text(robot, "#title")).isEqualTo("Kill switch: halt the whole desk");
  }

  @Test
  void theReasonOfTheKillSwitchIsAddedWhileItIsOn(FxRobot robot) throws TimeoutException {
    engaged();
    open(() -> deeds.killSwitch(Optional.of(book())));
    choose(robot, "Leave it on and give it its reason");
    robot.clickOn("#reason").write("Prices were wrong");
    robot.clickOn("Add the reason");

    await(() -> !host.isShowing());
    assertThat(gateway.given())
        .containsExactly(
            new Given(new Command.KillSwitchOn(BOOK), "jmeyer", "Prices were wrong", 1));
  }

  private void engaged() throws TimeoutException {
    await(() -> desk.book(BOOK).isPresent());
    show(
        new DeskFixture()
            .with(DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
            .with(KILL_SWITCH, BreakerStatus.EMERGENCY_HALT, 0, 1)
            .trading(TradingState.HALTED, "Kill switch by jmeyer"));
    await(() -> book().snapshot().because().startsWith("Kill switch"));
  }

  private void show(DeskFixture book) {
    gateway.publish(
        new DeskSnapshot(
            DeskFixture.NOW,
            List.of(book.book()),
            List.of(new BookSummary(BOOK, TradingState.HALTED)),
            0,
            1,
            false,
            List.of(),
            1,
            0,
            0,
            UnusedFields.NONE,
            List.of()));
  }

  private BookModel book() {
    return desk.book(BOOK).orElseThrow();
  }

  private void open(Runnable action) throws TimeoutException {
    await(() -> desk.book(BOOK).isPresent());
    Platform.runLater(action);
    await(() -> host.isShowing());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).clear());
    robot.clickOn(field).write(text);
  }

  private static void choose(FxRobot robot, String label) {
    RadioButton choice =
        robot.lookup(".radio-button").queryAllAs(RadioButton.class).stream()
            .filter(button -> button.getText().equals(label))
            .findFirst()
            .orElseThrow();
    robot.clickOn(choice);
  }

  private static String text(FxRobot robot, String label) {
    return robot.lookup(label).queryAs(Labeled.class).getText();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        SECONDS_TO_WAIT,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
  }

  private static DeskFixture drawdownTripped() {
    return new DeskFixture()
        .with(VOLATILITY, BreakerStatus.WARNING, 0.0431, 0.05)
        .with(DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
        .with(KILL_SWITCH, BreakerStatus.ACTIVE, 0, 1)
        .trading(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %");
  }
}
