package breakerboard.console;

import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;

/**
 * Numbers as the screen writes them where {@link Words} does not: without their unit, short, signed
 * or counted.
 */
public final class Figures {
  private static final double PERCENT = 100;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;
  private static final double MOST = 1e13;
  private static final double SLOW_RATE = 10;
  private static final double MOST_UTILISATION = 10;
  private static final double TEN = 10;
  private static final double TINY = 1e-9;
  private static final int MOST_DECIMALS = 6;

  private Figures() {}

  /**
   * The number of {@link Words#of} alone, for a large figure beside a small unit: {@code 8.30};
   * from a million on in few digits, {@code 12.3 M}. One that rounds to its limit and is not it
   * tells its side, {@code > 8.00}, with the decimals of all others.
   */
  public static String figure(double value, Unit unit, double limit) {
    return side(value, unit, limit) + rounded(value, unit, limit);
  }

  private static String side(double value, Unit unit, double limit) {
    double bound = Math.copySign(limit, value);
    boolean known = !Double.isNaN(value) && !Double.isNaN(limit);
    if (!known
        || value == bound
        || !rounded(value, unit, limit).equals(rounded(bound, unit, limit))) {
      return "";
    }
    return value > bound ? "> " : "< ";
  }

  /** As {@link #figure} without its side, for scales. */
  public static String rounded(double value, Unit unit, double limit) {
    double scaled = scaled(value, unit);
    if (Math.abs(scaled) >= MILLION) {
      return compact(scaled);
    }
    String whole = Words.of(value, unit, limit);
    String sign = unitSign(unit);
    return sign.isEmpty() || !whole.endsWith(" " + sign)
        ? whole
        : whole.substring(0, whole.length() - sign.length() - 1);
  }

  /** As {@link Words#of}, with the number as short as {@link #figure} writes it. */
  public static String cell(double value, Unit unit, double limit) {
    return Double.isNaN(value) ? Words.MISSING : signed(figure(value, unit, limit), unit);
  }

  /** As {@link #cell} without its side, for scales. */
  public static String roundedCell(double value, Unit unit, double limit) {
    return Double.isNaN(value) ? Words.MISSING : signed(rounded(value, unit, limit), unit);
  }

  private static double scaled(double value, Unit unit) {
    return unit == Unit.FRACTION ? value * PERCENT : value;
  }

  private static String signed(String number, Unit unit) {
    String sign = unitSign(unit);
    return sign.isEmpty() ? number : number + " " + sign;
  }

  private static String compact(double number) {
    double size = Math.abs(number);
    if (size >= MOST) {
      return (number < 0 ? "< −" : "> ") + "9,999 bn";
    }
    return size >= BILLION
        ? Words.number(number / BILLION, 1) + " bn"
        : Words.number(number / MILLION, 1) + " M";
  }

  /**
   * What stands behind a number of the unit: {@code %}, {@code σ}, {@code ms}; empty where nothing
   * does.
   */
  public static String unitSign(Unit unit) {
    return switch (unit) {
      case FRACTION, PERCENT -> "%";
      case SECONDS -> "s";
      case MINUTES -> "min";
      case HOURS -> "h";
      case MILLISECONDS -> "ms";
      case SIGMA -> "σ";
      case COUNT, HOUR_OF_DAY, MONEY, NUMBER, FLAG, TEXT -> "";
    };
  }

  /**
   * The limit beside a large value: {@code of 8.00 %}, {@code min 95.0 %}; empty without a limit.
   */
  public static String limit(TriggerReading trigger) {
    return Double.isNaN(trigger.limit())
        ? ""
        : (trigger.lowerIsWorse() ? "min " : "of ")
            + cell(trigger.limit(), trigger.unit(), trigger.limit());
  }

  /** {@code 8.30 % > 8.00 %}; the value alone where there is no limit. */
  public static String against(TriggerReading trigger) {
    return Words.against(
        trigger.value(),
        trigger.limit(),
        trigger.unit(),
        trigger.lowerIsWorse(),
        trigger.level() == Level.BREACH);
  }

