package breakerboard.console.app;

import breakerboard.console.ScreenBridge;
import breakerboard.console.health.EngineFact;
import breakerboard.console.health.FreezeWatch;
import breakerboard.console.health.HealthSource;
import breakerboard.console.health.ScreenTimes;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Window;

/** What a window measures of itself for as long as it is shown, whichever view that is. */
final class HealthWatch {
  private static final FreezeWatch.Time TIME =
      new FreezeWatch.Time(System::nanoTime, () -> Times.nanos(Instant.now()));

  private final ConsoleContext context;
  private final ScreenTimes screen;
  private final FreezeWatch freezes;
  private final EngineFact fact;
  private Supplier<Optional<Scene>> scene = Optional::empty;

  /** Made on the JavaFX thread. */
  HealthWatch(ConsoleContext context, ScreenBridge bridge) {
    this.context = context;
    screen =
        new ScreenTimes(
            context.gateway().health(), TIME.nano(), this::nextPulse, TIME.wall(), context.zone());
    freezes = FreezeWatch.here(ScreenBridge.screen(), bridge::isVisible, TIME);
    fact = new EngineFact(context.gateway().health(), TIME.nano());
  }

  /** The engine's speed, for the status bar. */
  EngineFact fact() {
    return fact;
  }

  /** What the Health view shows. */
  HealthSource source(SharedParts parts, Supplier<String> operator) {
    return new HealthSource(
        parts.desk(),
        context.gateway().health(),
        new HealthSource.Measured(screen, freezes),
        parts.journal(),
        context.records().events(),
        operator,
        TIME);
  }

  /**
   * Begins to measure.
   *
   * @param drawn the scene of the first window, once it has one
   */
  void attach(SharedParts parts, Supplier<Optional<Scene>> drawn) {
    scene = drawn;
    screen.attach(parts.desk(), parts.alarms());
    fact.attach(parts.desk());
    freezes.start();
  }

  void detach() {
    freezes.stop();
    fact.detach();
    screen.detach();
  }

  /** Once, with the pulse that comes anyway; false where no window is drawn. */
  private boolean nextPulse(Runnable task) {
    Optional<Scene> drawn =
        scene.get().filter(each -> each.getWindow() instanceof Window shown && shown.isShowing());
    drawn.ifPresent(each -> each.addPostLayoutPulseListener(new Once(each, task)));
    return drawn.isPresent();
  }

  /** Listens to one pulse. */
  private record Once(Scene scene, Runnable task) implements Runnable {
    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      task.run();
    }
  }
}
