package breakerboard.wire;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Layer;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an {@link EventsWriter} wrote, so far as alarms rest on it: the fields that all events
 * have, which feed, key and events it is about, and whether a trip latched. What was measured is
 * not read: its numbers are NaN.
 */
public final class EventReader {
  private static final Explanation NOT_READ =
      new Explanation(
          "", "", List.of(), Double.NaN, Reference.NONE, Double.NaN, "", Layer.DEFAULT, 0, 0);

  private final Members members;
  private final String where;

  private EventReader(Members members, String where) {
    this.members = members;
    this.where = where;
  }

  /**
   * The event of a line.
   *
   * @param time when it happened, nanoseconds since the epoch
   * @param where its name in messages
   * @throws UnreadableDocumentException with a sentence when it is no event
   */
  public static Event read(String line, long time, String where)
      throws UnreadableDocumentException {
    return new EventReader(ConfigDocumentReader.read(line, where).members(), where).event(time);
  }

  private Event event(long time) throws UnreadableDocumentException {
    EventType type = choice("type", EventType.values());
    String breaker = text("breaker");
    return new Event(
        (long) number("id"),
        time,
        type,
        choice("priority", Priority.values()),
        text("book"),
        breaker.isEmpty() ? Optional.empty() : Optional.of(new BreakerId(breaker)),
        text("status").isEmpty()
            ? Optional.empty()
            : Optional.of(choice("status", BreakerStatus.values())),
        text("message"),
        text("operator"),
        text("reason"),
        detail(type));
  }

  private EventDetail detail(EventType type) throws UnreadableDocumentException {
    return switch (type) {
      case BREAKER_TRIPPED, TRIGGER_BREACHED -> tripped();
      case BREAKER_FAULT -> new EventDetail.Fault(text("error"));
      case FEED_CONNECTED, FEED_LOST, FEED_STALE, FEED_RESUMED ->
          new EventDetail.Feed(text("feed"), text("detail"));
      case THRESHOLD_UPDATED, OVERRIDE_ENDING, OVERRIDE_ENDED ->
          new EventDetail.Threshold(text("key"), "", "", Double.NaN, Layer.OVERRIDE, Times.NEVER);
      case ACKNOWLEDGED -> new EventDetail.Acknowledged(numbers("events"), texts("alarms"));
      default -> new EventDetail.None();
    };
  }

  private EventDetail tripped() {
    return new EventDetail.Tripped(
        text("trigger"),
        Double.NaN,
        Double.NaN,
        Unit.NUMBER,
        Double.NaN,
        0,
        Times.NEVER,
        flag("auto_reset"),
        flag("latched"),
        flag("retrip"),
        NOT_READ);
  }

  private <E extends Enum<E>> E choice(String name, E[] known) throws UnreadableDocumentException {
    String written = text(name);
    return Arrays.stream(known)
        .filter(one -> one.name().equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableDocumentException(
                    "%s is no event: its %s is \"%s\".".formatted(where, name, written)));
  }

  private String text(String name) {
    return members.values().get(name) instanceof ConfigNode.Text(String text) ? text : "";
  }

  private boolean flag(String name) {
    return members.values().get(name) instanceof ConfigNode.Flag(boolean set) && set;
  }

  private double number(String name) throws UnreadableDocumentException {
    if (members.values().get(name) instanceof ConfigNode.Numeric number) {
      return number.value();
    }
    throw new UnreadableDocumentException("%s is no event: it has no %s.".formatted(where, name));
  }

  private List<String> texts(String name) {
    return members.values().get(name) instanceof ConfigNode.Items items
        ? items.values().stream()
            .filter(ConfigNode.Text.class::isInstance)
            .map(text -> ((ConfigNode.Text) text).value())
            .toList()
        : List.of();
  }

  private List<Long> numbers(String name) {
    return members.values().get(name) instanceof ConfigNode.Items items
        ? items.values().stream()
            .filter(ConfigNode.Numeric.class::isInstance)
            .map(number -> (long) ((ConfigNode.Numeric) number).value())
            .toList()
        : List.of();
  }
}
