package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Layer;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Trend;
import breakerboard.domain.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The events file: what all events have, then each type's own fields (engine page, section 6). */
class EventsWriterTest {
  private static final long NOW = Times.nanos(Instant.parse("2020-03-09T13:34:00Z"));
  private static final Explanation WHY =
      new Explanation(
          "limit",
          "(peak - NAV) / peak",
          List.of(new NamedValue("NAV", 917, Unit.MONEY)),
          Double.NaN,
          new Reference("peak", 1000, Unit.MONEY, NOW - 60 * Times.NANOS_PER_SECOND),
          0.08,
          "max_drawdown",
          Layer.BOOK,
          3,
          1_500_000);

  private static String line(EventType type, EventDetail detail) {
    return EventsWriter.line(
        new Event(
            7,
            NOW,
            type,
            type.priority(),
            "EQ-LS-1",
            Optional.of(new BreakerId("drawdown")),
            Optional.of(BreakerStatus.TRIPPED),
            "a sentence",
            "",
            "",
            detail));
  }

  /** The fields after those that all events have. */
  private static String fields(EventType type, EventDetail detail) {
    String line = line(type, detail);
    String common = "\"message\":\"a sentence\"";
    return line.substring(line.indexOf(common) + common.length(), line.length() - 1)
        .replaceFirst("^,", "");
  }

  private static EventDetail.Tripped tripped(long autoReset, boolean latched, boolean retrip) {
    return new EventDetail.Tripped(
        "limit", 0.083, 0.08, Unit.FRACTION, 3.75, 900, autoReset, true, latched, retrip, WHY);
  }

  @Test
  void commonFieldsStandFirst() {
    assertThat(
            EventsWriter.line(
                new Event(
                    12,
                    NOW,
                    EventType.BREAKER_TRIPPED,
                    Priority.CRITICAL,
                    "EQ-LS-1",
                    Optional.of(new BreakerId("manual")),
                    Optional.of(BreakerStatus.TRIPPED),
                    "Manual trip by jm",
                    "jm",
                    "rates \"odd\"",
                    new EventDetail.None())))
        .isEqualTo(
            "{\"id\":12,\"ts\":\"2020-03-09T13:34:00Z\",\"type\":\"BREAKER_TRIPPED\","
                + "\"priority\":\"CRITICAL\",\"book\":\"EQ-LS-1\",\"breaker\":\"manual\","
                + "\"status\":\"TRIPPED\",\"message\":\"Manual trip by jm\",\"operator\":\"jm\","
                + "\"reason\":\"rates \\\"odd\\\"\"}");
  }

