package breakerboard.breakers;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.util.Arrays;
import java.util.List;

/**
 * Where a breaker writes what it measures: one set of primitive arrays per breaker and book, reused
 * for every input and owned by the engine thread. Between {@link #begin} and {@link #finish} a
 * breaker says something of each of its triggers; a trigger of which it says nothing is off and is
 * not listed.
 */
public final class ReadingBuffer {
  /** The largest utilisation shown. */
  public static final double MOST_UTILISATION = 10;

  /** No trigger. */
  public static final int NO_TRIGGER = -1;

  private final List<TriggerSpec> triggers;
  private final String[] names;
  private final ReadingSlot[] slots;
  private Level level = Level.CLEAR;
  private double utilisation = Double.NaN;
  private int driver = NO_TRIGGER;
  private long breaches;
  private long unfed;

  public ReadingBuffer(List<TriggerSpec> triggers) {
    this.triggers = triggers;
    names = triggers.stream().map(TriggerSpec::name).toArray(String[]::new);
    slots = new ReadingSlot[triggers.size()];
    Arrays.setAll(slots, _ -> new ReadingSlot());
    begin();
  }

  /** Starts a new measurement: nothing is listed. */
  public void begin() {
    for (ReadingSlot slot : slots) {
      slot.listed = false;
      slot.standIn = NO_TRIGGER;
    }
    level = Level.CLEAR;
    utilisation = Double.NaN;
    driver = NO_TRIGGER;
    breaches = 0;
    unfed = 0;
  }

  /** The trigger's input never came ({@code everFed} false) or went stale. */
  public void unfed(int trigger, double limit, boolean everFed) {
    write(trigger, Level.UNFED, Double.NaN, limit, Double.NaN, Double.NaN, Double.NaN);
    slots[trigger].ranked = everFed || !triggers.get(trigger).optional();
  }

  /** {@link #above} of the newest value of a field, UNFED while that is not fresh. */
  void aboveFed(int trigger, BookFacts facts, InputField field, double limit, double warnLimit) {
    if (facts.fresh(field)) {
      above(trigger, facts.value(field), limit, warnLimit);
    } else {
      unfed(trigger, limit, facts.everFed(field));
    }
  }

  /** Fed, but without a value yet: too few samples, or no deviation. */
  public void clear(int trigger, double limit) {
    write(trigger, Level.CLEAR, Double.NaN, limit, Double.NaN, Double.NaN, Double.NaN);
  }

  /** BREACH above the limit, WARN above the warning limit (NaN: never warns). */
  public void above(int trigger, double value, double limit, double warnLimit) {
    Level now = value > limit ? Level.BREACH : value > warnLimit ? Level.WARN : Level.CLEAR;
    set(trigger, now, value, limit, warnLimit, ratio(value, limit), ratio(warnLimit, limit));
  }

  /**
   * BREACH below the limit, WARN below the warning limit; utilisation is measured from the ideal.
   */
  public void below(int trigger, double value, double limit, double warnLimit, double ideal) {
    Level now = value < limit ? Level.BREACH : value < warnLimit ? Level.WARN : Level.CLEAR;
    set(
        trigger,
        now,
        value,
        limit,
        warnLimit,
        ratio(ideal - value, ideal - limit),
        ratio(ideal - warnLimit, ideal - limit));
  }

  /**
   * Whatever the breaker decided.
   *
   * @param utilisation unclipped; of two conditions the smaller; NaN when it has none
   * @param warnUtilisation utilisation at the warning limit, NaN when there is none
   */
  public void set(
      int trigger,
      Level newLevel,
      double value,
      double limit,
      double warnLimit,
      double utilisation,
      double warnUtilisation) {
    write(trigger, newLevel, value, limit, warnLimit, clip(utilisation), warnUtilisation);
  }

  /** What the trigger's value is about now, an id of the symbol table. */
  public void subject(int trigger, int symbol) {
    slots[trigger].subject = symbol;
  }

  /** What the trigger's value is measured against, and when that was. */
  public void reference(int trigger, double value, long at) {
    slots[trigger].reference = value;
    slots[trigger].referenceTime = at;
  }

  /** Another trigger in breach takes this one's place as driver, at this one's utilisation. */
  public void replaced(int trigger, int by) {
    slots[trigger].standIn = by;
  }

  /** Sums up: level, utilisation and driver of the breaker. */
  public void finish() {
    for (int i = 0; i < slots.length; i++) {
      ReadingSlot slot = slots[i];
      if (slot.listed && slot.ranked) {
        level = level.worse(slot.level);
        breaches |= slot.level == Level.BREACH ? 1L << i : 0;
        unfed |= slot.level == Level.UNFED ? 1L << i : 0;
      }
    }
    if (level == Level.UNFED) {
      return;
    }
    double largest = Double.NaN;
    for (int i = 0; i < slots.length; i++) {
      ReadingSlot slot = slots[i];
      if (slot.listed && !Double.isNaN(slot.utilisation) && !(slot.utilisation <= largest)) {
        largest = slot.utilisation;
        driver = i;
      }
    }
    utilisation = largest;
    if (driver != NO_TRIGGER && slots[driver].standIn != NO_TRIGGER) {
      driver = slots[driver].standIn;
    }
  }

