package breakerboard.desk;

import java.time.LocalDate;

/**
 * A day that was recorded.
 *
 * @param day in UTC
 * @param from when its first input came, nanoseconds since the epoch
 * @param to when its last input came, {@link breakerboard.domain.Times#NEVER} while it is still
 *     recorded or where the program ended without ending it
 */
public record RecordedDay(LocalDate day, long from, long to) {}
