package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Theme;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Role;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.UnusedFields;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeGateway.Given;
import breakerboard.testing.FakeOperators;
import breakerboard.wire.ConfigDocumentReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who sits at the console, and a second operator beside. */
@ExtendWith(ApplicationExtension.class)
class FourEyesTest {
  private static final long SECONDS_TO_WAIT = 10;
  private static final ApprovalView REQUEST =
      new ApprovalView(
          3,
          "Disable drawdown",
          DeskFixture.BOOK,
          "jmeyer",
          "Vendor print",
          DeskFixture.NOW - 6 * Times.NANOS_PER_MINUTE,
          DeskFixture.NOW + 24 * Times.NANOS_PER_MINUTE,
          List.of("Drawdown of EQ-LS-1 is evaluated no more, which holds it now"),
          List.of());

  private final FakeGateway gateway =
      new FakeGateway(Configuration.defaults(DeskFixture.catalogue()));
  private final DeskModel desk = new DeskModel(DeskFixture.catalogue());
  private final DemandTimer timer = new DemandTimer();
  private final FakeOperators operators =
      new FakeOperators(
          Map.of("jmeyer", Role.OPERATOR, "asmith", Role.OPERATOR, "guest", Role.VIEWER));
  private DialogHost host = new DialogHost();
  private Seat seat = seat(host);
  private Requests requests = new Requests(place(host, seat));
  private Deeds deeds = deeds(host, seat);

  private Seat seat(DialogHost over) {
    return new Seat(operators, over, commands(), format());
  }

  private Commands commands() {
    return Commands.over(gateway, ScreenBridge.onto(gateway, desk, timer));
  }

  private Format format() {
    return new Format(ZoneId.of("America/New_York"), desk.catalogue());
  }

  private DialogPlace place(DialogHost over, Seat who) {
    return new DialogPlace(desk, over, commands(), format(), who);
  }

  private Deeds deeds(DialogHost over, Seat who) {
    return new Deeds(
        place(over, who), new RecentReasons(), Deeds.HoldTime.oneSecond(), _ -> {}, requests);
  }

  @Start
  void start(Stage stage) {
    Fonts.load();
    host = new DialogHost();
    host.setView(new Region());
    seat = seat(host);
    requests = new Requests(place(host, seat));
    deeds = deeds(host, seat);
    Scene scene = new Scene(host, 900, 800);
    Theme.DARK.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    publish(REQUEST);
  }

  @AfterEach
  void stop() {
    timer.close();
  }

  private void publish(ApprovalView... waiting) {
    gateway.publish(
        new DeskSnapshot(
            DeskFixture.NOW,
            List.of(
                new DeskFixture()
                    .with(DeskFixture.VOLATILITY, BreakerStatus.WARNING, 0.0431, 0.05)
                    .book()),
            List.of(new BookSummary(DeskFixture.BOOK, TradingState.HALTED)),
            0,
            1,
            false,
            List.of(),
            1,
            0,
            0,
            UnusedFields.NONE,
            List.of(waiting)));
  }

