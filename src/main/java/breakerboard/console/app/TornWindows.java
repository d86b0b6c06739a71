package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.layout.TornPlace;
import breakerboard.console.layout.WindowPlace;
import breakerboard.domain.BreakerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The windows beside the main one; on the JavaFX thread. */
final class TornWindows {
  private final SharedParts shared;
  private final WindowParts first;
  private final BiConsumer<BookModel, Optional<BreakerModel>> opener;
  private final BiFunction<TornWindow, Stage, Subscription> notes;
  private final List<TornWindow> open = new ArrayList<>();
  private Runnable listener = () -> {};
  private Consumer<TornWindow> opened = _ -> {};

  /**
   * @param opener shows a book in the main window
   * @param notes lets notes of alarms be shown over a window, until it is closed
   */
  TornWindows(
      SharedParts shared,
      WindowParts first,
      BiConsumer<BookModel, Optional<BreakerModel>> opener,
      BiFunction<TornWindow, Stage, Subscription> notes) {
    this.shared = shared;
    this.first = first;
    this.opener = opener;
    this.notes = notes;
  }

  /** Runs whenever one was opened, moved or closed. */
  void onChange(Runnable task) {
    listener = task;
  }

  /** Hears of each that is opened, before it is shown. */
  void onOpen(Consumer<TornWindow> task) {
    opened = task;
  }

  /** Opens the view in a window of its own. */
  TornWindow open(String view) {
    return open(view, Optional.empty());
  }

  /** Opens the view where it was left. */
  void open(TornPlace left) {
    TornWindow again = open(left.view(), Optional.of(left.place()));
    if (!left.enlarged().isBlank()) {
      again.parts().selection().enlarge(new BreakerId(left.enlarged()));
    }
    if (!left.book().isEmpty()) {
      new BookAgain(shared.desk(), again.parts().selection(), left.book()).await();
    }
  }

  private TornWindow open(String view, Optional<WindowPlace> place) {
    TornWindow window = new TornWindow(shared, first, view, opener);
    open.add(window);
    opened.accept(window);
    window.show(place, () -> listener.run(), stage -> notes.apply(window, stage), this::closed);
    listener.run();
    return window;
  }

  private void closed(TornWindow window) {
    open.remove(window);
    listener.run();
  }

  List<TornWindow> all() {
    return List.copyOf(open);
  }

  List<TornPlace> places() {
    return open.stream().flatMap(window -> window.place().stream()).toList();
  }

  /** Closes all of them with the main one; what is remembered of them stays. */
  void closeAll() {
    listener = () -> {};
    all().forEach(TornWindow::close);
  }
}
