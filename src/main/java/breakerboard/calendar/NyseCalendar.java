package breakerboard.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The New York Stock Exchange: as published for the years that are shipped with the program, by the
 * exchange's own rules before and after them, so that no date silently counts as an ordinary one.
 */
public final class NyseCalendar implements HolidayCalendar {
  private static final String RESOURCE = "nyse.txt";
  private static final NyseCalendar SHIPPED = new NyseCalendar(shipped());

  private final PublishedDays published;
  private final HolidayCalendar rules = new NyseRules();

  private NyseCalendar(PublishedDays published) {
    this.published = published;
  }

  /** The one that is shipped. */
  public static NyseCalendar instance() {
    return SHIPPED;
  }

  private static PublishedDays shipped() {
    try (InputStream in = NyseCalendar.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing from the program: install it again.");
      }
      return CalendarFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
    } catch (IOException | CalendarFileException e) {
      throw new IllegalStateException(
          "The shipped calendar cannot be read: install the program again. " + e.getMessage(), e);
    }
  }

  /** Whether the exchange itself published what is known of that date. */
  public boolean published(LocalDate date) {
    return published.covers(date);
  }

  @Override
  public boolean closed(LocalDate date) {
    return knowing(date).closed(date);
  }

  @Override
  public OptionalDouble earlyClose(LocalDate date) {
    return knowing(date).earlyClose(date);
  }

  private HolidayCalendar knowing(LocalDate date) {
    return published.covers(date) ? published.days() : rules;
  }
}
