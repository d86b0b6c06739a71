package breakerboard.console;

import breakerboard.desk.values.ValueRows;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a breaker measured lately, at most one row for each second of the desk clock: its
 * utilisation for the trend, and each trigger's value with the limits of that moment for the chart;
 * a longer time at a coarser step.
 */
public final class BreakerHistory {
  /** Column of a trigger's series. */
  public static final int VALUE = 0;

  /** Column of a trigger's series. */
  public static final int LIMIT = 1;

  /** Column of a trigger's series. */
  public static final int WARN = 2;

  private static final int TRIGGER_COLUMNS = 3;
  private static final int TREND_ROWS = 600;

  /** Half an hour by the second, and a little more: a range of half an hour is whole. */
  private static final int FINE_ROWS = 1830;

  private static final int COARSE_ROWS = 1800;
  private static final long COARSE_STEP = 15 * Times.NANOS_PER_SECOND;

  /** Who did not look for so long has missed something. */
  private static final long UNSEEN = 5 * Times.NANOS_PER_SECOND;

  private final SampleRing utilisation = new SampleRing(1, TREND_ROWS);
  private final Map<String, Series> triggers = new LinkedHashMap<>();
  private boolean broken;

  /** A trigger's rows: half an hour by the second, and hours at a coarser step. */
  public static final class Series {
    private final SampleRing fine = new SampleRing(TRIGGER_COLUMNS, FINE_ROWS);
    private final SampleRing coarse = new SampleRing(TRIGGER_COLUMNS, COARSE_ROWS);
    private long wholeSince = Times.NEVER;
    private double worst = Double.NaN;

    private Series() {}

    /**
     * @param broken whether nobody looked for a while before
     */
    private void add(long second, TriggerReading trigger, boolean broken) {
      if (broken && fine.size() > 0 && second - fine.newest() > UNSEEN) {
        fine.add(fine.newest() + 1, Double.NaN, Double.NaN, Double.NaN);
        coarse.add(coarse.newest() + COARSE_STEP, Double.NaN, Double.NaN, Double.NaN);
        wholeSince = second;
      }
      fine.add(second, trigger.value(), trigger.limit(), trigger.warnLimit());
      addToItsStep(Math.floorDiv(second, COARSE_STEP) * COARSE_STEP, trigger);
    }

    /** Of each step what came nearest to the limit stays: a peak is not lost when it grows old. */
    private void addToItsStep(long step, TriggerReading trigger) {
      boolean first = coarse.size() == 0 || step > coarse.newest();
      if (first || !(trigger.utilisation() <= worst)) {
        coarse.add(step, trigger.value(), trigger.limit(), trigger.warnLimit());
        worst = trigger.utilisation();
      }
    }

    /** The finest rows that reach back to {@code from}, else coarse ones before them. */
    public SampleRing reaching(long from) {
      return fineIsAll() || fine.time(0) <= from
          ? fine
          : behind(ValueRows.NONE, Times.NEVER, false);
    }

    /** Whether no second has fallen out yet. */
    private boolean fineIsAll() {
      return fine.size() < FINE_ROWS;
    }

    /** Since when each second has its row, {@link Times#NEVER} without rows. */
    public long everySecondSince() {
      return fine.size() == 0 ? Times.NEVER : Math.max(fine.time(0), wholeSince);
    }

    /** Since when nothing is missing, be it at a coarser step; {@link Times#NEVER} without rows. */
    public long wholeSince() {
      return Math.max(oldest(), wholeSince);
    }

    /**
     * What was recorded, and behind it what is remembered: no moment twice.
     *
     * @param until how far the recorded rows reach
     * @param broken whether there was something between them of which nothing is known
     */
    public SampleRing behind(ValueRows recorded, long until, boolean broken) {
      SampleRing all =
          new SampleRing(TRIGGER_COLUMNS, 1 + recorded.size() + coarse.size() + fine.size());
      for (int row = 0; row < recorded.size() && recorded.time(row) <= until; row++) {
        all.add(
            recorded.time(row), recorded.value(row), recorded.limit(row), recorded.warning(row));
      }
      if (broken) {
        all.add(until + 1, Double.NaN, Double.NaN, Double.NaN);
      }
      if (!fineIsAll()) {
        add(all, coarse, until, fine.time(0));
      }
      add(all, fine, until, Long.MAX_VALUE);
      return all;
    }

    private static void add(SampleRing all, SampleRing rows, long after, long before) {
      for (int row = rows.from(after + 1); row < rows.size() && rows.time(row) < before; row++) {
        all.add(
            rows.time(row), rows.value(row, VALUE), rows.value(row, LIMIT), rows.value(row, WARN));
      }
    }

    /** The oldest time of any row, {@link Times#NEVER} without rows. */
    public long oldest() {
      if (fine.size() == 0) {
        return Times.NEVER;
      }
      return fineIsAll() ? fine.time(0) : Math.min(coarse.time(0), fine.time(0));
    }
  }

  /** Takes the state of the second of {@code clock}; later ones of the same second replace it. */
  void add(long clock, BreakerSnapshot breaker) {
    long second = Math.floorDiv(clock, Times.NANOS_PER_SECOND) * Times.NANOS_PER_SECOND;
    utilisation.add(second, breaker.reading().utilisation());
    for (TriggerReading trigger : breaker.reading().triggers()) {
      triggers.computeIfAbsent(trigger.name(), _ -> new Series()).add(second, trigger, broken);
    }
    broken = false;
  }

  /** Nobody looks for a while: what is measured until the next row is not known. */
  void breakOff() {
    broken = true;
  }

  /** Utilisation in one column, NaN while unfed. */
  public SampleRing utilisation() {
    return utilisation;
  }

  /** The rows of the trigger, empty when it was never listed. */
  public Optional<Series> of(String trigger) {
    return Optional.ofNullable(triggers.get(trigger));
  }
}
