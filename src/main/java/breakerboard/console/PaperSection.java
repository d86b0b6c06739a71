package breakerboard.console;

import java.util.List;
import javafx.scene.Node;

/**
 * A part of what is printed.
 *
 * @param heading stands above the rows, once more on each page onto which they go on
 * @param rows from the top down; no page cuts one in two
 */
public record PaperSection(Heading heading, List<Node> rows) {
  public PaperSection {
    rows = List.copyOf(rows);
  }

  /** Makes the heading, for each page anew. */
  @FunctionalInterface
  public interface Heading {
    /**
     * @param continued whether the section began on a page before
     */
    Node node(boolean continued);
  }
}