  /**
   * How far apart two values are, two percents in points: {@code 0.02 points}; what is apart is
   * never zero.
   */
  public static String distance(double value, double limit, Unit unit) {
    double apart = Math.abs(value - limit);
    String number = apart == 0 ? rounded(apart, unit, limit) : fine(apart, unit, limit);
    return switch (unit) {
      case FRACTION, PERCENT -> number + " points";
      default -> signed(number, unit);
    };
  }

  /** With as many decimals as it needs not to be zero. */
  private static String fine(double number, Unit unit, double limit) {
    String words = rounded(number, unit, limit);
    for (int decimals = 1; isZero(words) && decimals <= MOST_DECIMALS; decimals++) {
      words = Words.number(scaled(number, unit), decimals);
    }
    return isZero(words) ? "< " + Words.plain(Math.pow(TEN, -MOST_DECIMALS)) : words;
  }

  private static boolean isZero(String number) {
    return number.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /**
   * What is left of a fraction or beyond it, in points: {@code 2.4}, {@code −0.3}, {@code < 0.1}.
   */
  public static String points(double fraction) {
    String number = Words.number(fraction * PERCENT, 1);
    if (fraction == 0 || Double.isNaN(fraction) || !isZero(number)) {
      return number;
    }
    return fraction > 0 ? "< 0.1" : "> −0.1";
  }

  /** A size of money: {@code 140,000}; what is less than a half but not nothing is {@code < 1}. */
  public static String size(double money) {
    String number = whole(money);
    return money > 0 && isZero(number) ? "< 1" : number;
  }

  /**
   * How much of a limit is used, 1 = all of it: {@code 86 %}; what rounds to all of it says on
   * which side it is, {@code < 100 %}; what the engine counts no further is {@code over 1,000 %}.
   */
  public static String share(double utilisation) {
    String percent = Words.number(utilisation * PERCENT, 0);
    if (utilisation >= MOST_UTILISATION) {
      return "over " + percent + " %";
    }
    boolean side = percent.equals(Words.number(PERCENT, 0)) && utilisation != 1;
    return (side ? (utilisation < 1 ? "< " : "> ") : "") + percent + " %";
  }

  /** A change of a fraction, signed, with two decimals: {@code −7.35 %}. */
  public static String change(double fraction) {
    return signedPercent(fraction * PERCENT, 2);
  }

  /** A change given in percent, signed, with one decimal: {@code +25.0 %}. */
  public static String changePercent(double percent) {
    return signedPercent(percent, 1);
  }

  private static String signedPercent(double percent, int decimals) {
    if (!Double.isFinite(percent)) {
      return Words.MISSING;
    }
    String number = Words.number(percent, decimals);
    return (isZero(number) || percent < 0 ? "" : "+") + number + " %";
  }

  /** Money without a currency or a score, {@code 1,034,221}; — while it is unknown. */
  public static String whole(double number) {
    return Words.number(number, 0);
  }

  public static String count(long number) {
    return Words.count(number);
  }

  /** {@code 1 override}, {@code 2 overrides}, {@code 0 bypasses}. */
  public static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 12/s}; below ten a second with one decimal. */
  public static String rate(double perSecond) {
    return Words.number(perSecond, perSecond < SLOW_RATE && perSecond > 0 ? 1 : 0) + "/s";
  }

  /** {@code ×12}. */
  public static String repeats(long times) {
    return "×" + count(times);
  }

  /** A label of a chart's axis, as precise as the step between two of them: {@code 8 %}. */
  public static String tick(double value, double step, Unit unit) {
    double scaled = scaled(value, unit);
    double decimals = Math.ceil(-Math.log10(scaled(step, unit)) - TINY);
    return signed(
        Math.abs(scaled) >= MILLION
            ? compact(scaled)
            : Words.number(scaled, Math.clamp((long) decimals, 0, MOST_DECIMALS)),
        unit);
  }

  /** What came in, and what of it was refused or left out. */
  public static String observed(DeskSnapshot now) {
    String refused =
        now.refusedLines() == 0
            ? ""
            : ", " + count(now.refusedLines(), "line", "lines") + " refused";
    String unused = now.unused().words();
    return count(now.observations(), "observation", "observations")
        + refused
        + (unused.isEmpty() ? "" : ", " + unused);
  }
}
