package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four eyes: what loosens waits for a second operator. */
class ApprovalsTest {
  private static final String FOUR_EYES = "\"approvals\": {\"loosening\": true}";
  private static final double HALF_AN_HOUR = 1800;

  private final Scene scene = new Scene("{" + FOUR_EYES + "}").calm(Scene.BOOK);

  private static KeyChange limit(double value) {
    return new KeyChange("max_drawdown", ConfigNode.Numeric.of(value));
  }

  private static Command override(double value) {
    return new Command.SetOverride(Scene.BOOK, List.of(limit(value)), Times.NEVER);
  }

  private Answer give(Command command, String operator) {
    return scene.give(command, operator, "as agreed", scene.engine().configuration().version());
  }

  private long waits(Command command) {
    assertThat(scene.give(command)).isInstanceOf(Answer.Waiting.class);
    return waiting().getLast().request();
  }

  private List<ApprovalView> waiting() {
    return scene.engine().publish(false).approvals();
  }

  private void approve(long request) {
    assertThat(give(new Command.Approve(request), "asmith")).isInstanceOf(Answer.Accepted.class);
  }

  private static void refused(Answer answer, String why) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  private double limitInForce() {
    return scene.engine().configuration().effective(Scene.BOOK, key())
            instanceof ConfigNode.Numeric(double value, var _)
        ? value
        : Double.NaN;
  }

  private breakerboard.config.Key<?> key() {
    return scene.engine().configuration().catalogue().find("max_drawdown").orElseThrow();
  }

  @Test
  void aLooserLimitWaitsAndNothingChangesMeanwhile() {
    long version = scene.engine().configuration().version();

    assertThat(scene.give(override(0.1)))
        .isEqualTo(
            new Answer.Waiting(1, 1, "Set override waits for a second operator as request 1."));

    assertThat(scene.engine().configuration().version()).isEqualTo(version);
    assertThat(waiting())
        .containsExactly(
            new ApprovalView(
                1,
                "Set override",
                Scene.BOOK,
                "jmeyer",
                "as agreed",
                scene.now(),
                scene.in(HALF_AN_HOUR),
                List.of("main max_drawdown 8 % → 10 %"),
                List.of()));
    Event asked = scene.last(EventType.APPROVAL_REQUESTED);
    assertThat(asked.message())
        .isEqualTo(
            "request 1: Set override waits for a second operator: main max_drawdown 8 % → 10 %;"
                + " asked for by jmeyer: as agreed");
    assertThat(asked.detail()).isEqualTo(new EventDetail.Approval(1, "Set override", "jmeyer"));
  }

