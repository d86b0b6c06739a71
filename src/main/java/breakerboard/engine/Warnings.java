package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.TriggerSpec;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Level;
import breakerboard.domain.Trend;
import breakerboard.domain.Words;

/** Which trigger warns, and in what words. */
final class Warnings {
  private Warnings() {}

  /** The warning trigger that is nearest to its limit. */
  static Crossing crossing(BreakerCell cell, BookFacts facts) {
    ReadingBuffer reading = cell.reading();
    int nearest = ReadingBuffer.NO_TRIGGER;
    for (int i = 0; i < reading.triggerCount(); i++) {
      boolean warns = reading.listed(i) && reading.level(i) == Level.WARN;
      if (warns
          && (nearest == ReadingBuffer.NO_TRIGGER
              || reading.utilisation(i) > reading.utilisation(nearest))) {
        nearest = i;
      }
    }
    return new Crossing(
        cell.breaker().words(nearest, reading, facts),
        reading.spec(nearest),
        reading.value(nearest),
        reading.limit(nearest),
        reading.warnLimit(nearest));
  }

  record Crossing(
      String ownWords, TriggerSpec trigger, double value, double limit, double warnLimit) {
    String words() {
      return ownWords.isEmpty()
          ? trigger.name()
              + " "
              + Words.against(value, limit, trigger.unit(), trigger.lowerIsWorse(), false)
          : ownWords;
    }

    EventDetail detail(Trend trend, double timeToBreach) {
      return new EventDetail.Warning(
          trigger.name(), value, limit, trigger.unit(), warnLimit, trend, timeToBreach);
    }
  }
}
