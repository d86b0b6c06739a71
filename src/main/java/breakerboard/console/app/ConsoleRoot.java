package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Display;
import breakerboard.console.FileChoice;
import breakerboard.console.Fonts;
import breakerboard.console.KeyBindings;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Selection;
import breakerboard.console.ShellController;
import breakerboard.console.Shortcuts;
import breakerboard.console.Theme;
import breakerboard.console.dialogs.CloseController;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.dialogs.OwnRequests;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmSource;
import breakerboard.console.help.Help;
import breakerboard.console.notifications.Bell;
import breakerboard.console.notifications.Notifications;
import breakerboard.console.palette.Palette;
import breakerboard.console.palette.PaletteEntry;
import breakerboard.console.print.Printers;
import breakerboard.console.print.SystemPrinters;
import breakerboard.console.replay.ReplayModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The composition of one window: made by hand, each controller gets what it needs through its
 * constructor.
 */
public final class ConsoleRoot {
  private static final String WINDOW = "Window";

  private final SharedParts shared;
  private final WindowParts window;
  private final OwnRequests own;
  private final Palette palette;
  private final TornWindows torn;
  private final ShellController shell;
  private final Notifications notifications;
  private final Bell bell;
  private final ViewPrint print;
  private final Parent root;

  /** Made on the JavaFX thread; follows nothing before {@link #attach}. */
  public ConsoleRoot(ConsoleContext context, DemandTimer timer) {
    this(context, timer, Deeds.HoldTime.oneSecond(), Optional.empty(), new SystemPrinters());
  }

  /**
   * Made on the JavaFX thread; follows nothing before {@link #attach}.
   *
   * @param hold how long the kill switch has to be held
   * @param chosen asks for the file of an export, empty for the system's own dialog
   * @param printers take what is printed
   */
  ConsoleRoot(
      ConsoleContext context,
      DemandTimer timer,
      Deeds.HoldTime hold,
      Optional<FileChoice> chosen,
      Printers printers) {
    Fonts.load();
    shared =
        SharedParts.of(
            context,
            timer,
            hold,
            (Supplier<@Nullable Window> owner) ->
                chosen.orElseGet(() -> FileChoice.ofSystem(owner)),
            printers);
    window = shared.firstWindow(this::stage);
    own = new OwnRequests(window.place(), window.requests());
    torn = new TornWindows(shared, window, this::open, this::noteOver);
    KeyBindings keys = new KeyBindings();
    ConsoleViews views =
        new ConsoleViews(shared, window, this::open, () -> keys.run(Shortcuts.PRINT));
    shell =
        new ShellController(
            shared.desk(),
            window.dialogs(),
            window.selection(),
            shared.format(),
            window.place().seat(),
            views.all(),
            ConsoleViews.BOOK,
            shared.display(),
            keys,
            shared.alarms().unacknowledgedProperty(),
            shared.journal(),
            own.lineProperty());
    palette =
        new Palette(
            window.dialogs(),
            keys,
            new PaletteEntries(
                    shared,
                    window,
                    keys,
                    this::open,
                    Optional.of(this::showTiles),
                    already -> ViewDeeds.inSight(shell, shell.shownNameProperty().get(), already),
                    () -> more(views))
                ::all);
    root =
        WindowFxml.load(
            "shell.fxml", WindowBanner.in(shared, window, ShellController.class, shell));
    palette.bind();
    keys.bind(Shortcuts.HELP, window.help()::openShown);
    ViewPicture picture =
        new ViewPicture(shared, window, () -> root().getScene(), shell.shownNameProperty()::get);
    keys.bind(
        Shortcuts.SAVE_PICTURE, () -> picture.save(said -> Told.show(window.dialogs(), said)));
    print =
        new ViewPrint(
            shared, window, () -> root().getScene(), shell.shownNameProperty()::get, shell);
    keys.bind(Shortcuts.PRINT, print::ask);
    keys.bind(Shortcuts.NEW_WINDOW, () -> torn.open(shell.shownNameProperty().get()));
    notifications =
        new Notifications(
            shared.desk(),
            shared.alarms(),
            shared.format(),
            new Notifications.Outside(
                context.sound(),
                SharedParts::sounding,
                shared.bridge()::post,
                alarm -> show(views, alarm),
                () -> {
                  shell.show(ConsoleViews.EVENTS);
                  toFront();
                },
                System::nanoTime),
            shared.bridge()::postAfter);
    bell = new Bell(notifications, window.dialogs(), shared.format());
    window.dialogs().layBelow(notifications.pane());
    notifications
        .pane()
        .visibleProperty()
        .bind(shell.shownNameProperty().isNotEqualTo(ConsoleViews.EVENTS));
    shell.addTool(bell.node());
    shell.addStatus(shared.health().fact());
  }

