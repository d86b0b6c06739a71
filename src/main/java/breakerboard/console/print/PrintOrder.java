package breakerboard.console.print;

import java.util.List;
import javafx.scene.Parent;

/**
 * Pages for a printer.
 *
 * @param name as the printer's queue shows it
 * @param lying whether the long edge of the paper is above
 * @param pages each the root of a scene of its own, as large as the printer's sheet; at least one
 * @param copies how often all of them, at least 1
 */
public record PrintOrder(
    String name, PaperPrinter printer, boolean lying, List<Parent> pages, int copies) {
  public PrintOrder {
    pages = List.copyOf(pages);
  }
}
