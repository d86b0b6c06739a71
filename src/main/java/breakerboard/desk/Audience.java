package breakerboard.desk;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Event;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Submission;
import breakerboard.domain.TradingState;
import breakerboard.engine.EngineListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners what one hears; what one of them throws harms nobody. */
final class Audience implements EngineListener {
  private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

  private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();

  void add(EngineListener listener) {
    listeners.add(listener);
  }

  @Override
  public void event(Event event) {
    each(listener -> listener.event(event));
  }

  @Override
  public void because(String book, TradingState trading, String because) {
    each(listener -> listener.because(book, trading, because));
  }

  @Override
  public void joined(String book) {
    each(listener -> listener.joined(book));
  }

  @Override
  public void answer(Submission submission, Answer answer) {
    each(listener -> listener.answer(submission, answer));
  }

  @Override
  public void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {
    each(listener -> listener.configured(former, now, operator, reason, time));
  }

  @Override
  public void refused(RefusedLine line) {
    each(listener -> listener.refused(line));
  }

  /** After every observation: it allocates nothing. */
  @Override
  public void used(String book) {
    for (EngineListener listener : listeners) {
      try {
        listener.used(book);
      } catch (Throwable thrown) {
        passedOver(thrown);
      }
    }
  }

  private void each(Consumer<EngineListener> call) {
    for (EngineListener listener : listeners) {
      try {
        call.accept(listener);
      } catch (Throwable thrown) {
        passedOver(thrown);
      }
    }
  }

  private static void passedOver(Throwable thrown) {
    LOG.error("A listener failed and is passed over", thrown);
  }
}
