package breakerboard.console.app;

import breakerboard.console.BannerController;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.FileChoice;
import breakerboard.console.FileSaver;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.JournalModel;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Selection;
import breakerboard.console.ShellController;
import breakerboard.console.Theme;
import breakerboard.console.ViewEntry;
import breakerboard.console.book.BookController;
import breakerboard.console.book.DetailController;
import breakerboard.console.book.DetailPages;
import breakerboard.console.dialogs.CloseController;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.DialogPlace;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.dialogs.OwnRequests;
import breakerboard.console.dialogs.RecentReasons;
import breakerboard.console.dialogs.Requests;
import breakerboard.console.dialogs.Seat;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmsModel;
import breakerboard.console.events.EventsView;
import breakerboard.console.exposure.ExposureView;
import breakerboard.console.handover.HandoverView;
import breakerboard.console.handover.ShiftModel;
import breakerboard.console.limits.LimitsView;
import breakerboard.console.wall.DeskView;
import breakerboard.domain.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The composition of one window: made by hand, each controller gets what it needs through its
 * constructor.
 */
public final class ConsoleRoot {
  private static final String BOOK = "Book";

  private final DeskModel desk;
  private final Selection selection = new Selection();
  private final ObjectProperty<Theme> theme;
  private final ScreenBridge bridge;
  private final DialogHost dialogs;
  private final Seat seat;
  private final OwnRequests own;
  private final ShellController shell;
  private final Parent root;

  /** Made on the JavaFX thread; follows nothing before {@link #attach}. */
  public ConsoleRoot(ConsoleContext context, DemandTimer timer) {
    this(context, timer, Deeds.HoldTime.oneSecond(), Optional.empty());
  }

  /**
   * Made on the JavaFX thread; follows nothing before {@link #attach}.
   *
   * @param hold how long the kill switch has to be held
   * @param chosen asks for the file of an export, empty for the system's own dialog
   */
  ConsoleRoot(
      ConsoleContext context, DemandTimer timer, Deeds.HoldTime hold, Optional<FileChoice> chosen) {
    FileChoice files = chosen.orElseGet(() -> FileChoice.ofSystem(this::window));
    Fonts.load();
    desk = new DeskModel(context.gateway().configuration().catalogue());
    theme = new SimpleObjectProperty<>(context.theme());
    bridge = ScreenBridge.onto(context.gateway(), desk, timer);
    Format format = new Format(context.zone(), desk.catalogue());
    dialogs = new DialogHost();
    Commands commands = Commands.over(context.gateway(), bridge);
    seat = new Seat(context.operators(), dialogs, commands, format);
    DialogPlace place = new DialogPlace(desk, dialogs, commands, format, seat);
    Requests requests = new Requests(place);
    Deeds actions = new Deeds(place, new RecentReasons(), hold, context.store(), requests);
    AlarmsModel alarmsModel = new AlarmsModel(desk);
    ReadOnlyIntegerProperty alarms = alarmsModel.unacknowledgedProperty();
    JournalModel journal = new JournalModel(context.records().journal());
    journal.follow(bridge);
    ShiftModel shift = new ShiftModel(context.records().shifts(), this::onScreen);
    List<ViewEntry> views =
        List.of(
            new ViewEntry(
                "Desk",
                Material2MZ.VIEW_COMFY,
                () ->
                    new DeskView(desk, selection, format, actions, this::open, bridge::postAfter)),
            new ViewEntry(
                BOOK,
                Material2MZ.SPEED,
                () -> {
                  BookController book =
                      new BookController(desk, selection, format, actions, bridge::postAfter);
                  DetailController detail =
                      new DetailController(
                          desk,
                          selection,
                          format,
                          actions,
                          new DetailPages(format, context.gateway()::configuration),
                          bridge::postAfter);
                  load(
                      "book.fxml",
                      Map.of(
                          BookController.class, () -> book, DetailController.class, () -> detail));
                  return book;
                }),
            new ViewEntry(
                "Exposure",
                Material2MZ.PIE_CHART,
                () ->
                    new ExposureView(
                        desk,
                        selection,
                        format,
                        new ExposureView.Source(
                            context.gateway()::holdings,
                            context.gateway()::configuration,
                            this::onScreen),
                        bridge::postAfter)),
            new ViewEntry(
                "Events",
                Material2MZ.NOTIFICATIONS,
                () ->
                    new EventsView(
                        desk,
                        alarmsModel,
                        format,
                        actions,
                        this::open,
                        bridge::postAfter,
                        new EventsView.Beyond(
                            context.records().events(), files, bridge::post, ConsoleRoot::aside))),
            new ViewEntry(
                "Limits",
                Material2MZ.TUNE,
                () ->
                    new LimitsView(
                        place,
                        selection,
                        actions,
                        requests,
                        new LimitsView.Past(context.records().versions(), journal, bridge::post))),
            new ViewEntry(
                "Handover",
                Material2MZ.SWAP_HORIZ,
                () ->
                    new HandoverView(
                        desk,
                        alarmsModel,
                        format,
                        new HandoverView.Source(
                            context.gateway()::configuration,
                            shift,
                            seat,
                            this::now,
                            new FileSaver(files, ConsoleRoot::aside, bridge::post)),
                        bridge::postAfter)));
    own = new OwnRequests(place, requests);
    shell =
        new ShellController(
            desk,
            dialogs,
            selection,
            format,
            seat,
            views,
            BOOK,
            theme,
            alarms,
            journal,
            own.lineProperty());
    BannerController banner =
        new BannerController(desk, selection, format, actions, alarms, requests::open);
    root =
        load(
            "shell.fxml",
            Map.of(ShellController.class, () -> shell, BannerController.class, () -> banner));
  }