  /** Where an alarm is looked into; a note in another window brings this one before it. */
  private void show(ConsoleViews views, Alarm alarm) {
    switch (alarm.source()) {
      case AlarmSource.Journal _, AlarmSource.Feed _ -> shell.show(ConsoleViews.HEALTH);
      case AlarmSource.KillSwitch(String book) when book.isEmpty() ->
          shell.show(ConsoleViews.EVENTS);
      default -> views.open(alarm);
    }
    toFront();
  }

  private void toFront() {
    if (stage() instanceof Stage shown && !shown.isFocused()) {
      shown.toFront();
      shown.requestFocus();
    }
  }

  /** Notes over a window beside this one while that has the focus, unless it shows all alarms. */
  private Subscription noteOver(TornWindow beside, Stage stage) {
    return beside.view().equals(ConsoleViews.EVENTS)
        ? Subscription.EMPTY
        : notifications.beside(stage.focusedProperty(), beside.parts().dialogs()::layBelow);
  }

  /** What stands in other views, in the navigation and in the banner. */
  private List<PaletteEntry> more(ConsoleViews views) {
    List<PaletteEntry> more = new ArrayList<>(ViewDeeds.elsewhere(shell));
    more.add(PaletteEntry.of("Mute or test the sound…", WINDOW, bell::open));
    more.add(
        new PaletteEntry(
            "Decide what waits for a second operator…",
            "Desk",
            "",
            desk().approvals().isEmpty() ? "No request waits" : "",
            window.requests()::open));
    views
        .all()
        .forEach(
            view ->
                more.add(
                    PaletteEntry.of(
                        "Open " + view.name() + " in a window of its own",
                        WINDOW,
                        () -> torn.open(view.name()))));
    return more;
  }

  private Optional<Scene> scene() {
    return Optional.ofNullable(root.getScene());
  }

  private @Nullable Window stage() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }

  /** Shows the book in the Book view, with the detail of the breaker if one is named. */
  private void open(BookModel book, Optional<BreakerModel> breaker) {
    window.selection().show(book);
    breaker.ifPresent(_ -> window.selection().breakerProperty().set(breaker));
    shell.show(ConsoleViews.BOOK);
  }

  private void showTiles() {
    shell.show(ConsoleViews.BOOK);
  }

  public Parent root() {
    return root;
  }

  public DeskModel desk() {
    return shared.desk();
  }

  public ScreenBridge bridge() {
    return shared.bridge();
  }

  public ShellController shell() {
    return shell;
  }

  public Selection selection() {
    return window.selection();
  }

  /** What is replayed beside the desk. */
  public ReplayModel replays() {
    return shared.replays();
  }

  /** The theme of the window; a scene that shows the root follows it. */
  public ObjectProperty<Theme> themeProperty() {
    return shared.display().themeProperty();
  }

  /** The windows beside the main one. */
  TornWindows torn() {
    return torn;
  }

  Visibility visibility() {
    return shared.visibility();
  }

  /** Where dialogs stand in the window. */
  DialogHost dialogs() {
    return window.dialogs();
  }

  /** Opens help over the window. */
  Help help() {
    return window.help();
  }

  /** Brings it onto paper. */
  ViewPrint print() {
    return print;
  }

  /** Everything that can be done in the window. */
  Palette palette() {
    return palette;
  }

  /** How the windows look. */
  public Display display() {
    return shared.display();
  }

  /** Asks whether the books may lose their supervision; at once where there is none to lose. */
  void askToClose(Runnable close) {
    List<String> books = desk().books().stream().map(BookModel::name).toList();
    if (books.isEmpty()) {
      close.run();
    } else {
      window
          .dialogs()
          .show(
              Fxml.load(
                  "dialogs/close.fxml",
                  new CloseController(books, window.dialogs()::close, close)));
    }
  }

  /** Starts to follow the models. */
  public void attach() {
    own.attach();
    shell.attach();
    notifications.attach();
    bell.attach();
    shared.health().attach(shared, this::scene);
    shared.engine().start();
    if (window.place().seat().nameProperty().get().isEmpty()) {
      window.place().seat().change();
    }
  }

  /** Lets the models go. */
  public void detach() {
    bell.detach();
    notifications.detach();
    torn.closeAll();
    shared.engine().stop();
    shared.health().detach();
    shell.detach();
    own.detach();
    shared.replays().close();
  }
}
