package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Theme;
import breakerboard.desk.Operators;
import breakerboard.domain.Answer;
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
import breakerboard.testing.FakeOperators;
import breakerboard.testing.Pulse;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A dialog is cancelled and another opened while its answer is still on the way. */
@ExtendWith(ApplicationExtension.class)
class LateAnswersTest {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final ApprovalView REQUEST =
      new ApprovalView(
          7,
          "Disable drawdown",
          DeskFixture.BOOK,
          "jmeyer",
          "bad data",
          DeskFixture.NOW,
          DeskFixture.NOW + 30 * Times.NANOS_PER_MINUTE,
          List.of(),
          List.of());

  @BeforeAll
  static void loadFonts() {
    Fonts.load();
  }

  @Test
  void anAnswerLeavesTheDialogAloneThatCameAfter() {
    onScreen(
        Operators.unproved("jmeyer"),
        scene -> {
          scene.trip();
          scene.cancelAndOpenAnother();
          scene.answers(new Answer.Accepted(1, "Done.", 1));

          assertThat(scene.host.dialog()).contains(scene.another);
        });
  }

  @Test
  void whatIsCarriedOutAfterItsDialogWasCancelledIsTold() {
    onScreen(
        Operators.unproved("jmeyer"),
        scene -> {
          scene.trip();
          scene.cancelAndOpenAnother();
          scene.answers(new Answer.Accepted(1, "Done.", 1));

          assertThat(scene.told())
              .isEqualTo(
                  "Trip Volatility in EQ-LS-1: carried out. It was asked for before the dialog was"
                      + " closed.");
        });
  }

  @Test
  void aRefusalOfACancelledDialogIsToldUntilItIsSeen() {
    onScreen(
        Operators.unproved("jmeyer"),
        scene -> {
          scene.trip();
          scene.cancelAndOpenAnother();
          scene.answers(new Answer.Refused(1, "Volatility is disabled."));
          assertThat(scene.told()).isEqualTo("Trip Volatility in EQ-LS-1: Volatility is disabled.");

          scene.host.afterwards().lineProperty().get().pressed().run();
          assertThat(scene.told()).isEmpty();
        });
  }

  @Test
  void aRefusalInItsDialogIsToldThereAlone() {
    onScreen(
        Operators.unproved("jmeyer"),
        scene -> {
          scene.trip();
          scene.answers(new Answer.Refused(1, "Volatility is disabled."));

          assertThat(scene.told()).isEmpty();
          assertThat(scene.host.isShowing()).isTrue();
        });
  }

  @Test
  void whoCancelsWhileThePinIsCheckedIsNotSignedInAndNothingOpens() {
    FakeOperators operators = new FakeOperators(Map.of("jmeyer", Role.OPERATOR));
    onScreen(
        operators,
        scene -> {
          scene.deeds.trip(scene.volatility());
          scene.type("name", "jmeyer");
          scene.type("pin", "jmeyer");
          scene.press("act");
          scene.cancelAndOpenAnother();
          scene.work();

          assertThat(operators.current()).isEmpty();
          assertThat(scene.seat.nameProperty().get()).isEmpty();
          assertThat(scene.host.dialog()).contains(scene.another);
        });
  }

  @Test
  void whoCancelsWhileThePinIsCheckedDecidesNothing() {
    onScreen(
        new FakeOperators(Map.of("asmith", Role.OPERATOR)),
        scene -> {
          scene.decide("asmith");
          scene.cancelAndOpenAnother();
          scene.work();

          assertThat(scene.given).isEmpty();
          assertThat(scene.host.dialog()).contains(scene.another);
        });
  }

  @Test
  void aDecisionThatIsRefusedAfterItsDialogWasCancelledIsTold() {
    onScreen(
        new FakeOperators(Map.of("asmith", Role.OPERATOR)),
        scene -> {
          scene.decide("asmith");
          scene.work();
          scene.cancelAndOpenAnother();
          scene.answers(new Answer.Refused(1, "Request 7 is over."));

          assertThat(scene.told()).isEqualTo("Approve request 7: Request 7 is over.");
          assertThat(scene.host.dialog()).contains(scene.another);
        });
  }

