package breakerboard.console.app;

import breakerboard.console.Actions;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.Density;
import breakerboard.console.DeskModel;
import breakerboard.console.DeskSwitch;
import breakerboard.console.Display;
import breakerboard.console.Gauges;
import breakerboard.console.KeyBindings;
import breakerboard.console.OffSwitch;
import breakerboard.console.Shortcut;
import breakerboard.console.Theme;
import breakerboard.console.book.BreakerAction;
import breakerboard.console.columns.TableColumns;
import breakerboard.console.palette.PaletteEntry;
import breakerboard.domain.BreakerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What can be done from the palette of one window; what belongs to what is looked at comes first.
 */
final class PaletteEntries {
  private static final String DESK = "Desk";
  private static final String BREAKER = "Breaker";
  private static final String BOOK = "Book";
  private static final String HELP = "Help";
  private static final String DISPLAY = "Display";
  private static final String WINDOW = "Window";
  private static final List<Integer> SIZES = List.of(90, 100, 110, 125, 150);

  private final SharedParts shared;
  private final WindowParts window;
  private final KeyBindings keys;
  private final BiConsumer<BookModel, Optional<BreakerModel>> opener;
  private final Optional<Runnable> tiles;
  private final UnaryOperator<List<PaletteEntry>> inSight;
  private final Supplier<List<PaletteEntry>> more;

  /**
   * @param keys of the window; each can be done from here, too
   * @param opener shows a book, with the detail of the breaker if one is named
   * @param tiles shows the tiles in this window, empty where it has none
   * @param inSight the buttons of the view that is shown, beside what there is already
   * @param more what else this window can do, asked anew whenever the palette opens
   */
  PaletteEntries(
      SharedParts shared,
      WindowParts window,
      KeyBindings keys,
      BiConsumer<BookModel, Optional<BreakerModel>> opener,
      Optional<Runnable> tiles,
      UnaryOperator<List<PaletteEntry>> inSight,
      Supplier<List<PaletteEntry>> more) {
    this.shared = shared;
    this.window = window;
    this.keys = keys;
    this.opener = opener;
    this.tiles = tiles;
    this.inSight = inSight;
    this.more = more;
  }

  /** All there is now. */
  List<PaletteEntry> all() {
    List<PaletteEntry> all = new ArrayList<>();
    Optional<BookModel> book = window.selection().book();
    window.selection().breaker().ifPresent(breaker -> actOn(breaker, all));
    int first = all.size();
    keyed(all);
    all.addAll(more.get());
    columns(all);
    book.ifPresent(shown -> actIn(shown, all));
    actOnDesk(all);
    book.ifPresent(shown -> breakersOf(shown, all));
    book.ifPresent(shown -> tiles.ifPresent(show -> enlarge(shown, show, all)));
    display(all);
    for (BookModel other : shared.desk().books()) {
      all.add(
          PaletteEntry.of("Show book " + other.name(), BOOK, () -> window.selection().show(other)));
    }
    all.addAll(first, inSight.apply(List.copyOf(all)));
    return all;
  }

  private void keyed(List<PaletteEntry> all) {
    for (Shortcut shortcut : keys.shortcuts()) {
      if (all.stream().noneMatch(entry -> entry.words().equals(shortcut.words()))) {
        all.add(PaletteEntry.of(WINDOW, shortcut, () -> keys.run(shortcut)));
      }
    }
  }

  private void columns(List<PaletteEntry> all) {
    TableColumns.under(window.dialogs()).stream()
        .filter(TableColumns::isSeen)
        .forEach(
            table ->
                all.add(
                    PaletteEntry.of(
                        "Columns of the table: " + table.name() + "…", WINDOW, table::openMenu)));
  }

  private void actOn(BreakerModel breaker, List<PaletteEntry> all) {
    for (BreakerAction action : BreakerAction.of(breaker, window.actions())) {
      all.add(new PaletteEntry(action.words(), breaker.book(), "", action.off(), action.run()));
    }
  }

  private void actIn(BookModel book, List<PaletteEntry> all) {
    Actions actions = window.actions();
    String sits = actions.offProperty().get();
    all.add(
        act(
            "Reset all breakers…",
            book.name(),
            OffSwitch.reason("Reset all", sits, ""),
            () -> actions.resetAll(book)));
    all.add(
        act(
            book.snapshot().maintenance() ? "End maintenance…" : "Maintenance…",
            book.name(),
            OffSwitch.reason("Maintenance", sits, ""),
            () -> actions.maintenance(book)));
    all.add(
        act(
            "Halt or resume the book…",
            book.name(),
            OffSwitch.reason("Kill switch", sits, ""),
            () -> actions.killSwitch(Optional.of(book))));
  }

  private void actOnDesk(List<PaletteEntry> all) {
    DeskModel desk = shared.desk();
    Actions actions = window.actions();
    all.add(act("Halt desk…", DESK, DeskSwitch.haltsNot(desk, actions), actions::haltDesk));
    all.add(act("Resume desk…", DESK, DeskSwitch.resumesNot(desk, actions), actions::resumeDesk));
  }

  /** The chosen one's actions stand above already. */
  private void breakersOf(BookModel book, List<PaletteEntry> all) {
    for (BreakerModel breaker : book.breakers()) {
      all.add(
          PaletteEntry.of(
              "Show " + breaker.entry().label(),
              BREAKER,
              () -> opener.accept(book, Optional.of(breaker))));
    }
    for (BreakerModel breaker : book.breakers()) {
      all.add(
          PaletteEntry.of(
              "Help on " + breaker.entry().label(),
              HELP,
              () -> window.help().open(breaker.entry())));
    }
    book.breakers().stream()
        .filter(breaker -> !window.selection().breaker().equals(Optional.of(breaker)))
        .forEach(breaker -> actOn(breaker, all));
  }

  private void enlarge(BookModel book, Runnable show, List<PaletteEntry> all) {
    Optional<BreakerId> enlarged = window.selection().enlargedProperty().get();
    for (BreakerModel breaker : book.breakers()) {
      boolean large = enlarged.equals(Optional.of(breaker.id()));
      all.add(
          PaletteEntry.of(
              (large ? "Set back the tile of " : "Enlarge the tile of ") + breaker.entry().label(),
              BREAKER,
              () -> {
                show.run();
                window.selection().enlarge(breaker.id());
              }));
    }
  }

  private void display(List<PaletteEntry> all) {
    Display display = shared.display();
    all.add(
        PaletteEntry.of("Theme of the system", DISPLAY, () -> display.choose(Optional.empty())));
    for (Theme theme : Theme.values()) {
      all.add(
          PaletteEntry.of(
              theme.words() + " theme", DISPLAY, () -> display.choose(Optional.of(theme))));
    }
    for (int size : SIZES) {
      all.add(PaletteEntry.of("Size " + size + " %", DISPLAY, () -> display.size(size)));
    }
    for (Density density : Density.values()) {
      all.add(
          PaletteEntry.of(density.words(), DISPLAY, () -> display.densityProperty().set(density)));
    }
    for (Gauges gauges : Gauges.values()) {
      all.add(PaletteEntry.of(gauges.words(), DISPLAY, () -> display.gaugesProperty().set(gauges)));
    }
  }

  private static PaletteEntry act(String words, String kind, String off, Runnable run) {
    return new PaletteEntry(words, kind, "", off, run);
  }
}
