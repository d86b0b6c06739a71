package breakerboard.config;

import static breakerboard.config.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings let a document pass and say what is doubtful. */
class WarningsTest {
  /** The core keys, so that only the finding in question is left. */
  private static final String CORE =
      """
      "volatility_threshold": 0.05, "loss_rate_threshold": 0.03, "max_position_size_pct": 0.1,
      "max_drawdown": 0.08
      """;

  private static ListAssert<Finding> assertWarnings(String keys) {
    return assertThat(warnings("{" + CORE + (keys.isEmpty() ? "" : ", " + keys) + "}"));
  }

  @Test
  void sensibleDocumentHasNone() {
    assertWarnings("").isEmpty();
    assertWarnings("\"feeds\": [], \"publish\": [], \"journal\": {}, \"console\": {}").isEmpty();
  }

  @Test
  void aMistypedApprovalNamesTheNearKey() {
    assertWarnings("\"approvals\": {\"loosning\": true}")
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple("approvals.loosning", "unknown key, it has no effect; did you mean loosening?"));
    assertWarnings("\"approvals\": {\"loosening\": true}").isEmpty();
    assertWarnings("\"approvals\": {\"loosening\": true, \"by\": \"supervisor\"}").isEmpty();
  }

  @Test
  void aSupervisorWhoHasNothingToApproveIsSaid() {
    assertWarnings("\"approvals\": {\"by\": \"supervisor\"}")
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "approvals.by",
                "has no effect: nothing waits for an approval before approvals.loosening is true."));
  }

  @Test
  void sectionThatNothingReadsYetSaysSoOfEachOfItsKeys() {
    assertWarnings("\"console\": {\"path\": \"/var/desk\", \"days\": 30}")
        .extracting(Finding::path, Finding::value, Finding::message)
        .containsExactlyInAnyOrder(
            tuple(
                "console.path",
                "\"/var/desk\"",
                "is read by no part of this version: it has no effect."),
            tuple("console.days", "30", "is read by no part of this version: it has no effect."));
  }

  @Test
  void journalSectionThatIsRightSaysNothing() {
    assertWarnings(
            "\"journal\": {\"path\": \"/var/desk.db\", \"keep_days\": 400, \"keep_megabytes\": 5000,"
                + " \"recording_days\": 10, \"recording_megabytes\": null}")
        .isEmpty();
  }

  @Test
  void mistypedKeyOfTheJournalNamesTheNearOne() {
    assertWarnings("\"journal\": {\"keep_day\": 30}")
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple("journal.keep_day", "unknown key, it has no effect; did you mean keep_days?"));
  }

  @ParameterizedTest
  @CsvSource({
    "max_drawdown,          0.2,  0.21, 20 %",
    "volatility_threshold,  0.1,  0.11, 10 %",
    "loss_rate_threshold,   0.05, 0.06, 5 %",
    "max_position_size_pct, 0.2,  0.21, 20 %",
  })
  void limitWiderThanUsualIsDoubtfulFromThereOn(
      String key, String usual, String wide, String words) {
    assertThat(warnings("{\"" + key + "\": " + usual + "}"))
        .noneMatch(finding -> finding.message().contains("wider"));
    assertThat(warnings("{\"" + key + "\": " + wide + "}"))
        .filteredOn(finding -> finding.message().contains("wider"))
        .extracting(Finding::path, Finding::value, Finding::message)
        .containsExactly(tuple(key, wide, "is wider than " + words + ": check that it is meant."));
  }

  @Test
  void wideLimitIsSaidOnceWhereItStandsHoweverManyBooksInheritIt() {
    assertThat(
            warnings(
                """
                {"breaker_configs": {"drawdown": {"threshold": 0.3}},
                 "books": {"A": {}, "B": {}, "C": {"max_drawdown": 0.25},
                           "D": {"parent": "C"}}}
                """))
        .filteredOn(finding -> finding.message().contains("wider"))
        .extracting(Finding::path, Finding::value)
        .containsExactlyInAnyOrder(
            tuple("breaker_configs.drawdown.threshold", "0.3"),
            tuple("books.C.max_drawdown", "0.25"));
  }

  @Test
  void thresholdBelowItsOwnWarningLimitIsDoubtful() {
    assertWarnings(
            """
            "breaker_configs": {"volatility": {"custom_config": {"warning_threshold": 0.06}}}
            """)
        .extracting(Finding::path, Finding::value, Finding::message)
        .containsExactly(
            tuple(
                "volatility_threshold",
                "0.05",
                "is below breaker_configs.volatility.custom_config.warning_threshold (6 %): the"
                    + " limit is reached before the warning."));
  }

  @Test
  void severeLossBelowTheLimitIsDoubtful() {
    assertWarnings(
            """
            "breaker_configs": {"loss_rate": {"custom_config": {"severe_loss_threshold": 0.02}}}
            """)
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "breaker_configs.loss_rate.custom_config.severe_loss_threshold",
                "is below loss_rate_threshold (3 %): every trip is a severe one, which only an"
                    + " operator resets."));
  }

  @ParameterizedTest
  @CsvSource({"volatility", "drawdown", "loss_rate", "data_feed_integrity", "kill_switch"})
  void haltingBreakerThatIsDisabledIsDoubtful(String breaker) {
    assertWarnings("\"breaker_configs\": {\"" + breaker + "\": {\"enabled\": false}}")
        .extracting(Finding::path, Finding::value, f -> f.message().contains("halts"))
        .containsExactly(tuple("breaker_configs." + breaker + ".enabled", "false", true));
  }

  @Test
  void disabledBreakerThatDoesNotHaltIsNot() {
    assertWarnings("\"breaker_configs\": {\"position_limit\": {\"enabled\": false}}").isEmpty();
    assertWarnings(
            "\"breaker_configs\": {\"drawdown\": {\"enabled\": false, \"on_trip\":"
                + " \"alert_only\"}}")
        .isEmpty();
  }

  @Test
  void killSwitchThatCannotBeEngagedIsDoubtful() {
    assertWarnings("\"kill_switch_enabled\": false")
        .extracting(Finding::path, f -> f.message().contains("Kill switch"))
        .containsExactly(tuple("kill_switch_enabled", true));
  }

  @ParameterizedTest
  @CsvSource({
    "max_drawdwon,         max_drawdown",
    "volatilty_threshold,  volatility_threshold",
    "maxpositions,         max_positions",
    "breaker_config,       breaker_configs",
    "book,                 books",
  })
  void unknownKeyIsNamedWithTheNearestKnownOne(String typed, String near) {
    assertWarnings("\"" + typed + "\": 0.1")
        .extracting(Finding::path, Finding::message)
        .containsExactly(tuple(typed, "unknown key, it has no effect; did you mean " + near + "?"));
  }

  @Test
  void unknownKeyLikeNoOtherIsNamedAlone() {
    assertWarnings("\"favourite_colour\": \"green\"")
        .extracting(Finding::path, Finding::value, Finding::message)
        .containsExactly(tuple("favourite_colour", "\"green\"", "unknown key, it has no effect."));
  }

  @ParameterizedTest
  @CsvSource({
    "thresold,               threshold",
    "cooldown_minute,        cooldown_minutes",
    "custom_conf,            custom_config",
    "custom_config.peak_rest, peak_reset",
  })
  void unknownKeyOfABreakerIsNamedWithTheNearestOfThatBreaker(String typed, String near) {
    int dot = typed.indexOf('.');
    String section =
        dot < 0
            ? "{\"" + typed + "\": 1}"
            : "{\"custom_config\": {\"" + typed.substring(dot + 1) + "\": 1}}";

    assertWarnings("\"breaker_configs\": {\"drawdown\": " + section + "}")
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "breaker_configs.drawdown." + typed,
                "unknown key, it has no effect; did you mean " + near + "?"));
  }

  @Test
  void keyInTheWrongPlaceIsSentToItsOwn() {
    assertWarnings(
            "\"peak_reset\": \"daily\", \"breaker_configs\": {\"loss_rate\": {\"custom_config\": {\"enabled\": true}}}")
        .extracting(Finding::path, Finding::message)
        .containsExactlyInAnyOrder(
            tuple(
                "peak_reset",
                "unknown here; it belongs at breaker_configs.drawdown.custom_config.peak_reset."),
            tuple(
                "breaker_configs.loss_rate.custom_config.enabled",
                "unknown here; it belongs at breaker_configs.loss_rate.enabled."));
  }

  @Test
  void pathWrittenAsOneNameHasNoEffectAndIsSaidSo() {
    assertWarnings("\"breaker_configs.drawdown.threshold\": 0.02")
        .extracting(Finding::path, f -> f.message().startsWith("unknown"))
        .containsExactly(tuple("breaker_configs.drawdown.threshold", true));
  }

  @Test
  void unknownKeyOfABookIsNamedWithItsPath() {
    assertWarnings("\"books\": {\"A\": {\"curency\": \"USD\", \"feeds\": []}}")
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("books.A.curency", "books.A.feeds");
  }

  @Test
  void missingCoreKeyIsNamedWithItsDefault() {
    assertThat(warnings("{\"volatility_threshold\": 0.05, \"max_drawdown\": 0.08}"))
        .extracting(Finding::path, Finding::message)
        .containsExactlyInAnyOrder(
            tuple("loss_rate_threshold", "is missing: the default 3 % counts."),
            tuple("max_position_size_pct", "is missing: the default 10 % counts."));
  }

  @Test
  void emptyDocumentMissesAllCoreKeys() {
    assertThat(warnings("{}"))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder(
            "volatility_threshold", "max_drawdown", "loss_rate_threshold", "max_position_size_pct");
  }

  @Test
  void coreKeyWrittenAsTheBreakersThresholdIsNotMissing() {
    assertThat(warnings("{\"breaker_configs\": {\"drawdown\": {\"threshold\": 0.07}}}"))
        .extracting(Finding::path)
        .doesNotContain("max_drawdown");
  }

  @Test
  void setHistoryNamesEachWindowThatItShortens() {
    // at one sample a second 30 minutes are 1801 samples, 5 minutes 301
    assertWarnings("\"max_history\": 300")
        .extracting(Finding::path, Finding::value, Finding::message)
        .containsExactlyInAnyOrder(
            tuple(
                "max_history", "300", "shortens volatility_window_minutes to 300 of 1801 samples."),
            tuple(
                "max_history", "300", "shortens loss_rate_window_minutes to 300 of 301 samples."));
    assertWarnings("\"max_history\": 301")
        .extracting(Finding::message)
        .containsExactly("shortens volatility_window_minutes to 301 of 1801 samples.");
    assertWarnings("\"max_history\": 1801").isEmpty();
  }

  @Test
  void theWindowOfABreakerThatIsOnIsNamedToo() {
    assertWarnings(
            """
            "max_history": 300, "volatility_window_minutes": 1, "loss_rate_window_minutes": 1,
            "breaker_configs": {"technical": {"threshold": 0.1}}
            """)
        .extracting(Finding::message)
        .containsExactly(
            "shortens breaker_configs.technical.custom_config.window_minutes to 300 of 301"
                + " samples.");
  }

  @Test
  void aNumberOfSamplesThatTheHistoryShortensIsNamed() {
    assertWarnings(
            """
            "breaker_configs": {"model_performance": {"custom_config": {"window": 101}}}
            """)
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "breaker_configs.model_performance.custom_config.window",
                "is shortened by max_history to 100 samples."));
  }

  @Test
  void windowThatIsNoWholeNumberOfIntervalsCountsItsLastPartToo() {
    // 60 s in steps of 7 s: parts of nine buckets, and the newest sample
    assertWarnings(
            """
            "sample_interval_seconds": 7, "loss_rate_window_minutes": 1,
            "volatility_window_minutes": 1, "max_history": 9, "breaker_configs":
              {"volatility": {"custom_config": {"min_history_length": 9}}}
            """)
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "shortens volatility_window_minutes to 9 of 10 samples.",
            "shortens loss_rate_window_minutes to 9 of 10 samples.");
  }

  @Test
  void booksOwnHistoryIsNamedWithTheBook() {
    assertWarnings("\"books\": {\"gamma\": {\"max_history\": 301}}")
        .extracting(Finding::path)
        .containsExactly("books.gamma.max_history");
  }

  @Test
  void keyThatManyBreakersHaveIsSentToAnyOfThem() {
    assertWarnings("\"auto_reset\": false")
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "auto_reset", "unknown here; it belongs at breaker_configs.<breaker>.auto_reset."));
  }
}
