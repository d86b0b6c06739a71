package breakerboard.console.layout;

import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.util.Optional;

/** Keeps how the windows were left from one start to the next. */
public interface LayoutStore {
  /**
   * What was kept, empty at the first start.
   *
   * @throws IOException with a sentence when it cannot be read
   */
  Optional<Members> read() throws IOException;

  /**
   * Keeps it instead of what was kept; called on any thread but one at a time.
   *
   * @throws IOException with a sentence when it cannot be kept
   */
  void write(Members document) throws IOException;

  /** Whether anything is kept at all. */
  default boolean keeps() {
    return true;
  }

  /** Keeps nothing, and has nothing kept. */
  static LayoutStore none() {
    return new LayoutStore() {
      @Override
      public Optional<Members> read() {
        return Optional.empty();
      }

      @Override
      public void write(Members document) {}

      @Override
      public boolean keeps() {
        return false;
      }
    };
  }
}
