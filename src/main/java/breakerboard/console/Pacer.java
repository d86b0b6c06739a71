package breakerboard.console;

/** Runs a task once, some time from now. */
@FunctionalInterface
public interface Pacer {
  void after(long millis, Runnable task);
}
