package breakerboard.desk;

import breakerboard.domain.DeskSnapshot;

/** Takes snapshots on the engine's thread: hand over and return at once. */
@FunctionalInterface
public interface SnapshotListener {
  void publish(DeskSnapshot snapshot);
}
