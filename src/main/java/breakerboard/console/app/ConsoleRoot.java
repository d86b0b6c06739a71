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
import breakerboard.console.help.Help;
import breakerboard.console.palette.Palette;
import breakerboard.console.palette.PaletteEntry;
import breakerboard.console.print.Printers;
import breakerboard.console.print.SystemPrinters;
import breakerboard.console.replay.ReplayModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final WindowAlarms alarms;
  private final ViewPrint print;
  private final Parent root;

  /** Made on the JavaFX thread; follows nothing before {@link #attach}. */
  public ConsoleRoot(ConsoleContext context, DemandTimer timer) {
    this(context, timer, Deeds.HoldTime.oneSecond(), FileChoice::ofSystem, new SystemPrinters());
  }

  /**
   * Made on the JavaFX thread; follows nothing before {@link #attach}.
   *
   * @param hold how long the kill switch has to be held
   * @param files makes what asks for the file of an export over a window
   * @param printers take what is printed
   */
  ConsoleRoot(
      ConsoleContext context,
      DemandTimer timer,
      Deeds.HoldTime hold,
      SharedParts.Files files,
      Printers printers) {
    Fonts.load();
    shared = SharedParts.of(context, timer, hold, files, printers);
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
    alarms = new WindowAlarms(context, shared, window, shell, views, this::stage);
    shell.addStatus(shared.health().fact());
  }

  private Subscription noteOver(TornWindow beside, Stage over) {
    return alarms.noteOver(beside, over);
  }

  /** What stands in other views, in the navigation and in the banner. */
  private List<PaletteEntry> more(ConsoleViews views) {
    List<PaletteEntry> more = new ArrayList<>(ViewDeeds.elsewhere(shell));
    more.add(PaletteEntry.of("Mute or test the sound…", WINDOW, alarms::openSound));
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
    alarms.attach();
    shared.health().attach(shared, this::scene);
    shared.engine().start();
    if (window.place().seat().nameProperty().get().isEmpty()) {
      window.place().seat().change();
    }
  }

  /** Lets the models go. */
  public void detach() {
    alarms.detach();
    torn.closeAll();
    shared.engine().stop();
    shared.health().detach();
    shell.detach();
    own.detach();
    shared.replays().close();
  }
}
