package breakerboard.console.print;

import breakerboard.console.Figures;

/** What is said of printing. */
final class PrintWords {
  static final String NONE =
      "No printer is set up on this machine. Add one in the settings of the system and print again,"
          + " or save a picture of the view with Ctrl+Shift+S.";

  private PrintWords() {}

  /** Where the system cannot say which printers there are. */
  static String unknown(Throwable problem) {
    return ("The system does not say which printers it has (%s). See whether its printing service"
            + " runs, or save a picture of the view with Ctrl+Shift+S.")
        .formatted(cause(problem));
  }

  static String cause(Throwable problem) {
    String message = String.valueOf(problem.getMessage());
    return message.isBlank() || message.equals("null")
        ? problem.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** {@code 3 pages of A4, upright}. */
  static String paper(int pages, PaperPrinter printer, boolean lying) {
    return "%s of %s, %s"
        .formatted(
            Figures.count(pages, "page", "pages"),
            printer.paper(),
            lying ? "landscape" : "portrait");
  }

  /** {@code 3 pages}, {@code 2 copies of 3 pages}. */
  static String much(int pages, int copies) {
    String all = Figures.count(pages, "page", "pages");
    return copies == 1 ? all : "%s copies of %s".formatted(Figures.count(copies), all);
  }

  /** What became of it, a sentence. */
  static String of(PrintOutcome outcome, PrintOrder order) {
    PaperPrinter printer = order.printer();
    return switch (outcome) {
      case PrintOutcome.Printed _ ->
          "%s went to the queue of %s. If nothing comes out, look there."
              .formatted(much(order.pages().size(), order.copies()), printer.name());
      case PrintOutcome.Stopped _ ->
          "Printing was stopped; what %s has already it may print.".formatted(printer.name());
      case PrintOutcome.Failed(String why) ->
          "%s printed nothing, or not all (%s). See whether it is on and has paper, or choose another printer."
              .formatted(printer.name(), why);
    };
  }
}
