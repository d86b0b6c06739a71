package breakerboard.console;

/** Runs a task once, some time from now. */
@FunctionalInterface
interface Pacer {
  void after(long millis, Runnable task);
}
