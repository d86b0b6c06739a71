package breakerboard.config;

import static breakerboard.config.Documents.accepted;
import static breakerboard.config.Documents.change;
import static breakerboard.config.Documents.key;
import static breakerboard.config.Documents.node;
import static breakerboard.config.Documents.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.Layer;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live overrides and values staged for the file: all of a change or nothing of it. */
class ChangesTest {
  private static final String LEAST = "breaker_configs.volatility.custom_config.min_history_length";
  private static final String WINDOW = "volatility_window_minutes";
  private static final long NOON = 12 * 60 * Times.NANOS_PER_MINUTE;
  private static final long ONE = NOON + 60 * Times.NANOS_PER_MINUTE;
  private static final long TWO = ONE + 60 * Times.NANOS_PER_MINUTE;

  private static Edit override(Configuration desk, long until, KeyChange... changes) {
    return desk.withOverrides("A", List.of(changes), until, "jm", "calm", NOON);
  }

  @Test
  void overrideThatIsInvalidTogetherWithAnotherIsRefused() {
    // one minute holds 61 samples
    Configuration shorter = accepted(override(accepted("{}"), Times.NEVER, change(WINDOW, "1")));

    Edit refused = override(shorter, Times.NEVER, change(LEAST, "62"));

    assertThat(refused.configuration()).isEmpty();
    assertThat(refused.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path()).isEqualTo("override books.A." + LEAST);
              assertThat(error.message()).contains(WINDOW).contains("up to 61");
            });
    assertThat(override(shorter, Times.NEVER, change(LEAST, "61")).configuration()).isPresent();
  }

  @Test
  void changesThatAreInvalidTogetherAreRefusedTogether() {
    Configuration desk = accepted("{}");

    assertThat(
            override(desk, Times.NEVER, change(WINDOW, "1"), change(LEAST, "100")).configuration())
        .isEmpty();
    assertThat(desk.liveOverrides()).isEmpty();
  }

  @Test
  void oneWrongValueRefusesAllOfThem() {
    Edit refused =
        override(
            accepted("{}"),
            Times.NEVER,
            change("max_drawdown", "0.07"),
            change("loss_rate_threshold", "-1"),
            change("max_drawdwon", "0.07"));

    assertThat(refused.configuration()).isEmpty();
    assertThat(refused.errors())
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("override books.A.loss_rate_threshold", "max_drawdwon");
  }

  @Test
  void overrideWithoutAValueIsRefused() {
    assertThat(override(accepted("{}"), Times.NEVER, change("max_drawdown", "null")).errors())
        .extracting(Finding::path, Finding::value)
        .containsExactly(tuple("override books.A.max_drawdown", "null"));
  }

  @Test
  void overridesThatAreValidOnlyUntilOneOfThemEndsAreRefused() {
    // min_history_length 3000 needs the longer window, which would end an hour earlier
    Configuration longer = accepted(override(accepted("{}"), ONE, change(WINDOW, "60")));

    assertThat(override(longer, ONE, change(LEAST, "3000")).configuration()).isPresent();
    assertThat(override(longer, TWO, change(LEAST, "3000")).errors())
        .extracting(Finding::path)
        .containsExactly("override books.A." + LEAST);
    assertThat(override(longer, Times.NEVER, change(LEAST, "3000")).configuration()).isEmpty();
  }

  @Test
  void revertThatLeavesAnInvalidConfigurationIsRefused() {
    Configuration both =
        accepted(
            override(accepted("{}"), Times.NEVER, change(WINDOW, "60"), change(LEAST, "3000")));

    assertThat(both.reverted("A", List.of(WINDOW)).errors())
        .extracting(Finding::path)
        .containsExactly("override books.A." + LEAST);
    assertThat(both.reverted("A", List.of(WINDOW, LEAST)).configuration()).isPresent();
  }

  @Test
  void overrideFallsBackWhenItEnds() {
    Configuration live =
        accepted(override(accepted("{\"max_drawdown\": 0.1}"), ONE, change("max_drawdown", "0.2")));
    Configuration after = live.withoutExpired(ONE);

    assertThat(live.expired(ONE - 1)).isEmpty();
    assertThat(live.expired(ONE)).hasSize(1);
    assertThat(value(live.withoutExpired(ONE - 1), "A", "max_drawdown")).isEqualTo("0.2");
    assertThat(value(after, "A", "max_drawdown")).isEqualTo("0.1");
    assertThat(after.layer("A", key("max_drawdown"))).isEqualTo(Layer.FILE);
  }

  @Test
  void overrideKnowsWhoSetItWhyAndWhatComesBack() {
    Configuration live =
        accepted(
            override(accepted("{}"), ONE, change("breaker_configs.drawdown.threshold", "0.1")));

    assertThat(live.overrides("A"))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.path()).isEqualTo("max_drawdown");
              assertThat(view.value()).isEqualTo("0.1");
              assertThat(view.fallback()).isEqualTo("0.08");
              assertThat(view.operator()).isEqualTo("jm");
              assertThat(view.reason()).isEqualTo("calm");
              assertThat(view.since()).isEqualTo(NOON);
              assertThat(view.until()).isEqualTo(ONE);
            });
    assertThat(live.overrides("B")).isEmpty();
  }

  @Test
  void secondOverrideOfAKeyReplacesTheFirst() {
    Configuration first = accepted(override(accepted("{}"), ONE, change("max_drawdown", "0.1")));
    Configuration second =
        accepted(override(first, TWO, change("breaker_configs.drawdown.threshold", "0.12")));

    assertThat(second.liveOverrides()).hasSize(1);
    assertThat(value(second, "A", "max_drawdown")).isEqualTo("0.12");
  }

  @Test
  void everyChangeIsANewVersion() {
    Configuration desk = accepted("{}");
    Configuration live = accepted(override(desk, ONE, change("max_drawdown", "0.1")));

    assertThat(desk.version()).isEqualTo(1);
    assertThat(live.version()).isEqualTo(2);
    assertThat(live.withoutExpired(ONE).version()).isEqualTo(3);
    assertThat(live.settings("A").version()).isEqualTo(2);
  }

  @Test
  void differenceNamesKeyOldNewLayerAndPercent() {
    Configuration desk = accepted("{\"max_drawdown\": 0.08}");
    Configuration live = accepted(override(desk, ONE, change("max_drawdown", "0.1")));

    assertThat(desk.diff(live, "A"))
        .singleElement()
        .satisfies(
            diff -> {
              assertThat(diff.key().path()).isEqualTo("max_drawdown");
              assertThat(ConfigText.of(diff.oldValue())).isEqualTo("0.08");
              assertThat(ConfigText.of(diff.newValue())).isEqualTo("0.1");
              assertThat(diff.layer()).isEqualTo(Layer.OVERRIDE);
              assertThat(diff.changePercent())
                  .isCloseTo(25, org.assertj.core.data.Offset.offset(1e-9));
            });
    assertThat(desk.diff(live, "B")).isEmpty();
  }

  @Test
  void valueIsSavedWhereItTakesEffectAndNothingElseIsTouched() {
    Configuration desk =
        accepted(
            """
            {"volatility_threshold": 0.05, "colour": "green", "feeds": ["stdin:"],
             "breaker_configs": {"drawdown": {"threshold": 0.09}}}
            """);

    Configuration saved =
        accepted(
            desk.stageInFile(
                Command.DESK, List.of(change("max_drawdown", "0.07"), change("deadband", "0.1"))));

    assertThat(value(saved, "main", "max_drawdown")).isEqualTo("0.07");
    assertThat(ConfigText.of(saved.document()))
        .isEqualTo(
            "{\"volatility_threshold\": 0.05, \"colour\": \"green\", \"feeds\": [\"stdin:\"],"
                + " \"breaker_configs\": {\"drawdown\": {\"threshold\": 0.07}},"
                + " \"deadband\": 0.1}");
  }

  @Test
  void valueOfABookIsSavedInItsSection() {
    Configuration desk =
        accepted("{\"max_drawdown\": 0.1, \"books\": {\"B\": {\"currency\": \"EUR\"}}}");

    Configuration saved = accepted(desk.stageInFile("A", List.of(change("max_drawdown", "0.07"))));

    assertThat(ConfigText.of(saved.document()))
        .isEqualTo(
            "{\"max_drawdown\": 0.1, \"books\": {\"B\": {\"currency\": \"EUR\"},"
                + " \"A\": {\"max_drawdown\": 0.07}}}");
  }

  @Test
  void valueOfABookWithADotInItsNameIsSavedUnderTheWholeName() {
    Configuration saved =
        accepted(accepted("{}").stageInFile("EQ.LS", List.of(change("max_drawdown", "0.07"))));

    assertThat(ConfigText.of(saved.document()))
        .isEqualTo("{\"books\": {\"EQ.LS\": {\"max_drawdown\": 0.07}}}");
  }

  @Test
  void valueThatWouldBeInvalidOrUnknownIsNotStaged() {
    Configuration desk = accepted("{}");

    assertThat(desk.stageInFile("", List.of(change("max_drawdown", "8"))).errors())
        .extracting(Finding::path)
        .containsExactly("max_drawdown");
    assertThat(desk.stageInFile("", List.of(change("max_drawdwon", "0.08"))).errors())
        .extracting(Finding::path)
        .containsExactly("max_drawdwon");
  }

  @Test
  void overrideIsRevertedByEitherOfItsNamesAndNoOtherWithIt() {
    Configuration live =
        accepted(
            override(
                accepted("{}"),
                Times.NEVER,
                change("max_drawdown", "0.07"),
                change("max_positions", "10")));

    assertThat(
            live.withoutOverrides("A", List.of("breaker_configs.drawdown.threshold"))
                .overrides("A"))
        .extracting(OverrideView::path)
        .containsExactly("max_positions");
    assertThat(live.withoutOverrides("B", List.of("max_drawdown")).liveOverrides()).hasSize(2);
    assertThat(live.withoutOverrides("A", List.of("")).liveOverrides()).hasSize(2);
  }

  @Test
  void overrideWithoutAnEndNeverExpires() {
    Configuration live =
        accepted(override(accepted("{}"), Times.NEVER, change("max_drawdown", "0.07")));

    assertThat(live.expired(Long.MAX_VALUE - 1)).isEmpty();
    assertThat(live.withoutExpired(Long.MAX_VALUE - 1).liveOverrides()).hasSize(1);
  }

  @Test
  void overrideOfTheWholeDeskIsNamedWithoutABook() {
    Edit refused =
        accepted("{}")
            .withOverrides(
                Command.DESK, List.of(change("max_drawdown", "-1")), ONE, "jm", "calm", NOON);

    assertThat(refused.errors()).extracting(Finding::path).containsExactly("override max_drawdown");
  }

  /** The share of a change exists between two numbers, the first of them not 0. */
  @ParameterizedTest
  @CsvSource({"0.08, 0.06, -25", "-4, -2, 50", "0, 5, NaN", "null, 5, NaN", "5, null, NaN"})
  void changeInPercentOfTheOldValue(String from, String to, double percent) {
    assertThat(KeyDiff.change(node(from), node(to))).isEqualTo(percent, within(1e-9));
  }

  @Test
  void valueStagedIntoASectionLeavesWhatStandsThere() {
    Configuration desk =
        accepted("{\"breaker_configs\": {\"volatility\": {\"cooldown_minutes\": 5}}}");

    Configuration staged = accepted(desk.stageInFile(Command.DESK, List.of(change(LEAST, "12"))));

    assertThat(value(staged, "A", LEAST)).isEqualTo("12");
    assertThat(value(staged, "A", "breaker_configs.volatility.cooldown_minutes")).isEqualTo("5");
  }

  @Test
  void bookSeesItsOwnOverridesAndThoseOfTheWholeDesk() {
    Configuration own =
        accepted(override(accepted("{}"), Times.NEVER, change("max_drawdown", "0.07")));
    Configuration live =
        accepted(
            own.withOverrides(
                Command.DESK, List.of(change("max_positions", "10")), ONE, "jm", "calm", NOON));

    assertThat(live.overrides("A"))
        .extracting(OverrideView::path)
        .containsExactlyInAnyOrder("max_drawdown", "max_positions");
    assertThat(live.overrides("B")).extracting(OverrideView::path).containsExactly("max_positions");
  }
}
