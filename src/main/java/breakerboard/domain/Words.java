package breakerboard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers and names as people read them, the same in events, on the screen and in files for people.
 */
public final class Words {
  /** What stands where there is no number. */
  public static final String MISSING = "—";

  private static final String MINUS = "−";
  private static final double TEN_PERCENT = 0.1;
  private static final double PERCENT = 100;
  private static final double SHORT_SECONDS = 10;
  private static final int MINUTES_PER_HOUR = 60;

  /** Only ever cloned: a format serves one thread, and reading its pattern is the longest part. */
  private static final DecimalFormat WHOLE = format("#,##0");

  private static final DecimalFormat PLAIN = format("#,##0.######");

  private Words() {}

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /** A value with its unit, with as many decimals as its limit asks for: {@code 8.30 %}. */
  public static String of(double value, Unit unit, double limit) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    return switch (unit) {
      case FRACTION -> number(value * PERCENT, Math.abs(limit) < TEN_PERCENT ? 2 : 1) + " %";
      case PERCENT -> number(value, 1) + " %";
      case COUNT, FLAG -> number(value, 0);
      case MONEY -> number(value, 0);
      case SECONDS -> seconds(value, limit) + " s";
      case MINUTES -> plain(value) + " min";
      case HOURS -> hoursAndMinutes(value) + " h";
      case HOUR_OF_DAY -> hourOfDay(value);
      case MILLISECONDS -> number(value, 0) + " ms";
      case SIGMA -> number(value, 2) + " σ";
      case NUMBER, TEXT -> number(value, 2);
    };
  }

  /**
   * {@code 8.30 % > 8.00 %}, {@code 4.31 % of 5.00 %}, {@code 92.0 % < 95.0 %} or {@code 98.6 %,
   * min 95.0 %}; the value alone where there is no limit. What rounds to its limit and is not it is
   * {@code just over 8.00 %} or {@code just under 8.00 %}.
   *
   * @param breach whether the trigger is in breach: one past its limit that is not has a second
   *     condition, {@code 6 past 5, under its floor}
   */
  public static String against(
      double value, double limit, Unit unit, boolean lowerIsWorse, boolean breach) {
    String number = of(value, unit, limit);
    if (Double.isNaN(value) || Double.isNaN(limit)) {
      return number;
    }
    String bound = of(limit, unit, limit);
    boolean past = lowerIsWorse ? value < limit : value > limit;
    boolean apart = !number.equals(bound);
    if (past && !breach) {
      return (apart ? number : "just") + " past " + bound + ", under its floor";
    }
    if (!apart && value != limit) {
      return (value > limit ? "just over " : "just under ") + bound;
    }
    if (!past) {
      return number + (lowerIsWorse ? ", min " : " of ") + bound;
    }
    return number + (lowerIsWorse ? " < " : " > ") + bound;
  }

  /** Thousands with comma, minus as U+2212, a fixed number of decimals, halves away from zero. */
  public static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    DecimalFormat format = (DecimalFormat) WHOLE.clone();
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
  }

  /** How many there are of something: {@code 12,301}. */
  public static String count(long number) {
    return number((double) number, 0);
  }

  /** As few decimals as the number needs, at most six. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    DecimalFormat format = (DecimalFormat) PLAIN.clone();
    return (value < 0 ? MINUS : "") + format.format(Math.abs(value));
  }

  /** Seconds as {@code m:ss}, from an hour on {@code h:mm:ss}. */
  public static String duration(double seconds) {
    if (!Double.isFinite(seconds)) {
      return MISSING;
    }
    long whole = Math.max(0, (long) seconds);
    long hours = whole / 3600;
    long minutes = whole / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
  }

  /** Whole seconds, with one decimal where their limit has a part of one. */
  private static String seconds(double value, double limit) {
    double basis = Double.isNaN(limit) || limit == 0 ? value : limit;
    boolean parts = Math.abs(basis) < SHORT_SECONDS && basis != Math.rint(basis);
    return number(value, parts ? 1 : 0);
  }

  /** Hours as {@code h:mm}, rounded to the minute: 2.4 is {@code 2:24}. */
  private static String hoursAndMinutes(double hours) {
    if (!Double.isFinite(hours)) {
      return MISSING;
    }
    long minutes = Math.round(Math.abs(hours) * MINUTES_PER_HOUR);
    String sign = hours < 0 && minutes > 0 ? MINUS : "";
    return String.format(
        Locale.ROOT, "%s%d:%02d", sign, minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
  }

  /** An hour of the day as people write it: 9.5 is {@code 09:30}. */
  private static String hourOfDay(double hour) {
    if (!Double.isFinite(hour)) {
      return MISSING;
    }
    long minutes = Math.round(hour * MINUTES_PER_HOUR);
    return String.format(
        Locale.ROOT, "%02d:%02d", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
  }

  /** A wire name as words: {@code loss_rate} becomes {@code Loss rate}. */
  public static String name(String wireName) {
    return capital(wireName.replace('_', ' '));
  }

  /** The same words, beginning with a capital letter. */
  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The same words, beginning with a small letter. */
  public static String small(String words) {
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  /** A name as lower-case words. */
  public static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** An enum constant as lower-case words: {@code REDUCE_ONLY} becomes {@code reduce only}. */
  public static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * An enum constant as it stands on the screen: {@code REDUCE_ONLY} becomes {@code REDUCE ONLY}.
   */
  public static String capitals(Enum<?> constant) {
    return constant.name().replace('_', ' ');
  }
}