  private static void onScreen(Operators operators, Consumer<Scenario> told) {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_MILLIS,
        () -> {
          try (Scenario scene = new Scenario(operators)) {
            told.accept(scene);
          }
        });
  }

  /** Used on the JavaFX thread. */
  private static final class Scenario implements Commands, AutoCloseable {
    private final FakeGateway gateway =
        new FakeGateway(Configuration.defaults(DeskFixture.catalogue()));
    private final DeskModel desk = new DeskModel(DeskFixture.catalogue());
    private final DemandTimer timer = new DemandTimer();
    private final DialogHost host = new DialogHost();
    private final Region another = new Region();
    private final List<Command> given = new ArrayList<>();
    private final Queue<Consumer<Answer>> asked = new ArrayDeque<>();
    private final Queue<Runnable> aside = new ArrayDeque<>();
    private final Seat seat;
    private final Requests requests;
    private final Deeds deeds;

    private Scenario(Operators operators) {
      ScreenBridge.onto(gateway, desk, timer);
      host.setView(new Region());
      Theme.DARK.applyTo(new Scene(host, 900, 800));
      Format format = new Format(ZoneOffset.UTC, desk.catalogue());
      seat = new Seat(operators, host, this, format);
      DialogPlace place = new DialogPlace(desk, host, this, format, seat);
      requests = new Requests(place);
      deeds = new Deeds(place, new RecentReasons(), Deeds.HoldTime.oneSecond(), _ -> {}, requests);
      gateway.publish(
          new DeskSnapshot(
              DeskFixture.NOW,
              List.of(
                  new DeskFixture()
                      .with(DeskFixture.VOLATILITY, BreakerStatus.ACTIVE, 0.03, 0.05)
                      .book()),
              List.of(new BookSummary(DeskFixture.BOOK, TradingState.ALLOWED)),
              0,
              1,
              false,
              List.of(),
              1,
              0,
              0,
              UnusedFields.NONE,
              List.of(REQUEST)));
      Pulse.drain();
    }

    private BreakerModel volatility() {
      BookModel book = desk.book(DeskFixture.BOOK).orElseThrow();
      return book.breaker(DeskFixture.VOLATILITY).orElseThrow();
    }

    private void trip() {
      deeds.trip(volatility());
      type("reason", "Desk order");
      press("act");
    }

    private void decide(String second) {
      requests.open();
      host.applyCss();
      host.layout();
      host.lookupAll(".primary").stream().map(Button.class::cast).findFirst().orElseThrow().fire();
      type("name", second);
      type("pin", second);
      type("reason", "as agreed");
      press("act");
    }

    private void type(String id, String text) {
      node(id, TextField.class).setText(text);
    }

    private void press(String id) {
      node(id, Button.class).fire();
    }

    private <T extends Node> T node(String id, Class<T> type) {
      return type.cast(host.lookup("#" + id));
    }

    private void cancelAndOpenAnother() {
      host.close();
      host.show(another);
    }

    private void answers(Answer answer) {
      asked.remove().accept(answer);
    }

    /** What takes its time away from the JavaFX thread is done. */
    private void work() {
      aside.remove().run();
    }

    private String told() {
      return host.afterwards().lineProperty().get().words();
    }

    @Override
    public Configuration configuration() {
      return gateway.configuration();
    }

    @Override
    public void submit(
        Command command, String operator, String reason, long basedOn, Consumer<Answer> answered) {
      given.add(command);
      asked.add(answered);
    }

    @Override
    public <T> void aside(Supplier<T> work, Consumer<T> then) {
      aside.add(() -> then.accept(work.get()));
    }

    @Override
    public void close() {
      timer.close();
    }
  }
}
