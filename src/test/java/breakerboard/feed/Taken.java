package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A desk's intake that keeps what it takes, and can be full. */
final class Taken implements Intake {
  private static final long BOUND_MILLIS = 30_000;

  private final List<Input> inputs = new ArrayList<>();
  private int room = Integer.MAX_VALUE;
  private int waiting;

  @Override
  public synchronized void put(Input input) throws InterruptedException {
    waiting++;
    notifyAll();
    while (inputs.size() >= room) {
      wait();
    }
    waiting--;
    inputs.add(input);
    notifyAll();
  }

  /** From now on it takes only this many inputs in all. */
  synchronized Taken room(int inputsInAll) {
    room = inputsInAll;
    notifyAll();
    return this;
  }

  synchronized List<Input> inputs() {
    return List.copyOf(inputs);
  }

  synchronized List<Observation> used() {
    return of(Observation.class);
  }

  synchronized List<RefusedLine> refused() {
    return of(RefusedLine.class);
  }

  synchronized List<FeedReport> reports() {
    return of(FeedReport.class);
  }

  synchronized List<FeedPosition> positions() {
    return of(FeedPosition.class);
  }

  synchronized List<String> said(FeedState state) {
    return reports().stream().filter(r -> r.state() == state).map(FeedReport::message).toList();
  }

  private <T extends Input> List<T> of(Class<T> kind) {
    return inputs.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Taken awaitUsed(int count) {
    return await(() -> used().size() >= count, count + " observations");
  }

  Taken awaitRefused(int count) {
    return await(() -> refused().size() >= count, count + " refused lines");
  }

  Taken awaitSaid(FeedState state, int count) {
    return await(() -> said(state).size() >= count, count + " times " + state);
  }

  /** Until a feed waits for room. */
  Taken awaitFull() {
    return await(() -> waiting > 0 && inputs.size() >= room, "a feed that waits");
  }

  synchronized Taken await(BooleanSupplier condition, String what) {
    long deadline = System.nanoTime() + BOUND_MILLIS * 1_000_000;
    try {
      while (!condition.getAsBoolean()) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("waited in vain for " + what + "; so far " + inputs);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return this;
  }
}
