package breakerboard.desk;

import breakerboard.domain.Event;

/** Hears events on a thread of its own, as slowly as it likes. */
public interface EventFollower {
  void event(Event event);

  /**
   * It was so slow that events are left out between the last one and the next.
   *
   * @param count how many
   */
  default void missed(long count) {}
}
