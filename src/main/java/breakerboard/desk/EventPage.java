package breakerboard.desk;

import breakerboard.domain.Event;
import java.util.List;

/**
 * Events from the bounded event memory.
 *
 * @param missed how many after the asked number are no longer in memory
 */
public record EventPage(List<Event> events, long missed) {
  public EventPage {
    events = List.copyOf(events);
  }
}
