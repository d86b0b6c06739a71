package breakerboard.console.handover;

import breakerboard.desk.Shift;
import breakerboard.desk.ShiftBook;
import breakerboard.domain.ShiftEntry;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The shift that runs, on the screen: what is written down shows once it is on disk. Used on the
 * JavaFX thread.
 */
public final class ShiftModel {
  private static final String NOT_KEPT =
      "No journal is kept: notes and handovers are forgotten when this console ends.";

  private final Optional<ShiftBook> book;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<Shift> shift = new ReadOnlyObjectWrapper<>(Shift.FIRST);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  /**
   * @param book keeps it; empty where nothing is kept
   * @param screen brings what it is given onto the JavaFX thread
   */
  public ShiftModel(Optional<ShiftBook> book, Executor screen) {
    this.book = book;
    this.screen = screen;
    if (book.isEmpty()) {
      trouble.set(NOT_KEPT);
    }
  }

  /** Reads what the shift has so far. */
  void read() {
    book.ifPresent(
        kept ->
            kept.current()
                .whenCompleteAsync(
                    (now, problem) -> {
                      if (problem == null) {
                        shift.set(now);
                        trouble.set("");
                      } else {
                        trouble.set("The notes of this shift cannot be read: " + words(problem));
                      }
                    },
                    screen));
  }

  private static String words(Throwable problem) {
    @Nullable Throwable cause = problem.getCause();
    return String.valueOf((cause == null ? problem : cause).getMessage());
  }

  /**
   * Writes it down.
   *
   * @param what it is called, for instance {@code The note}
   * @param kept runs once it is on disk
   */
  void keep(String what, ShiftEntry entry, Runnable kept) {
    if (book.isEmpty()) {
      shift.set(shift.get().after(entry));
      kept.run();
      return;
    }
    book.get()
        .keep(entry)
        .whenCompleteAsync(
            (onDisk, problem) -> {
              if (problem == null && onDisk) {
                shift.set(shift.get().after(entry));
                trouble.set("");
                kept.run();
              } else {
                trouble.set(
                    what
                        + " is not on disk: the journal cannot be written, see the status bar. It"
                        + " waits in memory.");
              }
            },
            screen);
  }

  ReadOnlyObjectProperty<Shift> shiftProperty() {
    return shift.getReadOnlyProperty();
  }

  Shift shift() {
    return shift.get();
  }

  /** What is wrong with keeping it, a sentence; empty when nothing is. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
