package breakerboard.config;

import static breakerboard.config.Documents.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors refuse a document, all of them at once, each with path, value and what is allowed. */
class ErrorsTest {
  @Test
  void everyKindOfErrorIsSaidAtOnce() {
    assertThat(
            errors(
                """
                {"max_drawdown": -0.08,
                 "volatility_threshold": "5 %",
                 "loss_rate_threshold": 0,
                 "loss_rate_window_minutes": 0,
                 "max_positions": -1,
                 "stale_seconds": 1e400,
                 "max_long_exposure": true,
                 "breaker_configs": {
                   "drawdwon": {"enabled": true},
                   "volatility": {"on_trip": "stop", "enabled": 1, "custom_config": []},
                   "loss_rate": 7},
                 "books": {"A": {"max_drawdown": 0, "parent": "B"}, "C": 3}}
                """))
        .extracting(Finding::path, Finding::value)
        .containsExactlyInAnyOrder(
            tuple("max_drawdown", "-0.08"),
            tuple("volatility_threshold", "\"5 %\""),
            tuple("loss_rate_threshold", "0"),
            tuple("loss_rate_window_minutes", "0"),
            tuple("max_positions", "-1"),
            tuple("stale_seconds", "Infinity"),
            tuple("max_long_exposure", "true"),
            tuple("breaker_configs.drawdwon", "{\"enabled\": true}"),
            tuple("breaker_configs.volatility.on_trip", "\"stop\""),
            tuple("breaker_configs.volatility.enabled", "1"),
            tuple("breaker_configs.volatility.custom_config", "[]"),
            tuple("breaker_configs.loss_rate", "7"),
            tuple("books.A.max_drawdown", "0"),
            tuple("books.A.parent", "\"B\""),
            tuple("books.C", "3"));
  }