  @Test
  void whatAnEventDoesNotHaveIsLeftOut() {
    assertThat(
            EventsWriter.line(
                new Event(
                    1,
                    NOW,
                    EventType.ENGINE_STARTED,
                    Priority.LOW,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    "engine started",
                    "",
                    "",
                    new EventDetail.None())))
        .isEqualTo(
            "{\"id\":1,\"ts\":\"2020-03-09T13:34:00Z\",\"type\":\"ENGINE_STARTED\","
                + "\"priority\":\"LOW\",\"message\":\"engine started\"}");
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeIsWrittenByItsName(EventType type) {
    assertThat(line(type, new EventDetail.None())).contains("\"type\":\"" + type.name() + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "BREAKER_TRIPPED, CRITICAL",
    "BREAKER_RESET,   HIGH",
    "BREAKER_WARNING, HIGH",
    "BREAKER_ENABLED, HIGH",
    "BREAKER_DISABLED, HIGH",
    "OVERRIDE_ENDING, HIGH",
    "COOLDOWN_START,  MEDIUM",
    "COOLDOWN_END,    MEDIUM",
    "THRESHOLD_UPDATED, MEDIUM",
    "BREAKER_TEST,    LOW",
  })
  void typeHasItsPriority(EventType type, Priority priority) {
    assertThat(type.priority()).isEqualTo(priority);
  }

  @ParameterizedTest
  @EnumSource(names = {"BREAKER_TRIPPED", "TRIGGER_BREACHED"})
  void tripCarriesItsFieldsAndExplainsItself(EventType type) {
    assertThat(fields(type, tripped(NOW + 900 * Times.NANOS_PER_SECOND, false, false)))
        .isEqualTo(
            "\"trigger\":\"limit\",\"value\":0.083,\"limit\":0.08,\"breach_percentage\":3.75,"
                + "\"cooldown_seconds\":900,\"auto_reset_time\":\"2020-03-09T13:49:00Z\","
                + "\"auto_reset\":true,\"latched\":false,\"retrip\":false,"
                + "\"explanation\":{\"formula\":\"(peak - NAV) / peak\",\"values\":{\"NAV\":917},"
                + "\"reference\":{\"name\":\"peak\",\"value\":1000,"
                + "\"at\":\"2020-03-09T13:33:00Z\"},\"limit_key\":\"max_drawdown\","
                + "\"layer\":\"book\",\"config_version\":3,\"arrival_lag_ms\":1.5}");
  }

  @Test
  void latchedTripHasNoTimeOfReset() {
    assertThat(fields(EventType.BREAKER_TRIPPED, tripped(Times.NEVER, true, true)))
        .contains("\"latched\":true,\"retrip\":true")
        .doesNotContain("auto_reset_time");
  }

  @Test
  void explanationOfAWindowSaysItsLengthAndNothingThatItLacks() {
    Explanation window =
        new Explanation(
            "limit", "f", List.of(), 300, Reference.NONE, 0.03, "", Layer.DEFAULT, 1, 0);
    EventDetail.Tripped trip =
        new EventDetail.Tripped(
            "limit",
            0.04,
            0.03,
            Unit.FRACTION,
            Double.NaN,
            0,
            Times.NEVER,
            false,
            false,
            false,
            window);

    assertThat(fields(EventType.BREAKER_TRIPPED, trip))
        .endsWith(
            "\"explanation\":{\"formula\":\"f\",\"values\":{},\"window_seconds\":300,"
                + "\"layer\":\"default\",\"config_version\":1,\"arrival_lag_ms\":0}")
        .doesNotContain("breach_percentage");
  }

  @Test
  void resetSaysWhetherByHandAndHowLongItWasTripped() {
    assertThat(fields(EventType.BREAKER_RESET, new EventDetail.WasReset(true, 90.5)))
        .isEqualTo("\"was_manual\":true,\"trip_duration_seconds\":90.5");
  }

  @Test
  void warningSaysLevelTrendAndTimeLeft() {
    assertThat(
            fields(
                EventType.BREAKER_WARNING,
                new EventDetail.Warning(
                    "limit", 0.07, 0.08, Unit.FRACTION, 0.064, Trend.RISING, 120)))
        .isEqualTo(
            "\"trigger\":\"limit\",\"value\":0.07,\"limit\":0.08,\"warning_level\":0.064,"
                + "\"trend\":\"RISING\",\"estimated_time_to_breach\":120");
  }

  @Test
  void warningThatIsNotRisingHasNoTimeLeft() {
    assertThat(
            fields(
                EventType.BREAKER_WARNING,
                new EventDetail.Warning(
                    "limit", 0.07, 0.08, Unit.FRACTION, 0.064, Trend.STEADY, Double.NaN)))
        .endsWith("\"trend\":\"STEADY\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"COOLDOWN_START", "BYPASS_START"})
  void startSaysItsEnd(EventType type) {
    assertThat(fields(type, new EventDetail.Until(NOW)))
        .isEqualTo("\"until\":\"2020-03-09T13:34:00Z\"");
  }

  @Test
  void disablingSaysWhetherItReleasedATrip() {
    assertThat(fields(EventType.BREAKER_DISABLED, new EventDetail.Disabled(true)))
        .isEqualTo("\"was_tripped\":true");
  }

  @Test
  void changedLimitSaysKeyOldNewPercentLayerAndEnd() {
    assertThat(
            fields(
                EventType.THRESHOLD_UPDATED,
                new EventDetail.Threshold("max_drawdown", "0.08", "0.1", 25, Layer.OVERRIDE, NOW)))
        .isEqualTo(
            "\"key\":\"max_drawdown\",\"old\":0.08,\"new\":0.1,\"threshold_change_pct\":25,"
                + "\"layer\":\"override\",\"expires\":\"2020-03-09T13:34:00Z\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"THRESHOLD_UPDATED", "OVERRIDE_ENDING", "OVERRIDE_ENDED"})
  void changedValueThatIsNoNumberIsJsonWithoutAPercentage(EventType type) {
    assertThat(
            fields(
                type,
                new EventDetail.Threshold(
                    "symbol_limits",
                    "null",
                    "{\"AAPL\": 0.05}",
                    Double.NaN,
                    Layer.FILE,
                    Times.NEVER)))
        .isEqualTo(
            "\"key\":\"symbol_limits\",\"old\":null,\"new\":{\"AAPL\": 0.05},\"layer\":\"file\"");
  }

  @Test
  void tradingStateSaysFromToAndBecause() {
    assertThat(
            fields(
                EventType.TRADING_STATE_CHANGED,
                new EventDetail.TradingChange(
                    TradingState.ALLOWED, TradingState.HALTED, "Drawdown limit")))
        .isEqualTo("\"from\":\"ALLOWED\",\"to\":\"HALTED\",\"because\":\"Drawdown limit\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFIG_APPLIED", "CONFIG_ROLLED_BACK"})
  void configurationSaysItsVersionAndTheFormer(EventType type) {
    assertThat(fields(type, new EventDetail.ConfigVersion(4, 3)))
        .isEqualTo("\"version\":4,\"former\":3");
  }

  @ParameterizedTest
  @EnumSource(names = {"FEED_CONNECTED", "FEED_LOST", "FEED_STALE", "FEED_RESUMED"})
  void feedSaysWhichAndWhy(EventType type) {
    assertThat(fields(type, new EventDetail.Feed("tcp:desk:9000", "connection reset")))
        .isEqualTo("\"feed\":\"tcp:desk:9000\",\"detail\":\"connection reset\"");
  }

  @Test
  void refusedLinesSayFeedCountLineFieldAndReason() {
    assertThat(
            fields(
                EventType.LINES_REFUSED,
                new EventDetail.LinesRefused("stdin:", 3, 17, "ts", "no usable time")))
        .isEqualTo(
            "\"feed\":\"stdin:\",\"count\":3,\"line\":17,\"field\":\"ts\","
                + "\"why\":\"no usable time\"");
  }

  @Test
  void refusedCommandSaysWhichAndWhy() {
    assertThat(
            fields(EventType.COMMAND_REFUSED, new EventDetail.Refusal("Reset", "still in breach")))
        .isEqualTo("\"command\":\"Reset\",\"why\":\"still in breach\"");
  }

  @Test
  void approvalSaysWhichRequestAndWhoAsked() {
    assertThat(
            fields(
                EventType.APPROVAL_GIVEN,
                new EventDetail.Approval(3, "Disable drawdown", "jmeyer")))
        .isEqualTo("\"request\":3,\"command\":\"Disable drawdown\",\"asked_by\":\"jmeyer\"");
  }

  @Test
  void acknowledgementNamesTheEvents() {
    assertThat(fields(EventType.ACKNOWLEDGED, new EventDetail.Acknowledged(List.of(3L, 5L))))
        .isEqualTo("\"events\":[3,5]");
  }

  @Test
  void acknowledgementNamesTheAlarmsOfNoEvent() {
    assertThat(
            fields(
                EventType.ACKNOWLEDGED,
                new EventDetail.Acknowledged(List.of(), List.of("EQ-1 kill switch: on"))))
        .isEqualTo("\"events\":[],\"alarms\":[\"EQ-1 kill switch: on\"]");
  }

  @Test
  void faultSaysTheError() {
    assertThat(fields(EventType.BREAKER_FAULT, new EventDetail.Fault("no such window")))
        .isEqualTo("\"error\":\"no such window\"");
  }
}
