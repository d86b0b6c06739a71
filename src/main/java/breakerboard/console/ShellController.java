package breakerboard.console;

import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The frame round the views: banner, navigation, status bar, and the layer of dialogs over the view
 * alone.
 */
public final class ShellController implements Showing {
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final PseudoClass NOBODY = PseudoClass.getPseudoClass("nobody");
  private static final double WIDE = 1440;
  private static final double HIGH = 800;
  private static final double PERCENT = 100;
  private static final double SIGN = 12;

  private final DeskModel desk;
  private final DialogHost dialogs;
  private final Selection selection;
  private final Format format;
  private final Sitting sitting;
  private final List<ViewEntry> entries;
  private final String first;
  private final DisplayMenu display;
  private final KeyBindings keys;
  private final ObservableIntegerValue alarms;
  private final JournalModel journal;
  private final ObservableValue<BandLine> asked;
  private final StateShape journalSign = new StateShape(SIGN);
  private final MadeViews made;
  private final Map<String, NavItem> items = new HashMap<>();
  private final ToggleGroup group = new ToggleGroup();
  private final Attachments attachments = new Attachments();
  private final ReadOnlyStringWrapper shownName = new ReadOnlyStringWrapper("");
  private @Nullable ScreenView shown;

  @FXML private ZoomFrame shell;
  @FXML private BannerController bannerController;
  @FXML private FeedBand band;
  @FXML private EngineBand engineBand;
  @FXML private JournalBand journalBand;
  @FXML private Band askedBand;
  @FXML private Band afterBand;
  @FXML private VBox views;
  @FXML private VBox tools;
  @FXML private Button tear;
  @FXML private MenuButton look;
  @FXML private Label journalFact;
  @FXML private Label config;
  @FXML private Button seat;
  @FXML private Label lastEvent;
  @FXML private Label observations;
  @FXML private Label queue;
  @FXML private HBox status;
  @FXML private Label clock;
  @FXML private Label zone;

