package breakerboard.console;

import breakerboard.desk.EngineGateway;
import breakerboard.desk.EventPage;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one bridge between the engine and the screen. The screen demands, the engine publishes once,
 * the bridge applies it on the JavaFX thread and demands again 100 ms later; a change of state it
 * demands again with the next pulse, so that numbers never hold up a trip. Answers to commands come
 * the same way. Where something shown grows older the next second of the clock is demanded too.
 * While the window is hidden changes of state alone are demanded, so that alarms are heard; a
 * bridge beside it then demands nothing.
 */
public final class ScreenBridge {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenBridge.class);
  private static final long PERIOD_MILLIS = 100;
  private static final long PULSE_MILLIS = 16;
  private static final int EVENTS_AT_ONCE = 500;

  private final EngineGateway gateway;
  private final DeskModel desk;
  private final Executor screen;
  private final Pacer pacer;
  private final Queue<Runnable> mailbox = new ArrayDeque<>();

  private final Rearming numbers;
  private final Rearming states;

  private final boolean hearsHidden;
  private volatile boolean visible;

  /** Something is demanded, be the window shown or not. */
  private volatile boolean listening;

  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

  /** Of the JavaFX thread. */
  private final List<Followed> followed = new ArrayList<>();

  /** Of the JavaFX thread. */
  private final List<BooleanSupplier> ageing = new ArrayList<>();

  /** Of the JavaFX thread. */
  private long lastEvent;

  /** The bridge of a running window: the program's only way onto the JavaFX thread. */
  public static ScreenBridge onto(EngineGateway gateway, DeskModel desk, DemandTimer timer) {
    return new ScreenBridge(gateway, desk, screen(), timer::after, true);
  }

  /** The JavaFX thread, for a window that has no engine behind it yet. */
  public static Executor screen() {
    return Platform::runLater;
  }

  /**
   * A bridge to the same screen from another engine, whose models stand beside this one's; hidden
   * at first.
   */
  public ScreenBridge beside(EngineGateway other, DeskModel model) {
    return new ScreenBridge(other, model, screen, pacer, false);
  }

  /**
   * @param hearsHidden whether changes of state are demanded while the window is hidden
   */
  ScreenBridge(
      EngineGateway gateway, DeskModel desk, Executor screen, Pacer pacer, boolean hearsHidden) {
    this.hearsHidden = hearsHidden;
    this.gateway = gateway;
    this.desk = desk;
    this.screen = screen;
    this.pacer = pacer;
    this.numbers = new Rearming(gateway::demand, () -> visible);
    this.states = new Rearming(gateway::demandStates, () -> listening);
    ageing.add(desk::ages);
    gateway.listen(snapshot -> post(() -> apply(snapshot)));
  }

  /** The window was shown or hidden; on the JavaFX thread. */
  public void setVisible(boolean nowVisible) {
    if (visible && !nowVisible) {
      desk.breakOff();
    }
    visible = nowVisible;
    listening = nowVisible || hearsHidden;
    shown.set(nowVisible);
    numbers.after(0);
    states.after(0);
    followed.forEach(Followed::changed);
  }

  /** Whether the window is shown; of the JavaFX thread. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the window is shown; for any thread. */
  public boolean isVisible() {
    return visible;
  }

  /**
   * Reads a state that comes from elsewhere on the JavaFX thread whenever it changed, from when the
   * window is shown first, and once it is shown again; beside the desk's own bridge not while it is
   * hidden. On the JavaFX thread.
   *
   * @param source runs what it is given, on any thread, whenever the state changed
   */
  public void follow(Consumer<Runnable> source, Runnable read) {
    Followed state = new Followed(read);
    followed.add(state);
    source.accept(state::changed);
  }

  /**
   * Something on the screen, beside the desk itself, grows older by the second while that holds; on
   * the JavaFX thread.
   */
  public void agesWhile(BooleanSupplier holds) {
    ageing.add(holds);
  }

  /**
   * Hands a command to the engine.
   *
   * @param basedOn the configuration version that the operator saw
   * @param then gets the answer, on the JavaFX thread
   */
  public void submit(
      Command command, String operator, String reason, long basedOn, Consumer<Answer> then) {
    gateway
        .submit(command, operator, reason, basedOn)
        .whenComplete(
            (answer, failure) ->
                post(
                    () ->
                        then.accept(
                            failure == null
                                ? answer
                                : new Answer.Refused(
                                    0, "The engine gave no answer: " + failure.getMessage()))));
  }

  /**
   * Runs the task on the JavaFX thread, after what was posted before it; for states that come from
   * elsewhere.
   */
  public void post(Runnable task) {
    boolean first;
    synchronized (mailbox) {
      first = mailbox.isEmpty();
      mailbox.add(task);
    }
    if (first) {
      screen.execute(this::empty);
    }
  }

  /** Runs the task on the JavaFX thread, some time from now. */
  public void postAfter(long millis, Runnable task) {
    pacer.after(millis, () -> post(task));
  }

  private void empty() {
    Queue<Runnable> tasks;
    synchronized (mailbox) {
      tasks = new ArrayDeque<>(mailbox);
      mailbox.clear();
    }
    for (Runnable task : tasks) {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("The screen could not show what came from the engine.", e);
      }
    }
  }

  private void apply(DeskSnapshot snapshot) {
    try {
      desk.update(snapshot);
      if (!visible) {
        desk.breakOff();
      }
      pullEvents(snapshot.lastEvent());
    } finally {
      if (listening && ageing.stream().anyMatch(BooleanSupplier::getAsBoolean)) {
        gateway.demandSecond();
      }
      numbers.after(PERIOD_MILLIS);
      states.after(visible ? PULSE_MILLIS : PERIOD_MILLIS);
    }
  }

  private void pullEvents(long newest) {
    while (lastEvent < newest) {
      EventPage page = gateway.eventsAfter(lastEvent, EVENTS_AT_ONCE);
      if (page.events().isEmpty()) {
        desk.events().add(page.events(), page.missed());
        lastEvent = newest;
        return;
      }
      desk.events().add(page.events(), page.missed());
      lastEvent = page.events().getLast().id();
    }
  }

  /**
   * A state that comes from elsewhere; while a reading of it is under way others change nothing.
   */
  private final class Followed {
    private final Runnable read;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Followed(Runnable read) {
      this.read = read;
    }

    void changed() {
      if (listening && underWay.compareAndSet(false, true)) {
        post(this::show);
      }
    }

    private void show() {
      underWay.set(false);
      read.run();
    }
  }

  /** Arms a demand some time from now; while that is under way others change nothing. */
  private final class Rearming {
    private final Runnable demand;
    private final BooleanSupplier wanted;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Rearming(Runnable demand, BooleanSupplier wanted) {
      this.demand = demand;
      this.wanted = wanted;
    }

    void after(long millis) {
      if (wanted.getAsBoolean() && underWay.compareAndSet(false, true)) {
        pacer.after(millis, this::arm);
      }
    }

    /** On the pacer's thread; the window may have been hidden meanwhile. */
    private void arm() {
      underWay.set(false);
      if (wanted.getAsBoolean()) {
        demand.run();
      }
    }
  }
}
