package breakerboard.console.events;

import breakerboard.console.Figures;
import breakerboard.console.FileChoice;
import breakerboard.console.FileWish;
import breakerboard.console.Pacer;
import breakerboard.console.Throttle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One export to a file at a time, with its progress and its end. Used on the JavaFX thread. */
final class Export {
  private final FileChoice files;
  private final Executor screen;
  private final Pacer pacer;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private AtomicBoolean cancelled = new AtomicBoolean();

  /** Writes rows to the file, away from the JavaFX thread. */
  @FunctionalInterface
  interface Job {
    /**
     * @param progress hears how many rows are written
     * @param cancelled whether to stop, without a file
     * @return how many rows were written
     */
    CompletionStage<Long> run(Path file, LongConsumer progress, BooleanSupplier cancelled);
  }

  /**
   * What there is to say.
   *
   * @param words empty when there is nothing
   */
  record State(String words, boolean running, boolean failed) {
    static final State NONE = new State("", false, false);
  }

  /**
   * @param screen brings the end onto the JavaFX thread
   * @param pacer brings the progress there, some time from now
   */
  Export(FileChoice files, Executor screen, Pacer pacer) {
    this.files = files;
    this.screen = screen;
    this.pacer = pacer;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * Asks for a file and writes it; nothing while another is being written.
   *
   * @param name suggested for the file, without its ending
   */
  void begin(String name, Job job) {
    if (!state.get().running()) {
      files
          .save(new FileWish("Export events", name, List.of(FileWish.CSV, FileWish.JSON_LINES)))
          .ifPresent(file -> run(file, job));
    }
  }

  private void run(Path file, Job job) {
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    Progress progress = new Progress(file, stop);
    progress.tell();
    job.run(file, progress, stop::get)
        .whenComplete(
            (rows, failure) ->
                screen.execute(
                    () -> {
                      progress.over = true;
                      state.set(ended(file, rows, failure, stop.get()));
                    }));
  }

  private static State ended(
      Path file, @Nullable Long rows, @Nullable Throwable failure, boolean stopped) {
    if (rows == null && stopped) {
      return new State("Export cancelled, no file is left.", false, false);
    }
    if (rows == null) {
      @Nullable Throwable cause =
          failure instanceof CompletionException ? failure.getCause() : failure;
      return new State(
          "%s was not written: %s"
              .formatted(file.getFileName(), cause == null ? "no reason" : cause.getMessage()),
          false,
          true);
    }
    return new State(
        "%s written to %s".formatted(Figures.count(rows, "row", "rows"), file), false, false);
  }

  /** Stops the one that runs. */
  void cancel() {
    cancelled.set(true);
  }

  /** Takes away what is said of one that ended. */
  void dismiss() {
    if (!state.get().running()) {
      state.set(State.NONE);
    }
  }

  /** Says how many rows are written, five times a second at most. */
  private final class Progress implements LongConsumer {
    private final Path file;
    private final AtomicBoolean stop;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicBoolean underWay = new AtomicBoolean();

    /** Of the JavaFX thread. */
    private boolean over;

    Progress(Path file, AtomicBoolean stop) {
      this.file = file;
      this.stop = stop;
    }

    @Override
    public void accept(long written) {
      rows.set(written);
      if (underWay.compareAndSet(false, true)) {
        pacer.after(
            Throttle.CHARTS_MILLIS,
            () -> {
              underWay.set(false);
              tell();
            });
      }
    }

    void tell() {
      if (!over) {
        state.set(
            new State(
                "%s to %s: %s"
                    .formatted(
                        stop.get() ? "Cancelling the export" : "Exporting",
                        file.getFileName(),
                        Figures.count(rows.get(), "row", "rows")),
                true,
                false));
      }
    }
  }
}
