package breakerboard.console;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.BreakerId;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Times and names as the screen writes them, in the desk's time zone. Times are nanoseconds since
 * the epoch, {@link Times#NEVER} is written as {@value Words#MISSING}.
 */
public final class Format {
  private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = formatter("HH:mm:ss.SSS");
  private static final DateTimeFormatter MINUTES = formatter("HH:mm");
  private static final DateTimeFormatter DAY = formatter("d MMM");
  private static final DateTimeFormatter DAY_AND_YEAR = formatter("d MMM yyyy");

  private static final int HOURS_OF_A_DAY = 24;

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");

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

  /** {@code 14:03:11} in the desk's zone. */
  public String time(long at) {
    return at == Times.NEVER ? Words.MISSING : SECONDS.format(local(at));
  }

  /** {@code 15:30}, for what ends with a minute. */
  public String minutes(long at) {
    return at == Times.NEVER ? Words.MISSING : MINUTES.format(local(at));
  }

  /**
   * A label of an axis: {@code 14:30}, with seconds where its steps are shorter than a minute, the
   * day where that is another than the label's before.
   */
  public String axis(long at, long before, long step) {
    ZonedDateTime local = local(at);
    boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (midnight && (before != Times.NEVER || step >= HOURS_OF_A_DAY * Times.NANOS_PER_HOUR)) {
      return DAY.format(local);
    }
    return (step < Times.NANOS_PER_MINUTE ? SECONDS : MINUTES).format(local);
  }

  /** {@code 14:03:11.204}, for the log. */
  public String timeWithMillis(long at) {
    return at == Times.NEVER ? Words.MISSING : MILLIS.format(local(at));
  }

  /** As {@link #timeWithMillis(long)}, with the day before it when it is not the clock's. */
  public String timeWithMillis(long at, long clock) {
    return at == Times.NEVER ? Words.MISSING : day(at, clock) + timeWithMillis(at);
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

  /**
   * An engine's sentence with its moments (ISO 8601, UTC) written as {@link #brief} writes them.
   */
  public String momentsIn(String sentence, long clock) {
    return MOMENT
        .matcher(sentence)
        .replaceAll(found -> brief(Times.nanos(Instant.parse(found.group())), clock));
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
    return Words.lower(reference.name())
        + " "
        + Words.of(reference.value(), reference.unit(), 0)
        + at;
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

  /** The last word of a key's path. */
  public String keyName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
