package breakerboard.console.notifications;

import breakerboard.domain.Times;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Silence with an end: a console that is muted for good is forgotten to be. */
final class Mute {
  private final ReadOnlyLongWrapper until = new ReadOnlyLongWrapper(Times.NEVER);

  /** Silent until then, nanoseconds since the epoch. */
  void until(long end) {
    until.set(end);
  }

  /** Sounds again. */
  void end() {
    until.set(Times.NEVER);
  }

  /** Whether it is silent at that time; ends by itself. */
  boolean isSilent(long now) {
    if (until.get() != Times.NEVER && now >= until.get()) {
      end();
    }
    return until.get() != Times.NEVER;
  }

  /** {@link Times#NEVER} while it sounds. */
  ReadOnlyLongProperty untilProperty() {
    return until.getReadOnlyProperty();
  }
}