  @Test
  void aTighterLimitNeverWaits() {
    assertThat(scene.give(override(0.05))).isInstanceOf(Answer.Accepted.class);

    assertThat(limitInForce()).isEqualTo(0.05);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anotherOperatorApprovesAndBothNamesAreKept() {
    long request = waits(override(0.1));

    approve(request);

    assertThat(limitInForce()).isEqualTo(0.1);
    assertThat(waiting()).isEmpty();
    assertThat(scene.last(EventType.APPROVAL_GIVEN).message())
        .isEqualTo(
            "request 1: Set override approved by asmith: as agreed, asked for by jmeyer: as agreed");
    Event changed = scene.last(EventType.THRESHOLD_UPDATED);
    assertThat(changed.operator()).isEqualTo("jmeyer");
    assertThat(changed.reason()).isEqualTo("as agreed (approved by asmith)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jmeyer", "JMeyer", "  jmeyer "})
  void whoAskedCannotApprove(String name) {
    long request = waits(override(0.1));

    refused(
        give(new Command.Approve(request), name),
        name.strip() + " asked for it: another operator has to approve it.");

    assertThat(limitInForce()).isEqualTo(0.08);
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void anotherOperatorDeclinesAndWhoAskedTakesBack() {
    long first = waits(override(0.1));
    assertThat(give(new Command.Decline(first), "asmith")).isInstanceOf(Answer.Accepted.class);
    assertThat(scene.last(EventType.APPROVAL_DECLINED).message())
        .contains("declined by asmith", "asked for by jmeyer");

    long second = waits(override(0.1));
    assertThat(give(new Command.Decline(second), "jmeyer")).isInstanceOf(Answer.Accepted.class);
    assertThat(scene.last(EventType.APPROVAL_DECLINED).message()).contains("taken back by jmeyer");

    assertThat(waiting()).isEmpty();
    assertThat(limitInForce()).isEqualTo(0.08);
  }

  @Test
  void whatDoesNotWaitCannotBeApproved() {
    refused(give(new Command.Approve(7), "asmith"), "No request 7 waits for an approval.");
  }

  @Test
  void aRequestEndsAfterHalfAnHourAtItsTimeHoweverTheClockTicks() {
    waits(override(0.1));
    long due = scene.in(HALF_AN_HOUR);

    scene.pass(HALF_AN_HOUR - 1);
    assertThat(waiting()).hasSize(1);
    scene.pass(100);

    assertThat(waiting()).isEmpty();
    Event ended = scene.last(EventType.APPROVAL_DECLINED);
    assertThat(ended.time()).isEqualTo(due);
    assertThat(ended.message()).contains("nobody approved it within 30 min");
    assertThat(ended.operator()).isEmpty();
  }

  @Test
  void aHaltingBreakerIsNotDisabledOrBypassedAlone() {
    long disable = waits(new Command.Disable(Scene.BOOK, Scene.VOLATILITY));
    long bypass = waits(new Command.Bypass(Scene.BOOK, Scene.DRAWDOWN, scene.in(600)));
    assertThat(scene.status(Scene.VOLATILITY)).isEqualTo(BreakerStatus.ACTIVE);

    approve(bypass);
    approve(disable);

    assertThat(scene.status(Scene.DRAWDOWN)).isEqualTo(BreakerStatus.BYPASSED);
    assertThat(scene.status(Scene.VOLATILITY)).isEqualTo(BreakerStatus.DISABLED);
  }

  @Test
  void whatOnlyTellsIsDisabledAndBypassedAlone() {
    Scene alerting =
        new Scene(
            "{"
                + FOUR_EYES
                + ", \"breaker_configs\": {\"volatility\": {\"on_trip\": \"alert_only\","
                + " \"on_unfed\": \"ignore\"}}}");
    alerting.calm(Scene.BOOK);

    assertThat(alerting.give(new Command.Bypass(Scene.BOOK, Scene.VOLATILITY, alerting.in(600))))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(alerting.give(new Command.Disable(Scene.BOOK, Scene.VOLATILITY)))
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aBypassThatIsMadeShorterDoesNotWait() {
    approve(waits(new Command.Bypass(Scene.BOOK, Scene.DRAWDOWN, scene.in(600))));

    assertThat(scene.give(new Command.Bypass(Scene.BOOK, Scene.DRAWDOWN, scene.in(300))))
        .isInstanceOf(Answer.Accepted.class);
    waits(new Command.Bypass(Scene.BOOK, Scene.DRAWDOWN, scene.in(900)));
  }

  @Test
  void theKillSwitchIsEngagedAloneAndClearedByTwo() {
    assertThat(scene.give(new Command.KillSwitchOn(Command.DESK)))
        .isInstanceOf(Answer.Accepted.class);
    long request = waits(new Command.KillSwitchOff(Command.DESK));
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(waiting().getFirst().loosens())
        .containsExactly(
            "the kill switch of the desk is released, which is on by jmeyer: as agreed");

    approve(request);

    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void aKillSwitchThatWasEngagedAnewForAnotherReasonIsNotClearedByAnOldRequest() {
    scene.give(new Command.KillSwitchOn(Command.DESK), "jmeyer", "", 1);
    long request = waits(new Command.KillSwitchOff(Command.DESK));
    scene.give(new Command.KillSwitchOn(Command.DESK), "bwong", "venue is down", 1);

    refused(
        give(new Command.Approve(request), "asmith"),
        "What it would do is not what it was when it was asked for: ask for it again.");

    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(waiting()).isEmpty();
    assertThat(scene.last(EventType.APPROVAL_DECLINED).message()).contains("dropped");
  }

  @Test
  void aResetWithALooserLimitOrABypassWaits() {
    scene.volatility(Scene.BREACH);
    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    KeyChange looser = new KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.08));
    long override =
        waits(
            new Command.Reset(
                Scene.BOOK,
                Scene.VOLATILITY,
                new Companion.WithOverride(List.of(looser), Times.NEVER)));
    waits(new Command.Reset(Scene.BOOK, Scene.VOLATILITY, new Companion.WithBypass(scene.in(600))));

    approve(override);

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aPlainResetDoesNotWait() {
    scene.give(new Command.Trip(Scene.BOOK, Scene.VOLATILITY));

    assertThat(scene.give(new Command.Reset(Scene.BOOK, Scene.VOLATILITY, new Companion.Nothing())))
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void whatWouldBeRefusedIsRefusedAtOnce() {
    refused(
        scene.give(new Command.KillSwitchOff(Command.DESK)),
        "The kill switch of the desk is not on.");
    refused(
        scene.give(new Command.SetOverride("nowhere", List.of(limit(0.1)), Times.NEVER)),
        "There is no book nowhere on this desk.");
    assertThat(scene.give(override(-1))).isInstanceOf(Answer.Refused.class);
    assertThat(scene.give(override(0.1), "jmeyer", "as agreed", 99))
        .isInstanceOf(Answer.Refused.class);
    assertThat(scene.give(override(0.1), "jmeyer", " ", 1)).isInstanceOf(Answer.Refused.class);

    assertThat(waiting()).isEmpty();
  }

  @Test
  void aRequestThatMeansAnotherChangeNowIsDropped() {
    ConfigNode.Members looser = Scene.document("{" + FOUR_EYES + ", \"max_drawdown\": 0.1}");
    long request = waits(new Command.ApplyConfiguration(looser));
    assertThat(
            scene.give(
                new Command.ApplyConfiguration(
                    Scene.document("{" + FOUR_EYES + ", \"volatility_threshold\": 0.04}"))))
        .isInstanceOf(Answer.Accepted.class);

    refused(
        give(new Command.Approve(request), "asmith"),
        "What it would do is not what it was when it was asked for: ask for it again.");

    assertThat(waiting()).isEmpty();
    assertThat(limitInForce()).isEqualTo(0.08);
  }

  @Test
  void aRequestThatStillMeansTheSameIsCarriedOutOnANewerVersion() {
    long request = waits(override(0.1));
    scene.give(
        new Command.SetOverride(
            Scene.BOOK,
            List.of(new KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.04))),
            Times.NEVER));

    approve(request);

    assertThat(limitInForce()).isEqualTo(0.1);
  }

  @Test
  void switchingFourEyesOffWaitsToo() {
    long request = waits(new Command.ApplyConfiguration(Scene.document("{}")));

    approve(request);

    assertThat(scene.give(override(0.1))).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void rollingBackToALooserVersionWaits() {
    long looser = scene.engine().configuration().version();
    scene.give(
        new Command.ApplyConfiguration(
            Scene.document("{" + FOUR_EYES + ", \"max_drawdown\": 0.05}")));

    approve(waits(new Command.RollBack(looser)));

    assertThat(limitInForce()).isEqualTo(0.08);
    assertThat(scene.last(EventType.CONFIG_ROLLED_BACK).operator()).isEqualTo("jmeyer");
  }

  @Test
  void endingATightOverrideByHandWaits() {
    scene.give(override(0.05));

    waits(new Command.RevertOverride(Scene.BOOK, List.of("max_drawdown")));
  }

  @Test
  void theSameIsNotAskedForTwiceAndTheNumberOfRequestsIsBounded() {
    waits(override(0.1));
    refused(
        give(override(0.1), "asmith"),
        "Request 1 of jmeyer asks for the same: approve or decline it.");

    for (int i = 1; i < 20; i++) {
      waits(override(0.1 + i / 1000.0));
    }

    refused(
        scene.give(override(0.2)),
        "20 requests wait for an approval already: approve or decline one first.");
  }

  @Test
  void offNothingWaits() {
    Scene plain = new Scene().calm(Scene.BOOK);

    assertThat(plain.give(override(0.1))).isInstanceOf(Answer.Accepted.class);
    assertThat(plain.give(new Command.Disable(Scene.BOOK, Scene.VOLATILITY)))
        .isInstanceOf(Answer.Accepted.class);
  }

  static Stream<Command> kinds() {
    KeyChange limits =
        new KeyChange(
            "breaker_configs.position_limit.custom_config.symbol_limits",
            Scene.document("{\"AAPL\": 0.5}"));
    return Stream.of(
        new Command.SetOverride(Scene.BOOK, List.of(limit(0.1), limits), Scene.at(900)),
        new Command.RevertOverride(Scene.BOOK, List.of("max_drawdown", "max_positions")),
        new Command.ApplyConfiguration(
            Scene.document("{\"max_drawdown\": 0.1, \"feeds\": [\"stdin:\"], \"desk\": null}")),
        new Command.RollBack(3),
        new Command.Disable(Scene.BOOK, Scene.DRAWDOWN),
        new Command.Bypass(Scene.BOOK, Scene.DRAWDOWN, Scene.at(900)),
        new Command.Reset(
            Scene.BOOK,
            Scene.DRAWDOWN,
            new Companion.WithOverride(List.of(limit(0.1)), Times.NEVER)),
        new Command.Reset(Scene.BOOK, Scene.DRAWDOWN, new Companion.WithBypass(Scene.at(900))),
        new Command.KillSwitchOff(Command.DESK));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatWaitsIsSavedAndReadBackTheSame(Command command) {
    MemoryState state = new MemoryState();
    SavedCommand.save(command, state);

    assertThat(SavedCommand.restore(state)).isEqualTo(command);
  }

  @Test
  void aRequestWaitsOnAfterARestartAndEndsWhenItWouldHave() {
    long request = waits(override(0.1));
    MemoryState state = new MemoryState();
    scene.engine().save(state);
    List<Event> events = new ArrayList<>();
    DeskEngine again =
        new DeskEngine(
            scene.engine().configuration(),
            new SymbolTable(10),
            new EngineListener() {
              @Override
              public void event(Event event) {
                events.add(event);
              }
            },
            true);

    again.restore(state);

    assertThat(again.publish(true).approvals()).isEqualTo(waiting());
    again.on(new Submission(1, new Command.Approve(request), "jmeyer", "mine", 1, scene.in(1)));
    assertThat(events.getLast().message()).contains("another operator has to approve it");
    again.on(new Tick(scene.in(2 * HALF_AN_HOUR)));
    assertThat(events)
        .filteredOn(event -> event.type() == EventType.APPROVAL_DECLINED)
        .extracting(Event::time)
        .containsExactly(scene.in(HALF_AN_HOUR));
  }
}
