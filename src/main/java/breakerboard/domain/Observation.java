package breakerboard.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a feed for one book, immutable and compact. An absent number is NaN; an absent time
 * or sequence is {@link #ABSENT}.
 */
public final class Observation implements Input {
  /** The book of an observation that names none. */
  public static final String DEFAULT_BOOK = "main";

  /** No such integer. */
  public static final long ABSENT = Long.MIN_VALUE;

  private final String book;
  private final String feed;
  private final long line;
  private final long time;
  private final long arrival;
  private final long sequence;
  private final double nav;
  private final boolean navUnusable;
  private final double cashFlow;
  private final Positions positions;
  private final Positions changes;
  private final int fieldMask;
  private final int unusableMask;
  private final double[] fields;
  private final Map<String, Boolean> checks;
  private final CorrelationMatrix correlation;
  private final int droppedFields;
  private final int unknownFields;

  private Observation(Builder from) {
    book = from.book;
    feed = from.feed;
    line = from.line;
    time = from.time;
    arrival = from.arrival;
    sequence = from.sequence;
    nav = from.nav;
    navUnusable = from.navUnusable;
    cashFlow = from.cashFlow;
    positions = from.positions;
    changes = from.changes;
    fieldMask = from.fieldMask;
    unusableMask = from.unusableMask;
    fields = from.packedFields();
    checks = from.checks;
    correlation = from.correlation;
    droppedFields = from.droppedFields;
    unknownFields = from.unknownFields;
  }

  /** The same at another time. */
  public Observation at(long newTime) {
    return new Observation(this, feed, line, newTime);
  }

  /**
   * The same from another feed.
   *
   * @param number of its line there
   */
  public Observation from(String uri, long number) {
    return new Observation(this, uri, number, time);
  }

  private Observation(Observation from, String uri, long number, long newTime) {
    book = from.book;
    feed = uri;
    line = number;
    time = newTime;
    arrival = newTime;
    sequence = from.sequence;
    nav = from.nav;
    navUnusable = from.navUnusable;
    cashFlow = from.cashFlow;
    positions = from.positions;
    changes = from.changes;
    fieldMask = from.fieldMask;
    unusableMask = from.unusableMask;
    fields = from.fields;
    checks = from.checks;
    correlation = from.correlation;
    droppedFields = from.droppedFields;
    unknownFields = from.unknownFields;
  }

  public String book() {
    return book;
  }

  /** The feed's URI. */
  public String feed() {
    return feed;
  }

  /** Line number in the feed, from 1. */
  public long line() {
    return line;
  }

  /** Its {@code ts}, nanoseconds since the epoch. */
  public long time() {
    return time;
  }

  @Override
  public long arrival() {
    return arrival;
  }

  /** Its {@code seq} or {@link #ABSENT}. */
  public long sequence() {
    return sequence;
  }

  /** Net asset value, positive, or NaN when absent or unusable. */
  public double nav() {
    return nav;
  }

  /** Whether a NAV was sent that cannot be used (zero, negative, not a number). */
  public boolean navUnusable() {
    return navUnusable;
  }

  /** Money put in or taken out since the NAV before, NaN when absent. */
  public double cashFlow() {
    return cashFlow;
  }

  /** The full set of positions, or {@link Positions#ABSENT}. */
  public Positions positions() {
    return positions;
  }

  /** Changes to the positions, or {@link Positions#ABSENT}. */
  public Positions changes() {
    return changes;
  }

  /** The fields it has, bit n for the field with ordinal n. */
  public int fieldMask() {
    return fieldMask;
  }

  /** The fields that came with a value that cannot be used, bit n for the field with ordinal n. */
  public int unusableMask() {
    return unusableMask;
  }

  public boolean has(InputField field) {
    return (fieldMask & 1 << field.ordinal()) != 0;
  }

  /** The field's value, NaN when absent. */
  public double value(InputField field) {
    int bit = 1 << field.ordinal();
    return (fieldMask & bit) == 0 ? Double.NaN : fields[Integer.bitCount(fieldMask & (bit - 1))];
  }

  /** Pre-market checks by name, in the order in which they came; empty when none did. */
  public Map<String, Boolean> checks() {
    return checks;
  }

  /** The correlation matrix or {@link CorrelationMatrix#NONE}. */
  public CorrelationMatrix correlation() {
    return correlation;
  }

  /** How many of its fields and position entries were unusable and left out. */
  public int droppedFields() {
    return droppedFields;
  }

  /** How many fields it had that nobody knows. */
  public int unknownFields() {
    return unknownFields;
  }

  /** Collects one observation; reusable after {@link #reset}. Not safe for several threads. */
  public static final class Builder {
    private String book = "";
    private String feed = "";
    private long line;
    private long time;
    private long arrival;
    private long sequence;
    private double nav;
    private boolean navUnusable;
    private double cashFlow;
    private Positions positions = Positions.ABSENT;
    private Positions changes = Positions.ABSENT;
    private int fieldMask;
    private int unusableMask;
    private final double[] fields = new double[InputField.values().length];
    private Map<String, Boolean> checks = Map.of();
    private CorrelationMatrix correlation = CorrelationMatrix.NONE;
    private int droppedFields;
    private int unknownFields;
    private boolean bookUnusable;

    /** An observation of {@code book} at {@code time} with nothing in it. */
    public Builder(String book, long time) {
      reset();
      this.book = book;
      this.time = time;
      this.arrival = time;
    }

    /** Forgets everything; the book becomes {@link #DEFAULT_BOOK}. */
    public final void reset() {
      book = DEFAULT_BOOK;
      feed = "";
      line = 0;
      time = Times.NEVER;
      arrival = Times.NEVER;
      sequence = ABSENT;
      nav = Double.NaN;
      navUnusable = false;
      cashFlow = Double.NaN;
      positions = Positions.ABSENT;
      changes = Positions.ABSENT;
      fieldMask = 0;
      unusableMask = 0;
      checks = Map.of();
      correlation = CorrelationMatrix.NONE;
      droppedFields = 0;
      unknownFields = 0;
      bookUnusable = false;
    }

    public Builder book(String value) {
      book = value;
      return this;
    }

    public Builder source(String feedUri, long lineNumber) {
      feed = feedUri;
      line = lineNumber;
      return this;
    }

    public Builder time(long value) {
      time = value;
      return this;
    }

    public Builder arrival(long value) {
      arrival = value;
      return this;
    }

    public Builder sequence(long value) {
      sequence = value;
      return this;
    }

    public Builder nav(double value) {
      nav = value;
      navUnusable = false;
      return this;
    }

    public Builder navUnusable() {
      navUnusable = true;
      nav = Double.NaN;
      return this;
    }

    public Builder cashFlow(double value) {
      cashFlow = value;
      return this;
    }

    public Builder positions(Positions value) {
      positions = value;
      return this;
    }

    public Builder changes(Positions value) {
      changes = value;
      return this;
    }

    public Builder field(InputField field, double value) {
      fields[field.ordinal()] = value;
      fieldMask |= 1 << field.ordinal();
      return this;
    }

    /** Checks in the order in which they came. */
    public Builder checks(Map<String, Boolean> value) {
      checks = Collections.unmodifiableMap(new LinkedHashMap<>(value));
      return this;
    }

    public Builder correlation(CorrelationMatrix value) {
      correlation = value;
      return this;
    }

    /** The book named cannot be one. */
    public void unusableBook() {
      bookUnusable = true;
    }

    public boolean bookUnusable() {
      return bookUnusable;
    }

    public Builder dropped() {
      droppedFields++;
      return this;
    }

    /** The field came with a value that cannot be used, which is left out and counted. */
    public Builder unusable(InputField field) {
      unusableMask |= 1 << field.ordinal();
      return dropped();
    }

    public Builder unknown() {
      unknownFields++;
      return this;
    }

    /**
     * What came and was left out.
     *
     * @param unusable as {@link Observation#unusableMask}
     * @param dropped as {@link Observation#droppedFields}
     * @param unknown as {@link Observation#unknownFields}
     */
    public Builder leftOut(int unusable, int dropped, int unknown) {
      unusableMask = unusable;
      droppedFields = dropped;
      unknownFields = unknown;
      return this;
    }

    /** Its time so far, {@link Times#NEVER} when none was set. */
    public long time() {
      return time;
    }

    public Observation build() {
      return new Observation(this);
    }

    private double[] packedFields() {
      double[] packed = new double[Integer.bitCount(fieldMask)];
      int next = 0;
      for (int left = fieldMask; left != 0; left &= left - 1) {
        packed[next++] = fields[Integer.numberOfTrailingZeros(left)];
      }
      return packed;
    }
  }
}