  /** At once where that is the screen's own thread. */
  private void onScreen(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      bridge.post(task);
    }
  }

  /** The desk's clock, before it has one that of the machine; nanoseconds since the epoch. */
  private long now() {
    return desk.clock() == Times.NEVER ? Times.nanos(Instant.now()) : desk.clock();
  }

  private @Nullable Window window() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }

  private static void aside(Runnable task) {
    Thread.ofVirtual().name("aside").start(task);
  }

  /** Shows the alarm's breaker in the Book view. */
  private void open(Alarm alarm) {
    desk.book(alarm.book()).ifPresent(book -> open(book, alarm.breaker().flatMap(book::breaker)));
  }

  /** Shows the book in the Book view, with the detail of the breaker if one is named. */
  private void open(BookModel book, Optional<BreakerModel> breaker) {
    selection.show(book);
    breaker.ifPresent(shown -> selection.breakerProperty().set(breaker));
    shell.show(BOOK);
  }

  private static Parent load(String name, Map<Class<?>, Supplier<Object>> controllers) {
    FXMLLoader loader =
        new FXMLLoader(
            Objects.requireNonNull(
                ConsoleRoot.class.getResource("/fxml/" + name),
                () -> "The view fxml/" + name + " is missing."));
    loader.setControllerFactory(
        type ->
            Objects.requireNonNull(
                    controllers.get(type), () -> "No controller is made for " + type + ".")
                .get());
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("The view fxml/" + name + " cannot be read.", e);
    }
  }

  public Parent root() {
    return root;
  }

  public DeskModel desk() {
    return desk;
  }

  public ScreenBridge bridge() {
    return bridge;
  }

  public ShellController shell() {
    return shell;
  }

  public Selection selection() {
    return selection;
  }

  /** The theme of the window; a scene that shows the root follows it. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Asks whether the books may lose their supervision; at once where there is none to lose. */
  void askToClose(Runnable close) {
    List<String> books = desk.books().stream().map(BookModel::name).toList();
    if (books.isEmpty()) {
      close.run();
    } else {
      dialogs.show(
          Fxml.load("dialogs/close.fxml", new CloseController(books, dialogs::close, close)));
    }
  }

  /** Starts to follow the models. */
  public void attach() {
    own.attach();
    shell.attach();
    if (seat.nameProperty().get().isEmpty()) {
      seat.change();
    }
  }

  /** Lets the models go. */
  public void detach() {
    shell.detach();
    own.detach();
  }
}
