package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Halts of the whole market: what the exchanges say, three levels of the index, and the VIX. */
final class PlainMarket {
  private static final double[] SHARES = {0.93, 0.87, 0.80};
  private static final int DEEPEST = 3;
  private static final long HALT = 15 * Times.NANOS_PER_MINUTE;
  private static final long TOO_NEAR_THE_CLOSE = 35 * Times.NANOS_PER_MINUTE;
  private static final double WARN_FALL = 0.05;
  private static final double VIX = 40;
  private static final double ROUNDING = 1e-12;

  private final Map<InputField, Double> values = new EnumMap<>(InputField.class);
  private final Map<InputField, Long> fedAt = new EnumMap<>(InputField.class);
  private long now;
  private LocalDate date = LocalDate.MIN;
  private int reached;
  private long haltedUntil = Times.NEVER;
  private long closedUntil = Times.NEVER;

  /** A share of the prior close, rounded half up to cents. */
  static double cents(double prior, double share) {
    return BigDecimal.valueOf(prior)
        .multiply(BigDecimal.valueOf(share))
        .setScale(2, RoundingMode.HALF_UP)
        .doubleValue();
  }

  void see(Line line) {
    now = line.time();
    values.putAll(line.fields());
    line.fields().keySet().forEach(field -> fedAt.put(field, now));
    boolean news = line.has(InputField.INDEX_LEVEL) || line.has(InputField.INDEX_PRIOR_CLOSE);
    if (news && indexed()) {
      cross();
    }
  }

  private boolean fed(InputField field) {
    return !PlainBreaker.stale(fedAt.getOrDefault(field, Times.NEVER), now, PlainBreaker.STALE);
  }

  private boolean indexed() {
    return fed(InputField.INDEX_LEVEL) && fed(InputField.INDEX_PRIOR_CLOSE);
  }

  private double value(InputField field) {
    return values.getOrDefault(field, Double.NaN);
  }

  private double price(int level) {
    return cents(value(InputField.INDEX_PRIOR_CLOSE), SHARES[level - 1]);
  }

  private void cross() {
    LocalDate today = RandomSessions.date(now);
    if (!today.equals(date)) {
      date = today;
      reached = 0;
    }
    int deepest = 0;
    for (int level = 1; level <= DEEPEST; level++) {
      if (value(InputField.INDEX_LEVEL) <= price(level)) {
        deepest = level;
      }
    }
    if (deepest == DEEPEST && reached < DEEPEST && !closed()) {
      reached = DEEPEST;
      closedUntil = PlainDays.nextOpen(today);
    } else if (Math.min(deepest, DEEPEST - 1) > reached && inTime()) {
      reached = Math.min(deepest, DEEPEST - 1);
      haltedUntil = now + HALT;
    }
  }

  private boolean closed() {
    return closedUntil != Times.NEVER && now < closedUntil;
  }

  private boolean inTime() {
    LocalDate today = RandomSessions.date(now);
    return PlainDays.trades(today)
        && now >= PlainDays.open(today)
        && now <= PlainDays.close(today) - TOO_NEAR_THE_CLOSE;
  }

  /** The level of each trigger; which of the index's levels warns is not said by the rules. */
  Map<String, Level> levels() {
    Map<String, Level> all = new HashMap<>();
    all.put("exchange", exchange());
    for (int level = 1; level <= DEEPEST; level++) {
      boolean holds = level == DEEPEST ? closed() : level == reached && now < haltedUntil;
      Level calm = indexed() ? Level.CLEAR : Level.UNFED;
      all.put("level_" + level, holds ? Level.BREACH : calm);
    }
    all.put("vix", vix());
    return all;
  }

  /** Whether the index has fallen so far that a level that may still come is near. */
  boolean warns() {
    double prior = value(InputField.INDEX_PRIOR_CLOSE);
    boolean fallen = (prior - value(InputField.INDEX_LEVEL)) / prior > WARN_FALL + ROUNDING;
    int today = RandomSessions.date(now).equals(date) ? reached : 0;
    boolean shallow = inTime() && today < DEEPEST - 1;
    return indexed() && fallen && (shallow || (today < DEEPEST && !closed()));
  }

  private Level exchange() {
    boolean halted = false;
    boolean lost = false;
    boolean ever = false;
    for (InputField flag :
        new InputField[] {InputField.NYSE_CIRCUIT_BREAKER, InputField.NASDAQ_CIRCUIT_BREAKER}) {
      ever |= fedAt.containsKey(flag);
      lost |= fedAt.containsKey(flag) && !fed(flag);
      halted |= fed(flag) && value(flag) == 1;
    }
    return halted ? Level.BREACH : lost || !ever ? Level.UNFED : Level.CLEAR;
  }

  /** It halts nothing unless it is told to. */
  private Level vix() {
    if (!fed(InputField.VIX_LEVEL)) {
      return Level.UNFED;
    }
    return value(InputField.VIX_LEVEL) > 0.8 * VIX ? Level.WARN : Level.CLEAR;
  }
}
