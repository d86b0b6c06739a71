package breakerboard.console.print;

/**
 * A printer that can be chosen.
 *
 * @param name as the system has it
 * @param paper that lies in it, for instance {@code A4}
 * @param portrait its sheet with the short edge above
 * @param landscape its sheet with the long edge above
 */
public record PaperPrinter(String name, String paper, Sheet portrait, Sheet landscape) {
  Sheet sheet(boolean lying) {
    return lying ? landscape : portrait;
  }
}