  private void open(Runnable action) throws TimeoutException {
    await(() -> !desk.approvals().isEmpty());
    Platform.runLater(action);
    await(() -> host.isShowing());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(SECONDS_TO_WAIT, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static void give(FxRobot robot, String name, String pin) {
    robot.clickOn("#name").write(name);
    robot.clickOn("#pin").write(pin);
  }

  @Test
  void nameAndPinSignInByEnterAndTheDeedGoesOn(FxRobot robot) throws TimeoutException {
    open(() -> deeds.resetAll(desk.book(DeskFixture.BOOK).orElseThrow()));
    assertThat(text(robot, "#title")).isEqualTo("Sign in");

    robot.write("jmeyer");
    robot.type(KeyCode.TAB);
    robot.write("jmeyer");
    robot.type(KeyCode.ENTER);

    await(() -> text(robot, "#title").startsWith("Reset"));
    assertThat(seat.nameProperty().get()).isEqualTo("jmeyer");
  }

  @Test
  void aWrongPinSaysHowManyTriesAreLeftAndALockOutUntilWhen(FxRobot robot) throws TimeoutException {
    open(seat::change);
    give(robot, "jmeyer", "wrong1");
    robot.type(KeyCode.ENTER);
    await(() -> text(robot, "#refusal").equals("Wrong name or PIN. 4 tries left."));
    assertThat(seat.nameProperty().get()).isEmpty();

    operators.answerWrong(new SignInAnswer.Locked(DeskFixture.NOW));
    robot.write("wrong2");
    robot.type(KeyCode.ENTER);

    await(() -> text(robot, "#refusal").startsWith("Too many wrong PINs: locked out until "));
    assertThat(host.isShowing()).isTrue();
  }

  @Test
  void lockingSignsOutAndNothingIsDoneBeforeSomebodySignsIn(FxRobot robot) throws TimeoutException {
    operators.signIn("jmeyer", "jmeyer".toCharArray());
    open(seat::lock);

    assertThat(operators.current()).isEmpty();
    assertThat(text(robot, "#title")).isEqualTo("Sign in");
    robot.clickOn("Only look");
    await(() -> !host.isShowing());
    open(() -> deeds.killSwitch(Optional.empty()));
    assertThat(text(robot, "#title")).isEqualTo("Sign in");
    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void whoIsSignedInIsTheOperatorOfEachDeed(FxRobot robot) throws TimeoutException {
    Platform.runLater(() -> seat.signIn("jmeyer", "jmeyer".toCharArray(), () -> true, _ -> {}));
    await(() -> seat.nameProperty().get().equals("jmeyer"));
    open(() -> deeds.trip(desk.book(DeskFixture.BOOK).orElseThrow().breakers().getFirst()));

    robot.clickOn("#operator").write("asmith");
    robot.clickOn("#reason").write("Desk order");
    robot.clickOn("#act");

    await(() -> !host.isShowing());
    assertThat(gateway.given()).extracting(Given::operator).containsExactly("jmeyer");
  }

  @Test
  void whatWaitsIsListedWithWhatItLoosensAndWhenItEnds(FxRobot robot) throws TimeoutException {
    open(requests::open);

    assertThat(text(robot, "#title")).isEqualTo("1 request waits for a second operator");
    assertThat(robot.lookup(".label").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains(
            "3 · Disable drawdown · EQ-LS-1",
            "Drawdown of EQ-LS-1 is evaluated no more, which holds it now")
        .anyMatch(words -> words.contains("Asked for by jmeyer at"))
        .anyMatch(words -> words.contains("ends in 24:00"));
  }

  @Test
  void aSecondOperatorApprovesAtTheSameConsole(FxRobot robot) throws TimeoutException {
    open(requests::open);
    robot.clickOn("Approve…");
    await(() -> text(robot, "#title").equals("Approve request 3"));
    robot.clickOn("#reason").write("Looked at the vendor");
    give(robot, "jmeyer", "jmeyer");
    assertThat(text(robot, "#cause"))
        .isEqualTo("Approve is off: jmeyer asked for it, another operator approves");
    robot.interact(() -> robot.lookup("#name").queryTextInputControl().clear());
    robot.interact(() -> robot.lookup("#pin").queryTextInputControl().clear());
    give(robot, "asmith", "asmith");

    robot.clickOn("#act");

    await(() -> text(robot, "#title").contains("second operator"));
    assertThat(gateway.given())
        .containsExactly(new Given(new Command.Approve(3), "asmith", "Looked at the vendor", 1));
    assertThat(seat.nameProperty().get()).isEmpty();
  }

  @Test
  void aWrongPinOfTheSecondOperatorApprovesNothing(FxRobot robot) throws TimeoutException {
    open(requests::open);
    robot.clickOn("Decline…");
    await(() -> text(robot, "#title").equals("Decline request 3"));
    robot.clickOn("#reason").write("No");
    give(robot, "asmith", "guess1");
    robot.clickOn("#act");

    await(() -> text(robot, "#refusal").equals("Wrong name or PIN. 4 tries left."));
    assertThat(gateway.given()).isEmpty();
  }

  @Test
  void whereASupervisorApprovesTheDialogsSaySo(FxRobot robot) throws Exception {
    gateway.configure(
        Configuration.load(
                DeskFixture.catalogue(),
                ConfigDocumentReader.read(
                    "{\"approvals\": {\"loosening\": true, \"by\": \"supervisor\"}}", "test"))
            .configuration()
            .orElseThrow());

    open(requests::open);
    assertThat(text(robot, "#title")).isEqualTo("1 request waits for a supervisor");
    robot.clickOn("Approve…");
    await(() -> text(robot, "#title").equals("Approve request 3"));

    assertThat(robot.lookup(".deed-bullet .label").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains("A supervisor other than jmeyer approves it.");
  }
}