  @Test
  void journalSectionRefusesWhatIsNoPathAndNoCount() {
    assertThat(
            errors(
                """
                {"journal": {"path": 7, "keep_days": 0, "keep_megabytes": 1.5,
                             "recording_days": "30", "recording_megabytes": 2e9}}
                """))
        .extracting(Finding::path, Finding::value)
        .containsExactly(
            tuple("journal.path", "7"),
            tuple("journal.keep_days", "0"),
            tuple("journal.keep_megabytes", "1.5"),
            tuple("journal.recording_days", "\"30\""),
            tuple("journal.recording_megabytes", "2000000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400"})
  void numberThatIsNoneIsRefusedLikeAnyWrongValue(String number) {
    assertThat(errors("{\"stale_seconds\": " + number + ", \"max_drawdown\": -1}"))
        .extracting(Finding::path)
        .containsExactly("stale_seconds", "max_drawdown");
  }

  @Test
  void whatIsWrongTogetherIsSaidBesideWhatIsWrongByItself() {
    assertThat(
            errors(
                """
                {"max_drawdown": -1, "volatility_window_minutes": 0.1, "trading_start_hour": 20}
                """))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder(
            "max_drawdown",
            "breaker_configs.volatility.custom_config.min_history_length",
            "trading_start_hour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max_drawdown | 8 | above 0 to 100 %",
        "volatility_window_minutes | 0 | above 0 to 1,000,000 min",
        "max_positions | -1 | 0 to 1,000,000",
        "max_short_exposure | -0.5 | 0 % or more",
        "kill_switch_enabled | 1 | on or off",
      })
  void errorSaysTheValueAndTheAllowedRange(String key, String value, String allowed) {
    assertThat(errors("{\"" + key + "\": " + value + "}"))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.message())
                    .isEqualTo(key + " is " + value + ", allowed is " + allowed + "."));
  }

  @ParameterizedTest
  @CsvSource({
    "on_trip,  stop,        'halt, reduce_only, alert_only'",
    "on_trip,  HALT,        'halt, reduce_only, alert_only'",
    "on_unfed, alert_only,  'halt, reduce_only, ignore'",
  })
  void unknownWordIsRefusedWithTheWordsThatExist(String key, String word, String allowed) {
    assertThat(
            errors("{\"breaker_configs\": {\"drawdown\": {\"%s\": \"%s\"}}}".formatted(key, word)))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.message())
                    .isEqualTo("%s is \"%s\", allowed is %s.".formatted(key, word, allowed)));
  }

  @Test
  void unknownBreakerIsRefusedWithTheNearestOne() {
    assertThat(errors("{\"breaker_configs\": {\"lossrate\": {}}}"))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.message()).isEqualTo("is no breaker; did you mean loss_rate?"));
  }

  @Test
  void unknownBreakerLikeNoOtherIsRefusedWithAllThatExist() {
    assertThat(errors("{\"books\": {\"A\": {\"breaker_configs\": {\"xyz\": {}}}}}"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path()).isEqualTo("books.A.breaker_configs.xyz");
              assertThat(error.message()).contains("volatility, drawdown, loss_rate");
            });
  }

  @Test
  void keyThatStandsTwiceIsRefusedWithItsLineBesideAllOtherErrors() {
    assertThat(
            errors(
                """
                {"max_drawdown": 0.08,
                 "loss_rate_threshold": -1,
                 "max_drawdown": 0.80,
                 "books": {"A": {"max_positions": 5, "max_positions": 50}}}
                """))
        .extracting(Finding::path, Finding::value)
        .containsExactlyInAnyOrder(
            tuple("max_drawdown", "0.8"),
            tuple("books.A.max_positions", "50"),
            tuple("loss_rate_threshold", "-1"));
    assertThat(errors("{\"deadband\": 0.1,\n \"deadband\": 0.2}"))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.message())
                    .isEqualTo("stands here a second time, in line 2: keep one of the two."));
  }

  @Test
  void sessionThatStartsAfterItsEndIsRefused() {
    assertThat(errors("{\"trading_start_hour\": 17, \"trading_end_hour\": 9.5}"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path()).isEqualTo("trading_start_hour");
              assertThat(error.value()).isEqualTo("17");
              assertThat(error.message()).contains("before trading_end_hour").contains("9.5");
            });
  }

  @Test
  void booksSessionIsJudgedTogetherWithTheFiles() {
    assertThat(
            errors(
                """
                {"trading_end_hour": 16, "books": {"A": {"trading_start_hour": 16.5}}}
                """))
        .extracting(Finding::path)
        .containsExactly("books.A.trading_start_hour");
  }

  @ParameterizedTest
  @CsvSource({
    "trading_start_hour, 25",
    "trading_end_hour, -1",
    "vix_emergency_threshold, 0",
    "model_performance_threshold, '\"high\"'",
    "correlation_breakdown, -0.7",
    "liquidation_urgency_threshold, true",
    "anomaly_detection_threshold, 0",
  })
  void keysOfBreakersThatAreOffAreCheckedToo(String key, String value) {
    assertThat(errors("{\"" + key + "\": " + value + "}"))
        .extracting(Finding::path, Finding::value)
        .containsExactly(tuple(key, value));
  }

  @Test
  void anUnknownTimeZoneIsRefusedWithTheNearestOne() {
    assertThat(
            errors(
                """
                {"breaker_configs": {"time_based": {"custom_config":
                  {"time_zone": "America/NewYork"}}}}
                """))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path())
                  .isEqualTo("breaker_configs.time_based.custom_config.time_zone");
              assertThat(error.message())
                  .isEqualTo(
                      "time_zone is \"America/NewYork\", allowed is a time zone such as"
                          + " America/New_York; did you mean America/New_York?");
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "holidays | [\"2026-12-25\", \"2026-02-30\"] | \"2026-02-30\" is no date.",
        "holidays | [20261225] | 20261225 is no date.",
        "holidays | \"2026-12-25\" | allowed is a list of dates such as 2026-12-25.",
        "early_closes | {\"27 Nov\": 13} | 27 Nov is no date.",
        "early_closes | {\"2026-11-27\": 25} | such as 2026-11-27, 0 to 24.",
        "time_zone | 5 | allowed is a time zone such as America/New_York.",
        "closing_warning_minutes | -1 | allowed is 0 to 1,440 min"
      })
  void aCalendarWithErrorsIsRefusedAndNamesThem(String key, String value, String ending) {
    assertThat(
            errors(
                "{\"breaker_configs\": {\"time_based\": {\"custom_config\": {\"%s\": %s}}}}"
                    .formatted(key, value)))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains(ending));
  }

  @Test
  void exposureAndCountLimitsMayBeZero() {
    assertThat(
            errors(
                """
                {"max_positions": 0, "max_position_size_pct": 0, "max_sector_concentration": 0,
                 "max_long_exposure": 0, "max_short_exposure": 0,
                 "breaker_configs": {"position_limit": {"custom_config":
                   {"max_gross_exposure": 0, "max_net_exposure": 0, "symbol_limits": {"GME": 0}}}}}
                """))
        .isEmpty();
  }

  @Test
  void sampleCountAboveWhatTheWindowHoldsIsRefused() {
    // 1 minute of samples every 2 seconds: at most 60 / 2 + 1
    String document =
        """
        {"volatility_window_minutes": 1, "sample_interval_seconds": 2,
         "breaker_configs": {"volatility": {"custom_config": {"min_history_length": %d}}}}
        """;

    assertThat(errors(document.formatted(31))).isEmpty();
    assertThat(errors(document.formatted(32)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path())
                  .isEqualTo("breaker_configs.volatility.custom_config.min_history_length");
              assertThat(error.value()).isEqualTo("32");
              assertThat(error.message())
                  .contains("volatility_window_minutes")
                  .contains("allowed is up to 31");
            });
  }

  @Test
  void sampleCountAboveASetHistoryIsRefusedWhereItIsSet() {
    assertThat(
            errors(
                """
                {"books": {"A": {"max_history": 20, "breaker_configs": {"volatility":
                  {"custom_config": {"min_history_length": 21}}}}}}
                """))
        .extracting(Finding::path, Finding::value)
        .containsExactly(
            tuple("books.A.breaker_configs.volatility.custom_config.min_history_length", "21"));
  }

  @Test
  void sampleCountAboveTheNumberThatIsKeptIsRefused() {
    String document =
        """
        {"max_history": 15, "breaker_configs": {"model_performance": {"custom_config":
          {"window": %d, "min_samples": %d}}}}
        """;
    String path = "breaker_configs.model_performance.custom_config.min_samples";

    assertThat(errors(document.formatted(10, 10))).isEmpty();
    assertThat(errors(document.formatted(10, 11)))
        .extracting(Finding::path, Finding::value)
        .containsExactly(tuple(path, "11"));
    assertThat(errors(document.formatted(20, 16)))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("allowed is up to 15"));
  }

  @Test
  void windowOfMoreSamplesThanAHistoryMayHoldIsRefused() {
    assertThat(errors("{\"sample_interval_seconds\": 0.001, \"volatility_window_minutes\": 500}"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path()).isEqualTo("volatility_window_minutes");
              assertThat(error.message()).contains("30,000,001").contains("10,000,000");
            });
  }

  @Test
  void listWithOneUnknownWordIsRefused() {
    assertThat(errors("{\"kill_switch_sources\": [\"manual\", \"coffee\"]}"))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.message())
                    .isEqualTo(
                        "kill_switch_sources is [\"manual\", \"coffee\"], allowed is any of manual,"
                            + " anomaly, external."));
  }

  @Test
  void sectionsThatAreNoObjectsAreRefused() {
    assertThat(errors("{\"books\": [], \"breaker_configs\": \"all\"}"))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("books", "breaker_configs");
  }

  /** What the wrong value means for others cannot be said, so nothing is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volatility_window_minutes | \"long\"",
        "sample_interval_seconds   | 0",
        "max_history               | \"all\"",
        "trading_start_hour        | 25",
        "trading_end_hour          | -1",
        "max_drawdown              | true",
        "kill_switch_enabled       | \"no\"",
      })
  void wrongValueIsTheOnlyErrorItMakes(String key, String value) {
    assertThat(errors("{\"" + key + "\": " + value + "}"))
        .extracting(Finding::path)
        .containsExactly(key);
  }

  @Test
  void wrongCountOfABreakerIsTheOnlyErrorItMakes() {
    assertThat(
            errors(
                """
                {"breaker_configs": {"model_performance": {"custom_config": {"min_samples": "few"}}}}
                """))
        .extracting(Finding::path)
        .containsExactly("breaker_configs.model_performance.custom_config.min_samples");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[\"stdin:\", 7]", "{\"a\": \"stdin:\"}", "true"})
  void feedThatIsNoAddressIsRefused(String feeds) {
    assertThat(errors("{\"feeds\": " + feeds + "}"))
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple("feeds", "is no address: write one in quotes, or several in brackets."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yes\"", "1", "{}"})
  void fourEyesThatAreNeitherOnNorOffAreRefused(String loosening) {
    assertThat(errors("{\"approvals\": {\"loosening\": " + loosening + "}}"))
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple("approvals.loosening", "is neither on nor off: write true or false."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"viewer\"", "\"Supervisor\"", "true", "2"})
  void whoApprovesIsAnOperatorOrASupervisor(String by) {
    assertThat(errors("{\"approvals\": {\"loosening\": true, \"by\": " + by + "}}"))
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "approvals.by", "is no role that approves: write \"operator\" or \"supervisor\"."));
  }

  @Test
  void approvalsThatAreNoSectionAreRefused() {
    assertThat(errors("{\"approvals\": true}"))
        .extracting(Finding::path, Finding::message)
        .containsExactly(tuple("approvals", "is no object: write its keys in braces."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"stdin:\"", "[]", "[\"stdin:\", \"file:a.jsonl\"]"})
  void oneAddressOrAListOfThemIsTaken(String feeds) {
    assertThat(errors("{\"feeds\": " + feeds + "}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{\"AAPL\": \"5 %\"}", "{\"AAPL\": 0.05, \"XOM\": -0.1}"})
  void limitsOfSymbolsWithOneWrongNumberAreRefusedWhole(String limits) {
    assertThat(
            errors(
                "{\"breaker_configs\": {\"position_limit\": {\"custom_config\": {\"symbol_limits\": "
                    + limits
                    + "}}}}"))
        .extracting(Finding::path)
        .containsExactly("breaker_configs.position_limit.custom_config.symbol_limits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"manual\"", "[\"manual\", 7]"})
  void sourcesThatAreNoListOfWordsAreRefused(String sources) {
    assertThat(errors("{\"kill_switch_sources\": " + sources + "}"))
        .extracting(Finding::path)
        .containsExactly("kill_switch_sources");
  }
}
