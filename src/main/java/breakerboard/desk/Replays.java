package breakerboard.desk;

import java.io.IOException;
import java.util.List;

/**
 * What can be replayed beside the desk that runs: each time in an engine of its own that shares
 * nothing with it. Safe for any thread.
 */
public interface Replays {
  /**
   * The days that were recorded, the newest first; reads the disk.
   *
   * @throws IOException with a sentence when the recordings cannot be listed
   */
  List<RecordedDay> days() throws IOException;

  /** Why there are no recordings here, a sentence; empty where there may be some. */
  String obstacle();

  /**
   * Opens one; returns at once. What cannot be opened says so in its state.
   *
   * @throws IllegalArgumentException when these replays have no such recording
   */
  Replay open(ReplayChoice choice);

  /** Of a console behind which nothing is that could be shown again. */
  static Replays none() {
    return new Replays() {
      @Override
      public List<RecordedDay> days() {
        return List.of();
      }

      @Override
      public String obstacle() {
        return "This console was started without anything to replay.";
      }

      @Override
      public Replay open(ReplayChoice choice) {
        throw new IllegalArgumentException(obstacle());
      }
    };
  }
}
