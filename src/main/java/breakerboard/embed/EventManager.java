package breakerboard.embed;

import breakerboard.domain.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest events and tells callbacks of each, one event at a time and in their order. It
 * stands alone: several {@link CircuitBreaker}s may share one. A callback that throws harms neither
 * the others nor the engine; it is logged and counted. Callbacks run on the thread that published,
 * after it left the engine, or on the executor that was asked for; a callback may call the facade.
 * While one callback is slow, other threads leave their events for it and go on. Safe for many
 * threads.
 */
public final class EventManager {
  /** Events kept unless told otherwise. */
  public static final int DEFAULT_HISTORY = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(EventManager.class);
  private static final int MOST_WAITING = 100_000;

  private final int historyLimit;
  private final Executor executor;
  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final Deque<Event> history = new ArrayDeque<>();
  private final Deque<Event> waiting = new ArrayDeque<>();
  private boolean delivering;
  private long missed;
  private long failures;

  /** A callback that is registered; closing it unregisters it. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  private final class Entry implements Registration {
    private final EventFilter filter;
    private final Consumer<? super Event> callback;

    private Entry(EventFilter filter, Consumer<? super Event> callback) {
      this.filter = filter;
      this.callback = callback;
    }

    @Override
    public void close() {
      entries.remove(this);
    }
  }

  /** Keeps {@link #DEFAULT_HISTORY} events. */
  public EventManager() {
    this(DEFAULT_HISTORY);
  }

  /**
   * @param historyLimit the most events kept, at least 0
   */
  public EventManager(int historyLimit) {
    this(historyLimit, Runnable::run);
  }

  /**
   * @param historyLimit the most events kept, at least 0
   * @param executor runs the callbacks, never two at once
   * @throws IllegalArgumentException when the limit is negative
   */
  public EventManager(int historyLimit, Executor executor) {
    if (historyLimit < 0) {
      throw new IllegalArgumentException(
          "A history keeps at least 0 events, not " + historyLimit + ".");
    }
    this.historyLimit = historyLimit;
    this.executor = executor;
  }

  /** Tells the callback of every event from now on. */
  public Registration register(Consumer<? super Event> callback) {
    return register(EventFilter.ALL, callback);
  }

  /** Tells the callback of every event from now on that passes the filter. */
  public Registration register(EventFilter filter, Consumer<? super Event> callback) {
    Entry entry = new Entry(filter, callback);
    entries.add(entry);
    return entry;
  }

  /**
   * Ends every registration of this callback.
   *
   * @return whether there was one
   */
  public boolean unregister(Consumer<? super Event> callback) {
    return entries.removeIf(entry -> entry.callback.equals(callback));
  }

  /** Keeps the event and tells the callbacks. */
  public void publish(Event event) {
    offer(event);
    deliver();
  }

  /** Keeps the event and lets it wait for {@link #deliver}; never calls anybody. */
  synchronized void offer(Event event) {
    history.addLast(event);
    if (history.size() > historyLimit) {
      history.removeFirst();
    }
    if (entries.isEmpty()) {
      return;
    }
    if (waiting.size() == MOST_WAITING) {
      missed++;
      return;
    }
    waiting.addLast(event);
  }

  /** Tells the callbacks what waits, unless another thread is doing so. */
  void deliver() {
    synchronized (this) {
      if (delivering || waiting.isEmpty()) {
        return;
      }
      delivering = true;
    }
    try {
      executor.execute(this::drain);
    } catch (Throwable thrown) {
      stopDelivering();
      report("Callbacks wait for the next event: their executor refused to run them", thrown);
    }
  }

  private synchronized void stopDelivering() {
    delivering = false;
  }

  private void drain() {
    while (true) {
      Event event;
      synchronized (this) {
        if (waiting.isEmpty()) {
          delivering = false;
          return;
        }
        event = waiting.removeFirst();
      }
      for (Entry entry : entries) {
        tell(entry, event);
      }
    }
  }

  /** Whatever a callback throws, an error too, ends with it: the others wait for their turn. */
  private void tell(Entry entry, Event event) {
    try {
      if (entry.filter.test(event)) {
        entry.callback.accept(event);
      }
    } catch (Throwable thrown) {
      synchronized (this) {
        failures++;
      }
      report("A callback failed on event " + event.id() + " and is passed over", thrown);
    }
  }

  /** A logger that fails, too, must not end the telling of the others. */
  private static void report(String what, Throwable thrown) {
    try {
      LOG.error(what, thrown);
    } catch (Throwable loggingFailed) {
      thrown.addSuppressed(loggingFailed);
    }
  }

  /** The newest events, the oldest first. */
  public synchronized List<Event> history() {
    return List.copyOf(history);
  }

  /** Those of the newest events that pass the filter, the oldest first. */
  public List<Event> history(EventFilter filter) {
    return history().stream().filter(filter).toList();
  }

  /** Forgets the history; registrations stay. */
  public synchronized void clearHistory() {
    history.clear();
  }

  /** The most events kept. */
  public int historyLimit() {
    return historyLimit;
  }

  /** How often a callback threw. */
  public synchronized long failures() {
    return failures;
  }

  /** Events that callbacks were not told of because too many waited for a slow one. */
  public synchronized long missed() {
    return missed;
  }

  /** Callbacks registered now. */
  public int registered() {
    return entries.size();
  }
}