  /**
   * @param dialogs takes the views, and dialogs above them
   * @param sitting who sits here
   * @param entries the views that exist, in the order of the navigation; at least one
   * @param first name of the one that is shown at first
   * @param display how the windows look
   * @param keys hears the keys of this window
   * @param alarms how many alarms no operator has acknowledged
   * @param journal how the desk's journal is
   * @param asked what who sits here asked for and waits for a second operator
   */
  public ShellController(
      DeskModel desk,
      DialogHost dialogs,
      Selection selection,
      Format format,
      Sitting sitting,
      List<ViewEntry> entries,
      String first,
      Display display,
      KeyBindings keys,
      ObservableIntegerValue alarms,
      JournalModel journal,
      ObservableValue<BandLine> asked) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.selection = selection;
    this.format = format;
    this.sitting = sitting;
    this.entries = List.copyOf(entries);
    this.made = new MadeViews(entries, dialogs);
    this.first = first;
    this.display = new DisplayMenu(display);
    this.keys = keys;
    this.alarms = alarms;
    this.journal = journal;
    this.asked = asked;
  }

  @FXML
  void initialize() {
    shell.setCenter(dialogs);
    for (ViewEntry entry : entries) {
      NavItem item = new NavItem(entry);
      item.setToggleGroup(group);
      item.selectedProperty()
          .subscribe(
              (_, selected) -> {
                if (selected) {
                  open(entry);
                }
              });
      items.put(entry.name(), item);
      int place = views.getChildren().size();
      item.setTooltip(new Tooltip(Shortcuts.view(place, entry.name()).display()));
      views.getChildren().add(item);
    }
    bindKeys();
    seat.setOnAction(_ -> sitting.change());
    seat.setTooltip(new Tooltip("Change operator; " + Shortcuts.LOCK.display() + " locks"));
    display.fill(look);
    tear.setOnAction(_ -> keys.run(Shortcuts.NEW_WINDOW));
    tear.setTooltip(
        new Tooltip(Shortcuts.NEW_WINDOW.words() + "; " + Shortcuts.NEW_WINDOW.display()));
    zone.setText(format.zoneName());
    shell.widthProperty().subscribe(this::size);
    shell.heightProperty().subscribe(this::size);
  }

  private void bindKeys() {
    keys.bind(Shortcuts.KILL_SWITCH, bannerController::openKillSwitch);
    for (int place = 0; place < entries.size(); place++) {
      String name = entries.get(place).name();
      keys.bind(Shortcuts.view(place, name), () -> show(name));
    }
    keys.bind(Shortcuts.FIND, this::find);
    keys.bind(Shortcuts.LOCK, sitting::lock);
    display.bind(keys);
    keys.listenAround(shell);
  }

  private void find() {
    if (shown != null && !dialogs.isShowing()) {
      shown.find();
    }
  }

  /** Puts a tool beneath the views, above the others. */
  public void addTool(Node tool) {
    tools.getChildren().addFirst(tool);
  }

  /** Shows a fact more in the status bar, behind the others; before the window is shown. */
  public void addStatus(Label fact) {
    fact.getStyleClass().add("status-fact");
    status.getChildren().add(status.getChildren().indexOf(queue) + 1, fact);
  }

  /** Starts to follow the models and shows the first view. */
  public void attach() {
    bannerController.attach();
    attachments.onAny(this::showStatus, List.of(desk.snapshotProperty()));
    band.follow(attachments, desk, format);
    engineBand.follow(attachments, desk, format, shell);
    attachments.follow(journal.stateProperty(), now -> showJournal(JournalLine.of(now)));
    attachments.follow(asked, askedBand::show);
    attachments.follow(dialogs.afterwards().lineProperty(), afterBand::show);
    attachments.follow(desk.secondProperty(), _ -> clock.setText(clockText()));
    attachments.follow(sitting.nameProperty(), this::showOperator);
    attachments.followList(desk.books(), this::showFirstBook);
    entries.forEach(entry -> attachments.follow(entry.note(), item(entry.name())::showNote));
    entries.stream()
        .filter(entry -> entry.name().equals("Events"))
        .findFirst()
        .ifPresent(
            events ->
                attachments.follow(
                    alarms, count -> item(events.name()).showCount(count.intValue())));
    if (shown == null) {
      show(first);
    } else {
      shown.attach();
    }
  }

  /**
   * Makes the views that were not shown yet, out of sight, in short steps with pauses between.
   *
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public void makeViewsAhead(Pacer pacer) {
    made.makeAhead(pacer);
  }

  /** Lets the models go, with the view that is shown. */
  public void detach() {
    attachments.release();
    bannerController.detach();
    if (shown != null) {
      shown.detach();
    }
  }

  /** Shows the view of that name, without a dialog over it; case does not matter. */
  public void show(String name) {
    dialogs.close();
    item(entry(name).orElseThrow().name()).setSelected(true);
  }

  /** What the navigation says is shown, whether it was clicked, named or come to by an arrow. */
  private void open(ViewEntry entry) {
    dialogs.close();
    ScreenView view = made.of(entry);
    if (shown != null) {
      shown.detach();
    }
    shown = view;
    dialogs.setView(view.root());
    view.attach();
    shownName.set(entry.name());
  }

  /** Name of the view that is shown, empty before the first. */
  public ReadOnlyStringProperty shownNameProperty() {
    return shownName.getReadOnlyProperty();
  }

  @Override
  public Node bands() {
    return shell.getTop();
  }

  @Override
  public Optional<ScreenView> view() {
    return Optional.ofNullable(shown);
  }

  /** Names of the views, in the order of the navigation. */
  public List<String> names() {
    return entries.stream().map(ViewEntry::name).toList();
  }

  /** The view of that name. */
  public Optional<ViewEntry> entry(String name) {
    return entries.stream().filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
  }

  private NavItem item(String name) {
    return Objects.requireNonNull(items.get(name));
  }

  private void showFirstBook() {
    if (selection.book().isEmpty() && !desk.books().isEmpty()) {
      selection.show(desk.books().getFirst());
    }
  }

  private void showStatus() {
    Optional<DeskSnapshot> now = desk.snapshotProperty().get();
    config.setText(now.map(s -> "config v" + s.configVersion()).orElse("config not known"));
    lastEvent.setText(now.map(s -> "event #" + Figures.count(s.lastEvent())).orElse("no event"));
    observations.setText(now.map(Figures::observed).orElse("no observation"));
    queue.setText(now.map(s -> "queue " + percent(s.queueFill())).orElse("queue —"));
  }

  private void showOperator(String name) {
    seat.setText(name.isEmpty() ? "nobody signed in" : "operator " + name);
    seat.pseudoClassStateChanged(NOBODY, name.isEmpty());
  }

  private void showJournal(JournalLine line) {
    journalSign.show(line.sign());
    line.sign().dress(journalFact);
    journalFact.setGraphic(line.loud() ? journalSign : null);
    journalFact.setText(line.status());
    journalBand.show(line);
  }

  private String percent(double fraction) {
    return Figures.count(Math.round(fraction * PERCENT)) + " %";
  }

  private String clockText() {
    return desk.clock() == Times.NEVER
        ? "no clock"
        : format.date(desk.clock()) + "  " + format.time(desk.clock());
  }

  private void size() {
    shell.pseudoClassStateChanged(SMALL, shell.getWidth() < WIDE || shell.getHeight() < HIGH);
  }
}