  /** value / limit; with limit 0: 0 at value 0, else the most. */
  public static double ratio(double value, double limit) {
    if (limit == 0) {
      return value > 0 ? MOST_UTILISATION : value <= 0 ? 0 : Double.NaN;
    }
    return value / limit;
  }

  /** Into 0 to 10; NaN stays. */
  public static double clip(double utilisation) {
    return Math.clamp(utilisation, 0, MOST_UTILISATION);
  }

  public Level level() {
    return level;
  }

  /** 0 to 10, NaN while UNFED or where no trigger has one. */
  public double utilisation() {
    return utilisation;
  }

  /** Index of the driving trigger or {@link #NO_TRIGGER}. */
  public int driver() {
    return driver;
  }

  /** The triggers in breach, bit n for trigger n. */
  public long breaches() {
    return breaches;
  }

  /** The triggers whose input is missing and counts, bit n for trigger n. */
  public long unfed() {
    return unfed;
  }

  public int triggerCount() {
    return slots.length;
  }

  public TriggerSpec spec(int trigger) {
    return triggers.get(trigger);
  }

  public boolean listed(int trigger) {
    return slots[trigger].listed;
  }

  /** Whether the trigger counts for the level; an optional one that was never fed does not. */
  public boolean ranked(int trigger) {
    return slots[trigger].ranked;
  }

  /** Whether another trigger in breach stands for this one. */
  public boolean isReplaced(int trigger) {
    return slots[trigger].standIn != NO_TRIGGER;
  }

  public Level level(int trigger) {
    return slots[trigger].level;
  }

  public double value(int trigger) {
    return slots[trigger].value;
  }

  public double limit(int trigger) {
    return slots[trigger].limit;
  }

  public double warnLimit(int trigger) {
    return slots[trigger].warnLimit;
  }

  public double utilisation(int trigger) {
    return slots[trigger].utilisation;
  }

  public double warnUtilisation(int trigger) {
    return slots[trigger].warnUtilisation;
  }

  /** Symbol id, or {@link SymbolTable#FULL} when it is about none. */
  public int subject(int trigger) {
    return slots[trigger].subject;
  }

  public double referenceValue(int trigger) {
    return slots[trigger].reference;
  }

  public long referenceTime(int trigger) {
    return slots[trigger].referenceTime;
  }

  /** Saves all that was measured; what a trigger is about by name. */
  public void save(StateWriter out, SymbolTable symbols) {
    out.version(1);
    out.integer("level", level.ordinal());
    out.number("utilisation", utilisation);
    out.integer("driver", driver);
    out.integer("breaches", breaches);
    out.integer("unfed", unfed);
    int count = slots.length;
    String[] subjects = new String[count];
    double[] numbers = new double[count * ReadingSlot.NUMBERS];
    long[] marks = new long[count * ReadingSlot.MARKS];
    for (int i = 0; i < count; i++) {
      int subject = slots[i].subject;
      subjects[i] = subject == SymbolTable.FULL ? "" : symbols.name(subject);
      slots[i].save(numbers, i * ReadingSlot.NUMBERS, marks, i * ReadingSlot.MARKS);
    }
    out.texts("triggers", names, count);
    out.texts("subjects", subjects);
    out.numbers("numbers", numbers);
    out.integers("marks", marks);
  }

  /** {@link IllegalStateException} when a breaker with other triggers saved it. */
  public void restore(StateReader in, SymbolTable symbols) {
    List<String> own = List.of(names);
    List<String> saved = List.of(in.texts("triggers"));
    if (!saved.equals(own)) {
      throw new IllegalStateException(
          "The triggers " + saved + " were saved; this version of the program has " + own + ".");
    }
    level = ReadingSlot.LEVELS[(int) in.integer("level")];
    utilisation = in.number("utilisation");
    driver = (int) in.integer("driver");
    breaches = in.integer("breaches");
    unfed = in.integer("unfed");
    String[] subjects = in.texts("subjects");
    double[] numbers = in.numbers("numbers");
    long[] marks = in.integers("marks");
    for (int i = 0; i < slots.length; i++) {
      boolean about =
          slots[i].restore(numbers, i * ReadingSlot.NUMBERS, marks, i * ReadingSlot.MARKS);
      slots[i].subject = about ? symbols.idOf(subjects[i]) : SymbolTable.FULL;
    }
  }

  private void write(
      int trigger,
      Level newLevel,
      double value,
      double limit,
      double warnLimit,
      double newUtilisation,
      double warnUtilisation) {
    ReadingSlot slot = slots[trigger];
    slot.listed = true;
    slot.ranked = true;
    slot.level = newLevel;
    slot.value = value;
    slot.limit = limit;
    slot.warnLimit = warnLimit;
    slot.utilisation = newUtilisation;
    slot.warnUtilisation = warnUtilisation;
    slot.subject = SymbolTable.FULL;
    slot.reference = Double.NaN;
    slot.referenceTime = Times.NEVER;
  }
}
