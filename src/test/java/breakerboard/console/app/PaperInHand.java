package breakerboard.console.app;

import breakerboard.console.print.PaperPrinter;
import breakerboard.console.print.PrintOrder;
import breakerboard.console.print.PrintOutcome;
import breakerboard.console.print.PrintProgress;
import breakerboard.console.print.Printers;
import breakerboard.console.print.Sheet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Printers without a machine: they keep what was printed on them, and fail as they are told to. */
final class PaperInHand implements Printers {
  static final PaperPrinter DESK =
      new PaperPrinter("Desk", "A4", new Sheet(523, 770), new Sheet(770, 523));
  static final PaperPrinter FLOOR =
      new PaperPrinter("Floor", "A5", new Sheet(348, 523), new Sheet(523, 348));

  private final List<PrintOrder> orders = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile List<PaperPrinter> known = List.of(DESK, FLOOR);
  private volatile Printing printing = (_, _) -> new PrintOutcome.Printed();

  /** How an order goes. */
  @FunctionalInterface
  interface Printing {
    PrintOutcome print(PrintOrder order, PrintProgress progress);
  }

  /** There is none. */
  void none() {
    known = List.of();
  }

  /** Orders go so from now on. */
  void goes(Printing how) {
    printing = how;
  }

  /** The next order stays at its first page until that is opened, or somebody stops it. */
  CountDownLatch jams() {
    CountDownLatch free = new CountDownLatch(1);
    goes(
        (_, progress) -> {
          progress.printing(1);
          try {
            free.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return progress.stopped() ? new PrintOutcome.Stopped() : new PrintOutcome.Printed();
        });
    return free;
  }

  /** How often somebody asked which printers there are. */
  int asked() {
    return asked.get();
  }

  List<PrintOrder> orders() {
    return orders;
  }

  @Override
  public List<PaperPrinter> find() {
    asked.incrementAndGet();
    return known;
  }

  @Override
  public PrintOutcome print(PrintOrder order, PrintProgress progress) {
    orders.add(order);
    return printing.print(order, progress);
  }
}
