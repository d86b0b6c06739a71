package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.FileSaver;
import breakerboard.console.ScreenView;
import breakerboard.console.ViewEntry;
import breakerboard.console.book.BookController;
import breakerboard.console.book.BookFigures;
import breakerboard.console.book.BookTiles;
import breakerboard.console.book.DetailController;
import breakerboard.console.book.DetailPages;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.EventsView;
import breakerboard.console.exposure.ExposureSource;
import breakerboard.console.exposure.ExposureView;
import breakerboard.console.handover.HandoverView;
import breakerboard.console.health.HealthView;
import breakerboard.console.limits.LimitsView;
import breakerboard.console.replay.ReplayView;
import breakerboard.console.wall.DeskView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The views that exist, as one window shows them. */
final class ConsoleViews {
  /** The view that is shown at first, and in which a book is opened from elsewhere. */
  static final String BOOK = "Book";

  static final String EVENTS = "Events";

  static final String HEALTH = "Health";

  private final SharedParts shared;
  private final WindowParts window;
  private final BiConsumer<BookModel, Optional<BreakerModel>> opener;
  private final Runnable print;

  /**
   * @param opener shows a book, with the detail of the breaker if one is named
   * @param print prints what the window shows
   */
  ConsoleViews(
      SharedParts shared,
      WindowParts window,
      BiConsumer<BookModel, Optional<BreakerModel>> opener,
      Runnable print) {
    this.shared = shared;
    this.window = window;
    this.opener = opener;
    this.print = print;
  }

  /** In the order of the navigation. */
  List<ViewEntry> all() {
    return List.of(
        new ViewEntry("Desk", Material2MZ.VIEW_COMFY, this::desk),
        new ViewEntry(BOOK, Material2MZ.SPEED, this::book),
        new ViewEntry("Exposure", Material2MZ.PIE_CHART, this::exposure),
        new ViewEntry(EVENTS, Material2MZ.NOTIFICATIONS, this::events),
        new ViewEntry("Limits", Material2MZ.TUNE, this::limits),
        new ViewEntry("Replay", Material2MZ.REPLAY, this::replay, shared.replays().noteProperty()),
        new ViewEntry(HEALTH, Material2AL.FAVORITE_BORDER, this::health),
        new ViewEntry("Handover", Material2MZ.SWAP_HORIZ, this::handover));
  }

  private ScreenView desk() {
    return new DeskView(
        shared.desk(),
        window.selection(),
        shared.format(),
        window.actions(),
        opener,
        shared.bridge()::postAfter);
  }

  private ScreenView book() {
    BookController book =
        new BookController(
            shared.desk(),
            window.selection(),
            shared.format(),
            window.actions(),
            new BookTiles(
                shared.desk(),
                window.selection(),
                shared.format(),
                shared.display().gaugesProperty(),
                shared.bridge()::postAfter));
    BookFigures figures = new BookFigures(shared.desk(), window.selection(), shared.format());
    DetailController detail =
        new DetailController(
            shared.desk(),
            window.selection(),
            shared.format(),
            window.actions(),
            new DetailPages(shared.format(), shared.context().gateway()::configuration),
            shared.context().records().values(),
            SharedParts::behind,
            shared.bridge()::post,
            shared.bridge()::postAfter);
    detail.onHelp(breaker -> window.help().open(breaker.entry()));
    WindowFxml.load(
        "book.fxml",
        Map.of(
            BookController.class,
            () -> book,
            BookFigures.class,
            () -> figures,
            DetailController.class,
            () -> detail));
    return book;
  }

  private ScreenView exposure() {
    return new ExposureView(
        shared.desk(),
        window.selection(),
        shared.format(),
        new ExposureSource(
            shared.context().gateway()::holdings,
            shared.context().gateway()::configuration,
            shared::onScreen),
        shared.bridge()::postAfter);
  }

  private ScreenView events() {
    return new EventsView(
        shared.desk(),
        shared.alarms(),
        shared.format(),
        window.actions(),
        this::open,
        shared.bridge()::postAfter,
        new EventsView.Beyond(
            shared.context().records().events(),
            window.files(),
            shared.bridge()::post,
            SharedParts::aside));
  }

  private ScreenView limits() {
    LimitsView limits =
        new LimitsView(
            window.place(),
            window.selection(),
            window.actions(),
            window.requests(),
            new LimitsView.Past(
                shared.context().records().versions(), shared.journal(), shared.bridge()::post),
            new LimitsView.Trials(
                shared.context().whatIf(), window.observations(), SharedParts::aside));
    limits.onHelp(window.help()::open);
    return limits;
  }

  private ScreenView replay() {
    return new ReplayView(
        shared.replays(),
        shared.format(),
        window.observations(),
        shared.display().gaugesProperty(),
        shared.bridge()::postAfter);
  }

  private ScreenView health() {
    return new HealthView(
        shared.health().source(shared, window.place().seat().nameProperty()::get),
        shared.format(),
        new FileSaver(window.files(), SharedParts::aside, shared.bridge()::post),
        shared.bridge()::postAfter);
  }

  private ScreenView handover() {
    return new HandoverView(
        shared.desk(),
        shared.alarms(),
        shared.format(),
        new HandoverView.Source(
            shared.context().gateway()::configuration,
            shared.shift(),
            window.place().seat(),
            shared::now,
            new FileSaver(window.files(), SharedParts::aside, shared.bridge()::post),
            print),
        shared.bridge()::postAfter);
  }

  /** Shows the alarm's breaker in the Book view. */
  void open(Alarm alarm) {
    shared
        .desk()
        .book(alarm.book())
        .ifPresent(book -> opener.accept(book, alarm.breaker().flatMap(book::breaker)));
  }
}
