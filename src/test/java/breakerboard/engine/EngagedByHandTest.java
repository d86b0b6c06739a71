package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual trip and kill switch: while engaged nothing weakens them but their own release. */
class EngagedByHandTest {
  private static final double HOUR = 3600;

  @ParameterizedTest
  @CsvSource({
    "manual, enabled, false",
    "manual, on_trip, '\"alert_only\"'",
    "kill_switch, enabled, false",
    "kill_switch, on_trip, '\"alert_only\"'"
  })
  @Retention(RetentionPolicy.RUNTIME)
  private @interface ForEachWayToWeaken {}

  /** A desk whose file leaves one of the two without effect. */
  private static Scene weak(String name, String key, String weak) {
    return new Scene(document(name, key, weak)).calm(BOOK);
  }

  private static String document(String name, String key, String value) {
    return "{\"breaker_configs\": {\"%s\": {\"%s\": %s}}}".formatted(name, key, value);
  }

  private static Command strong(String name, String key, long until) {
    ConfigNode value =
        key.equals("enabled") ? new ConfigNode.Flag(true) : new ConfigNode.Text("halt");
    return new Command.SetOverride(BOOK, List.of(new KeyChange(path(name, key), value)), until);
  }

  private static String path(String name, String key) {
    return "breaker_configs." + name + "." + key;
  }

  private static void engage(Scene scene, String name) {
    Command command =
        name.equals("manual")
            ? new Command.Trip(BOOK, new BreakerId(name))
            : new Command.KillSwitchOn(BOOK);
    assertThat(scene.give(command)).isInstanceOf(Answer.Accepted.class);
  }

  private static void assertRefusedAndEngaged(Scene scene, String name, Command command) {
    long version = scene.engine().configuration().version();
    String label = name.equals("manual") ? "Manual trip" : "Kill switch";

    assertThat(scene.give(command))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.why())
                    .isEqualTo(
                        label
                            + " of main is engaged: release it before it is disabled or made"
                            + " alert-only."));

    assertThat(scene.engine().configuration().version()).isEqualTo(version);
    assertHeld(scene, name);
  }

  private static void assertHeld(Scene scene, String name) {
    assertThat(scene.status(new BreakerId(name)))
        .isEqualTo(name.equals("manual") ? BreakerStatus.TRIPPED : BreakerStatus.EMERGENCY_HALT);
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
  }

  @ForEachWayToWeaken
  void noDocumentWeakensIt(String name, String key, String weak) {
    Scene scene = new Scene().calm(BOOK);
    engage(scene, name);

    assertRefusedAndEngaged(
        scene, name, new Command.ApplyConfiguration(Scene.document(document(name, key, weak))));
  }

  @ForEachWayToWeaken
  void noRollBackWeakensIt(String name, String key, String weak) {
    Scene scene = weak(name, key, weak);
    scene.give(new Command.ApplyConfiguration(Scene.document("{}")));
    engage(scene, name);

    assertRefusedAndEngaged(scene, name, new Command.RollBack(1));
  }

  @ForEachWayToWeaken
  void noRevertedOverrideWeakensIt(String name, String key, String weak) {
    Scene scene = weak(name, key, weak);
    scene.give(strong(name, key, Times.NEVER));
    engage(scene, name);

    assertRefusedAndEngaged(
        scene, name, new Command.RevertOverride(BOOK, List.of(path(name, key))));
  }

  @ForEachWayToWeaken
  void noOverrideThatEndsWeakensIt(String name, String key, String weak) {
    Scene scene = weak(name, key, weak);
    scene.give(strong(name, key, scene.in(HOUR)));
    engage(scene, name);

    scene.pass(HOUR + 1).calm(BOOK);

    assertHeld(scene, name);
    assertThat(scene.of(EventType.OVERRIDE_ENDED)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manual", "kill_switch"})
  void whatWaitedForItsReleaseCountsFromThenOn(String name) {
    BreakerId id = new BreakerId(name);
    Scene scene = weak(name, "enabled", "false");
    scene.give(strong(name, "enabled", scene.in(HOUR)));
    engage(scene, name);
    scene.pass(HOUR + 1).calm(BOOK);

    scene.give(
        name.equals("manual")
            ? new Command.Reset(BOOK, id, new Companion.Nothing())
            : new Command.KillSwitchOff(BOOK));

    assertThat(scene.status(id)).isEqualTo(BreakerStatus.DISABLED);
    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
    assertThat(scene.last(EventType.BREAKER_DISABLED).detail())
        .as("the trip was released before")
        .isEqualTo(new EventDetail.Disabled(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"manual", "kill_switch"})
  void itsOwnCommandDoesNotDisableOrBypassIt(String name) {
    BreakerId id = new BreakerId(name);
    Scene scene = new Scene().calm(BOOK);
    engage(scene, name);

    assertThat(scene.give(new Command.Disable(BOOK, id))).isInstanceOf(Answer.Refused.class);
    assertThat(scene.give(new Command.Bypass(BOOK, id, scene.in(HOUR))))
        .isInstanceOf(Answer.Refused.class);
    assertHeld(scene, name);
  }
}
