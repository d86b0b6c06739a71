package breakerboard.testing;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.config.Range;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Reading;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.UnusedFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One book with four breakers, as a screen would see it at 14:06:02 in New York. */
public final class DeskFixture {
  public static final String BOOK = "EQ-LS-1";
  public static final BreakerId VOLATILITY = new BreakerId("volatility");
  public static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  public static final BreakerId MANUAL = new BreakerId("manual");
  public static final BreakerId KILL_SWITCH = new BreakerId("kill_switch");
  public static final long NOW = Times.nanos(Instant.parse("2026-03-12T18:06:02Z"));
  public static final long TRIPPED_AT = Times.nanos(Instant.parse("2026-03-12T18:03:11Z"));

  private final List<BreakerSnapshot> breakers = new ArrayList<>();
  private TradingState trading = TradingState.ALLOWED;
  private String because = "";
  private boolean maintenance;

  /**
   * Four breakers: with a threshold, with a reference to rebase, and two that nobody may disable
   * while they are engaged.
   */
  public static KeyCatalogue catalogue() {
    return new KeyCatalogue(
        List.of(
            entry(VOLATILITY, "Volatility", Optional.of("volatility_threshold"), 0.05, true, false),
            entry(DRAWDOWN, "Drawdown", Optional.of("max_drawdown"), 0.08, true, true),
            entry(MANUAL, "Manual trip", Optional.empty(), 0, false, false),
            entry(KILL_SWITCH, "Kill switch", Optional.empty(), 0, false, false)));
  }

  private static BreakerEntry entry(
      BreakerId id,
      String label,
      Optional<String> thresholdName,
      double threshold,
      boolean releasable,
      boolean rebases) {
    CommonKeys common = CommonKeys.of(id, true, Optional.empty(), OnTrip.HALT, OnUnfed.REDUCE_ONLY);
    Optional<Key<Double>> key =
        thresholdName.map(
            name ->
                Key.threshold(id, name, Range.RATIO, threshold, Unit.FRACTION, "the trip limit"));
    List<Key<?>> keys = new ArrayList<>(common.all());
    key.ifPresent(keys::add);
    return new BreakerEntry(
        id,
        label,
        label,
        "for tests",
        GaugeKind.BULLET,
        key,
        Optional.of("limit"),
        common,
        keys,
        releasable,
        rebases,
        List.of());
  }

  public DeskFixture with(BreakerId id, BreakerStatus status, double value, double limit) {
    return with(id, status, value, limit, OnTrip.HALT);
  }

  public DeskFixture with(
      BreakerId id, BreakerStatus status, double value, double limit, OnTrip onTrip) {
    Level level = value > limit ? Level.BREACH : value > 0.8 * limit ? Level.WARN : Level.CLEAR;
    TriggerReading trigger =
        new TriggerReading(
            "limit",
            level,
            value,
            limit,
            0.8 * limit,
            Unit.FRACTION,
            false,
            value / limit,
            "",
            Reference.NONE);
    Reading reading =
        new Reading(
            level, value / limit, "limit", List.of(trigger), Trend.STEADY, Double.NaN, Map.of());
    return add(id, status, onTrip, reading, TradingState.ALLOWED, level == Level.BREACH);
  }

  /**
   * A breaker whose data stopped.
   *
   * @param allowed what it allows for want of its input
   * @param inBreach whether it breached when it was last fed
   */
  public DeskFixture unfed(
      BreakerId id, BreakerStatus status, TradingState allowed, boolean inBreach) {
    Reading reading =
        new Reading(Level.UNFED, Double.NaN, "", List.of(), Trend.STEADY, Double.NaN, Map.of());
    return add(id, status, OnTrip.HALT, reading, allowed, inBreach);
  }

  private DeskFixture add(
      BreakerId id,
      BreakerStatus status,
      OnTrip onTrip,
      Reading reading,
      TradingState released,
      boolean inBreach) {
    breakers.add(
        new BreakerSnapshot(
            id,
            status,
            TRIPPED_AT,
            NOW + 15 * Times.NANOS_PER_MINUTE,
            false,
            true,
            onTrip,
            Effects.of(status, onTrip, released),
            released,
            inBreach,
            Times.NEVER,
            reading,
            NOW,
            true,
            Optional.empty(),
            0,
            "jmeyer",
            "vendor recalibration",
            List.of()));
    return this;
  }

  public DeskFixture trading(TradingState newTrading, String newBecause) {
    trading = newTrading;
    because = newBecause;
    return this;
  }

  public DeskFixture inMaintenance() {
    maintenance = true;
    return this;
  }

  public BookSnapshot book() {
    return new BookSnapshot(
        BOOK,
        "USD",
        NOW,
        NOW,
        true,
        trading,
        because,
        TRIPPED_AT,
        maintenance,
        100,
        948_379,
        1_034_221,
        TRIPPED_AT,
        1_023_611,
        breakers,
        1,
        0,
        UnusedFields.NONE);
  }
}
