package breakerboard.console.print;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The printers that the system knows. */
public final class SystemPrinters implements Printers {
  /** Half an inch on each side; a printer that cannot print so far out keeps to its own margin. */
  private static final double MARGIN = 36;

  @Override
  public List<PaperPrinter> find() {
    return all().map(SystemPrinters::described).toList();
  }

  private static Stream<Printer> all() {
    @Nullable Printer usual = Printer.getDefaultPrinter();
    return Printer.getAllPrinters().stream()
        .sorted(
            Comparator.comparing((Printer printer) -> !printer.equals(usual))
                .thenComparing(Printer::getName));
  }

  private static PaperPrinter described(Printer printer) {
    return new PaperPrinter(
        printer.getName(),
        paper(printer).getName(),
        sheet(layout(printer, false)),
        sheet(layout(printer, true)));
  }

  private static Paper paper(Printer printer) {
    return printer.getPrinterAttributes().getDefaultPaper();
  }

  private static PageLayout layout(Printer printer, boolean lying) {
    return printer.createPageLayout(
        paper(printer),
        lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        MARGIN,
        MARGIN,
        MARGIN,
        MARGIN);
  }

  private static Sheet sheet(PageLayout layout) {
    return new Sheet(layout.getPrintableWidth(), layout.getPrintableHeight());
  }

  @Override
  public PrintOutcome print(PrintOrder order, PrintProgress progress) {
    Optional<Printer> printer =
        all().filter(each -> each.getName().equals(order.printer().name())).findFirst();
    if (printer.isEmpty()) {
      return new PrintOutcome.Failed("the system no longer has it");
    }
    @Nullable PrinterJob job = PrinterJob.createPrinterJob(printer.get());
    if (job == null) {
      return new PrintOutcome.Failed("it takes no pages");
    }
    job.getJobSettings().setJobName(order.name());
    job.getJobSettings().setCopies(order.copies());
    return print(order, layout(printer.get(), order.lying()), job, progress);
  }

  private static PrintOutcome print(
      PrintOrder order, PageLayout layout, PrinterJob job, PrintProgress progress) {
    int number = 0;
    for (Parent page : order.pages()) {
      if (progress.stopped()) {
        job.cancelJob();
        return new PrintOutcome.Stopped();
      }
      number++;
      progress.printing(number);
      if (!job.printPage(layout, page)) {
        job.cancelJob();
        return new PrintOutcome.Failed("page %s was not taken".formatted(number));
      }
    }
    return job.endJob()
        ? new PrintOutcome.Printed()
        : new PrintOutcome.Failed("the last page was not taken");
  }
}
