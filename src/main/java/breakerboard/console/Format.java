package breakerboard.console;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.BreakerId;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers, times and names as the screen writes them, in the desk's time zone. Times are
 * nanoseconds since the epoch, {@link Times#NEVER} and NaN are written as {@value Words#MISSING}.
 */
public final class Format {
  private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = formatter("HH:mm:ss.SSS");
  private static final DateTimeFormatter MINUTES = formatter("HH:mm");
  private static final DateTimeFormatter DAY = formatter("d MMM");
  private static final DateTimeFormatter DAY_AND_YEAR = formatter("d MMM yyyy");
  private static final double PERCENT = 100;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;
  private static final double SLOW_RATE = 10;
  private static final double TINY = 1e-9;
  private static final int MOST_DECIMALS = 6;

  private final ZoneId zone;
  private final Map<BreakerId, String> labels = new HashMap<>();

  /**
   * @param zone the desk's time zone
   * @param catalogue knows the breakers' labels
   */
  public Format(ZoneId zone, KeyCatalogue catalogue) {
    this.zone = zone;
    catalogue.breakers().forEach(breaker -> labels.put(breaker.id(), breaker.label()));
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  // numbers

  /** A value with its unit and the decimals that its limit asks for: {@code 8.30 %}. */
  public String value(double value, Unit unit, double limit) {
    return Words.of(value, unit, limit);
  }

  /**
   * The number of {@link #value} alone, for a large figure beside a small unit: {@code 8.30}; from
   * a million on in few digits, {@code 12.3 M}.
   */
  public String figure(double value, Unit unit, double limit) {
    double scaled = unit == Unit.FRACTION ? value * PERCENT : value;
    if (Math.abs(scaled) >= MILLION) {
      return compact(scaled);
    }
    String whole = value(value, unit, limit);
    String sign = unitSign(unit);
    return sign.isEmpty() || !whole.endsWith(" " + sign)
        ? whole
        : whole.substring(0, whole.length() - sign.length() - 1);
  }

  /** As {@link #value}, with the number as short as {@link #figure} writes it. */
  public String cell(double value, Unit unit, double limit) {
    String sign = Double.isNaN(value) ? "" : unitSign(unit);
    return figure(value, unit, limit) + (sign.isEmpty() ? "" : " " + sign);
  }

  private static String compact(double number) {
    double size = Math.abs(number);
    if (size >= PERCENT * PERCENT * BILLION) {
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
  public String unitSign(Unit unit) {
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
  public String limit(TriggerReading trigger) {
    return Double.isNaN(trigger.limit())
        ? ""
        : (trigger.lowerIsWorse() ? "min " : "of ")
            + cell(trigger.limit(), trigger.unit(), trigger.limit());
  }

  /**
   * {@code 8.30 % > 8.00 %}, {@code 4.31 % of 5.00 %}, {@code 92.0 % < 95.0 %} or {@code 98.6 %,
   * min 95.0 %}.
   */
  public String against(TriggerReading trigger) {
    String value = value(trigger.value(), trigger.unit(), trigger.limit());
    if (Double.isNaN(trigger.limit()) || !trigger.hasValue()) {
      return value;
    }
    boolean within = trigger.lowerIsWorse() && trigger.value() >= trigger.limit();
    return within
        ? value + ", " + limit(trigger)
        : Words.against(trigger.value(), trigger.limit(), trigger.unit(), trigger.lowerIsWorse());
  }

  /** How far apart two values are, two percents in points: {@code 0.02 points}. */
  public String distance(double value, double limit, Unit unit) {
    double apart = Math.abs(value - limit);
    return switch (unit) {
      case FRACTION, PERCENT -> figure(apart, unit, limit) + " points";
      default -> value(apart, unit, limit);
    };
  }

  /** Money without a currency: {@code 1,034,221}. */
  public String money(double amount) {
    return Words.number(amount, 0);
  }

  /** How much of a limit is used, 1 = all of it: {@code 86 %}. */
  public String share(double utilisation) {
    return Words.number(utilisation * PERCENT, 0) + " %";
  }

  /** A change of a fraction, signed, with two decimals: {@code −7.35 %}. */
  public String change(double fraction) {
    return signed(fraction * PERCENT, 2);
  }

  /** A change given in percent, signed, with one decimal: {@code +25.0 %}. */
  public String changePercent(double percent) {
    return signed(percent, 1);
  }

  private static String signed(double percent, int decimals) {
    if (!Double.isFinite(percent)) {
      return Words.MISSING;
    }
    String number = Words.number(percent, decimals);
    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    return (zero || percent < 0 ? "" : "+") + number + " %";
  }

  /** The risk score, {@code 60}, or — while it is unknown. */
  public String risk(double score) {
    return Words.number(score, 0);
  }

  public String count(long number) {
    return Words.number((double) number, 0);
  }

  /** {@code 1 override}, {@code 2 overrides}, {@code 0 bypasses}. */
  public String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 12/s}; below ten a second with one decimal. */
  public String rate(double perSecond) {
    return Words.number(perSecond, perSecond < SLOW_RATE && perSecond > 0 ? 1 : 0) + "/s";
  }

  /** {@code ×12}. */
  public String repeats(long times) {
    return "×" + count(times);
  }

  /** A label of a chart's axis, as precise as the step between two of them: {@code 8 %}. */
  public String tick(double value, double step, Unit unit) {
    double scale = unit == Unit.FRACTION ? PERCENT : 1;
    int decimals = Math.clamp((long) Math.ceil(-Math.log10(step * scale) - TINY), 0, MOST_DECIMALS);
    String sign = unitSign(unit);
    boolean huge = Math.abs(value * scale) >= MILLION;
    String number = huge ? compact(value * scale) : Words.number(value * scale, decimals);
    return number + (sign.isEmpty() ? "" : " " + sign);
  }

  /** A statistic with its unit; fractions with two decimals. */
  public String statistic(Statistic statistic) {
    return switch (statistic) {
      case Statistic.Number(double value, Unit unit) -> value(value, unit, 0);
      case Statistic.Text(String value) -> value;
      case Statistic.Contributors(var largest) ->
          largest.isEmpty()
              ? Words.MISSING
              : String.join(
                  ", ",
                  largest.stream()
                      .map(c -> c.symbol() + " " + Words.number(c.riskPercentage(), 1) + " %")
                      .toList());
    };
  }

  // times

  /** {@code 14:03:11} in the desk's zone. */
  public String time(long at) {
    return at == Times.NEVER ? Words.MISSING : SECONDS.format(local(at));
  }

  /** {@code 14:03:11.204}, for the log. */
  public String timeWithMillis(long at) {
    return at == Times.NEVER ? Words.MISSING : MILLIS.format(local(at));
  }

  /** The time of day, with the day before it when it is not the clock's. */
  public String time(long at, long clock) {
    return at == Times.NEVER ? Words.MISSING : day(at, clock) + time(at);
  }

  /** As {@link #time(long, long)} without seconds where they are zero: {@code 15:30}. */
  public String brief(long at, long clock) {
    if (at == Times.NEVER) {
      return Words.MISSING;
    }
    ZonedDateTime local = local(at);
    return day(at, clock) + (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
  }

  /**
   * {@code "12 Mar "} when the day is not the clock's, with the year when that differs too, else
   * empty.
   */
  private String day(long at, long clock) {
    if (clock == Times.NEVER) {
      return "";
    }
    LocalDate day = local(at).toLocalDate();
    LocalDate today = local(clock).toLocalDate();
    if (day.equals(today)) {
      return "";
    }
    return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day) + " ";
  }

  /** The date of a moment: {@code 12 Mar 2020}. */
  public String date(long at) {
    return at == Times.NEVER ? Words.MISSING : DAY_AND_YEAR.format(local(at));
  }

  /** Nanoseconds as {@code m:ss}, from one hour on {@code h:mm:ss}; never negative. */
  public String duration(long nanos) {
    return Words.duration(Times.toSeconds(nanos));
  }

  /** {@code since 14:03:11 (2:51)}. */
  public String since(long at, long clock) {
    return "since %s (%s)".formatted(time(at, clock), duration(clock - at));
  }

  /** {@code until 15:30 (1:23:58)}, or {@code until ended by hand}. */
  public String until(long at, long clock) {
    return at == Times.NEVER
        ? "until ended by hand"
        : "until %s (%s)".formatted(brief(at, clock), duration(at - clock));
  }

  /** {@code ends 15:30}, or {@code no end}. */
  public String ends(long at, long clock) {
    return at == Times.NEVER ? "no end" : "ends " + brief(at, clock);
  }

  /** {@code resets in 12:41}; counts full seconds up, so that 0:00 is the deadline itself. */
  public String resetsIn(long deadline, long clock) {
    return "resets in " + countdown(deadline, clock);
  }

  /** {@code 12:41}, rounded up to the second. */
  public String countdown(long deadline, long clock) {
    return Words.duration(Math.ceil(Times.toSeconds(deadline - clock)));
  }

  /** {@code 4:12 old}. */
  public String age(long at, long clock) {
    return duration(clock - at) + " old";
  }

  /** {@code breach in 6:20 at this rate}; empty when no breach is in sight. */
  public String breachIn(double seconds) {
    return Double.isFinite(seconds) ? "breach in " + Words.duration(seconds) + " at this rate" : "";
  }

  /** {@code peak 1,034,221 at 11:42:07}; empty without a reference. */
  public String reference(Reference reference, long clock) {
    if (!reference.present()) {
      return "";
    }
    String at = reference.at() == Times.NEVER ? "" : " at " + time(reference.at(), clock);
    return Words.lower(reference.name()) + " " + value(reference.value(), reference.unit(), 0) + at;
  }

  /** The desk's city: {@code New York}. */
  public String zoneName() {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  public ZoneId zone() {
    return zone;
  }

  private ZonedDateTime local(long at) {
    return Times.instant(at).atZone(zone);
  }

  // words

  /** The breaker's name on the screen: {@code Loss rate}. */
  public String breaker(BreakerId breaker) {
    return labels.getOrDefault(breaker, Words.name(breaker.value()));
  }

  /** {@code Breaker tripped}. */
  public String words(EventType type) {
    return switch (type) {
      case TRADING_STATE_CHANGED -> "Trading state";
      case BREAKER_WARNING -> "Warning";
      default -> Words.name(type.name().toLowerCase(Locale.ROOT));
    };
  }

  public String words(Priority priority) {
    return Words.name(Words.lower(priority));
  }

  public String words(Level level) {
    return switch (level) {
      case CLEAR -> "Clear";
      case UNFED -> "Not fed";
      case WARN -> "Warning";
      case BREACH -> "Breach";
    };
  }

  /** {@code default}, {@code file}, {@code parent}, {@code book} or {@code override}. */
  public String words(Layer layer) {
    return Words.lower(layer);
  }

  /** {@code REDUCE ONLY}. */
  public String words(TradingState state) {
    return state.name().replace('_', ' ');
  }

  /** {@code limit 0.25 → 0.3 until 15:30}, values as they stand in the configuration. */
  public String override(OverrideView override, long clock) {
    String end =
        override.until() == Times.NEVER
            ? "until reverted"
            : "until " + brief(override.until(), clock);
    return keyName(override.path())
        + " "
        + override.fallback()
        + " → "
        + override.value()
        + " "
        + end;
  }

  /** The last word of a key's path. */
  public String keyName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
