package breakerboard.console.print;

import java.util.List;

/**
 * The printers of this machine. Nothing is asked of the system before one of these methods is; each
 * may take long, so they are called away from the JavaFX thread, which has to run meanwhile.
 */
public interface Printers {
  /** Those that there are now, the usual one first; empty where none is set up. */
  List<PaperPrinter> find();

  /** Hands the pages over, one after the other; returns when the last one is, or none follows. */
  PrintOutcome print(PrintOrder order, PrintProgress progress);
}
