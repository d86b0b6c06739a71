package breakerboard.console;

import java.util.Optional;
import javafx.scene.Node;

/** A window's frame round one view at a time. */
public interface Showing {
  /** What stands above the view, whatever that is: the banner and its bands. */
  Node bands();

  /** The view that is shown, empty before the first. */
  Optional<ScreenView> view();
}
