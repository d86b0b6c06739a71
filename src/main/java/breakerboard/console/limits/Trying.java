package breakerboard.console.limits;

import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.desk.whatif.WhatIf.Answered;
import breakerboard.desk.whatif.WhatIfCancelledException;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Times;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One what-if at a time, away from the JavaFX thread, with its progress and its end. Used on the
 * JavaFX thread.
 */
final class Trying {
  private static final Logger LOG = LoggerFactory.getLogger(Trying.class);

  private final WhatIf whatIf;
  private final Executor aside;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Nothing());
  private AtomicBoolean cancelled = new AtomicBoolean();

  /** How far it is. */
  sealed interface State {
    /** None was asked for, or it was cancelled. */
    record Nothing() implements State {}

    /**
     * It is being answered.
     *
     * @param share 0 to 1
     */
    record Runs(double share, boolean cancelling) implements State {}

    /**
     * It was answered.
     *
     * @param seconds that took
     */
    record Done(Question question, Answered answered, double seconds) implements State {}

    /**
     * It could not be answered.
     *
     * @param why a sentence
     */
    record Failed(String why) implements State {}
  }

  /**
   * @param aside runs long work
   * @param screen brings what it is given onto the JavaFX thread
   */
  Trying(WhatIf whatIf, Executor aside, Executor screen) {
    this.whatIf = whatIf;
    this.aside = aside;
    this.screen = screen;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  boolean runs() {
    return state.get() instanceof State.Runs;
  }

  /** Begins to answer a question; nothing while another is being answered. */
  void begin(Question question) {
    if (runs()) {
      return;
    }
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    state.set(new State.Runs(0, false));
    aside.execute(() -> answer(question, new Watch(stop)));
  }

  private void answer(Question question, Watch watch) {
    long started = System.nanoTime();
    State end;
    try {
      Answered answered = whatIf.answer(question, watch);
      end = new State.Done(question, answered, Times.toSeconds(System.nanoTime() - started));
    } catch (WhatIfCancelledException _) {
      end = new State.Nothing();
    } catch (WhatIfException e) {
      end = new State.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The what-if failed unexpectedly", e);
      end = new State.Failed("The what-if failed unexpectedly; the log says where.");
    }
    State ended = end;
    screen.execute(() -> state.set(ended));
  }

  /** Ends the one that runs, soon. */
  void cancel() {
    if (state.get() instanceof State.Runs(double share, var _)) {
      cancelled.set(true);
      state.set(new State.Runs(share, true));
    }
  }

  /** Passes on steps of a percent, one at a time. */
  private final class Watch implements WhatIfWatch {
    private static final double STEP = 0.01;

    private final AtomicBoolean stop;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private double told;

    private Watch(AtomicBoolean stop) {
      this.stop = stop;
    }

    @Override
    public void at(double share) {
      if (stop.get()) {
        throw new WhatIfCancelledException();
      }
      if (share >= told + STEP && underWay.compareAndSet(false, true)) {
        told = share;
        screen.execute(
            () -> {
              underWay.set(false);
              if (cancelled.equals(stop) && !stop.get() && runs()) {
                state.set(new State.Runs(share, false));
              }
            });
      }
    }
  }
}
