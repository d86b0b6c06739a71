package breakerboard.engine;

import breakerboard.config.LiveOverride;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Restart;
import breakerboard.domain.Times;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What is told of a state that a restarted program goes on from. */
final class Recovery {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss 'UTC'", Locale.ENGLISH);

  private Recovery() {}

  /** As {@code recovered 3 books as of 14:03:11 UTC: 1 breaker tripped; 41 inputs taken again}. */
  static String words(
      Restart restart,
      Collection<BookEngine> books,
      List<LiveOverride> overrides,
      boolean deskHalted) {
    List<String> parts = new ArrayList<>();
    add(parts, with(books, BreakerStatus.TRIPPED), " breaker tripped", " breakers tripped");
    add(parts, with(books, BreakerStatus.COOLDOWN), " cooling down", " cooling down");
    add(parts, with(books, BreakerStatus.LIQUIDATING), " liquidating", " liquidating");
    if (deskHalted) {
      parts.add("kill switch of the desk on");
    } else {
      long halted = with(books, BreakerStatus.EMERGENCY_HALT);
      add(parts, halted, " book halted by its kill switch", " books halted by their kill switch");
    }
    add(parts, overrides.size(), " override", " overrides");
    add(parts, with(books, BreakerStatus.BYPASSED), " bypass", " bypasses");
    long maintained = books.stream().filter(BookEngine::maintained).count();
    add(parts, maintained, " book in maintenance", " books in maintenance");
    String state = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    List<String> more = new ArrayList<>();
    add(more, restart.replayed(), " input taken again", " inputs taken again");
    if (!restart.because().isEmpty()) {
      more.add("not all of it: " + restart.because());
    }
    return "recovered "
        + (books.isEmpty() ? "no book" : counted(books.size(), " book", " books"))
        + asOf(restart)
        + state
        + (more.isEmpty() ? "" : "; " + String.join("; ", more));
  }

  private static long with(Collection<BookEngine> books, BreakerStatus status) {
    return books.stream().mapToLong(book -> book.count(status)).sum();
  }

  private static void add(List<String> parts, long count, String one, String several) {
    if (count > 0) {
      parts.add(counted(count, one, several));
    }
  }

  private static String counted(long count, String one, String several) {
    return count + (count == 1 ? one : several);
  }

  private static String asOf(Restart restart) {
    if (restart.lastInput() == Times.NEVER) {
      return "";
    }
    LocalDateTime then = utc(restart.lastInput());
    boolean today = then.toLocalDate().equals(utc(restart.arrival()).toLocalDate());
    return " as of " + (today ? TIME : DAY_AND_TIME).format(then);
  }

  private static LocalDateTime utc(long nanos) {
    return LocalDateTime.ofInstant(Times.instant(nanos), ZoneOffset.UTC);
  }
}
