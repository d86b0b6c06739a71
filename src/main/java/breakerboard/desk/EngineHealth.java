package breakerboard.desk;

import java.util.Optional;

/** How the engine does its work, for the screen. Safe for any thread; nothing here blocks. */
public interface EngineHealth {
  /** How it is now. */
  EngineReport report();

  /**
   * When an event came about; empty of one that is long past or was not told by this start of the
   * program.
   *
   * @param event its number
   */
  Optional<EventMoments> moments(long event);

  /** Of an engine that nobody measures. */
  static EngineHealth none() {
    return new EngineHealth() {
      @Override
      public EngineReport report() {
        return EngineReport.NONE;
      }

      @Override
      public Optional<EventMoments> moments(long event) {
        return Optional.empty();
      }
    };
  }
}
