package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.config.LiveOverride;
import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.Chip;
import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.limits.KeyFilter.Show;
import breakerboard.domain.Command;
import breakerboard.domain.OverrideView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The Limits view: the keys of a breaker with their editors, what is staged, and where a value
 * comes from.
 */
public final class LimitsView implements ScreenView {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final String ALL_BOOKS = "All books";
  private static final double COMPACT_BELOW = 1320;
  private static final double LEAST_STAGED = 120;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Commands commands;
  private final Deeds deeds;
  private final List<LimitSection> sections;
  private final Map<String, Staging> stagings = new HashMap<>();
  private final Attachments attachments = new Attachments();
  private final Region root;
  private final ChainStrip chain;
  private final StagedPane staged;
  private final OverridesPane overrides;
  private final List<KeyLine> shown = new ArrayList<>();
  private final Chip chip = new Chip();
  private Optional<Key<?>> chosen = Optional.empty();
  private boolean building;
  private boolean moved;

  @FXML private ComboBox<String> book;
  @FXML private TextField find;
  @FXML private ToggleGroup show;
  @FXML private ToggleButton all;
  @FXML private ToggleButton changed;
  @FXML private ToggleButton overridden;
  @FXML private Label version;
  @FXML private ListView<LimitSection> list;
  @FXML private HBox head;
  @FXML private Label title;
  @FXML private Label counts;
  @FXML private ScrollPane scroll;
  @FXML private VBox keys;
  @FXML private VBox chainBox;
  @FXML private Label stagedTitle;
  @FXML private Label stagedBase;
  @FXML private Label nothingStaged;
  @FXML private ScrollPane stagedScroll;
  @FXML private VBox stagedContent;
  @FXML private VBox stagedLines;
  @FXML private VBox findings;
  @FXML private Button apply;
  @FXML private Button discard;
  @FXML private Label obstacle;
  @FXML private VBox overrideLines;
  @FXML private Label overrideCount;

  public LimitsView(
      DeskModel desk, Selection selection, Format format, Commands commands, Deeds deeds) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.commands = commands;
    this.deeds = deeds;
    this.sections = LimitSection.of(desk.catalogue());
    this.root = Fxml.load("limits.fxml", this);
    this.chain = new ChainStrip(format, this::revert);
    this.staged = new StagedPane(stagedLines, findings, format, this::undo, this::goTo);
    this.overrides = new OverridesPane(overrideLines, overrideCount, format, this::revert);
    chainBox.getChildren().setAll(chain);
    head.getChildren().add(1, chip);
    list.setCellFactory(_ -> new SectionCell(this::shownBook, this::staging));
    list.getItems().setAll(sections);
    list.getSelectionModel().selectFirst();
    book.getItems().setAll(ALL_BOOKS);
    book.setValue(ALL_BOOKS);
    list.getSelectionModel().selectedItemProperty().subscribe(this::build);
    find.textProperty().subscribe(this::build);
    show.selectedToggleProperty().subscribe(this::keepShow);
    book.valueProperty().subscribe(this::build);
    root.widthProperty().subscribe(this::fit);
    stagedContent.heightProperty().subscribe(this::sizeStaged);
    root.heightProperty().subscribe(this::sizeStaged);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void attach() {
    attachments.followList(desk.books(), this::offerBooks);
    attachments.follow(selection.bookProperty(), now -> now.ifPresent(this::follow));
    attachments.follow(
        selection.breakerProperty(), now -> now.ifPresent(b -> select(b.entry().label())));
    attachments.follow(desk.configVersionProperty(), _ -> versionMoved());
    attachments.follow(desk.snapshotProperty(), _ -> showStates());
    attachments.follow(desk.secondProperty(), _ -> showOverrides());
  }

  @Override
  public void detach() {
    attachments.release();
  }

  private void offerBooks() {
    List<String> names = new ArrayList<>(List.of(ALL_BOOKS));
    desk.books().forEach(model -> names.add(model.name()));
    if (!names.equals(book.getItems())) {
      String kept = book.getValue();
      book.getItems().setAll(names);
      book.setValue(names.contains(kept) ? kept : ALL_BOOKS);
    }
  }

  private void follow(BookModel model) {
    book.setValue(model.name());
  }

  private void select(String label) {
    sections.stream()
        .filter(section -> section.label().equals(label))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  private void versionMoved() {
    moved = !staging().changes().isEmpty();
    stagings.values().forEach(each -> each.rebase(commands.configuration()));
    version.setText("config v" + commands.configuration().version());
    refresh();
  }

  private void keepShow() {
    if (show.getSelectedToggle() == null) {
      all.setSelected(true);
    }
    build();
  }

  private void fit() {
    boolean narrow = root.getWidth() < COMPACT_BELOW;
    root.pseudoClassStateChanged(COMPACT, narrow);
    shown.forEach(line -> line.setCompact(narrow));
    refresh();
  }

  /** As high as its lines, at most half of the view. */
  private void sizeStaged() {
    double most = Math.max(LEAST_STAGED, root.getHeight() / 2);
    double height = Math.min(stagedContent.getHeight(), most);
    stagedScroll.setMinHeight(height);
    stagedScroll.setPrefHeight(height);
  }

  /** Makes the lines of the chosen section, or of all sections that a filter finds. */
  private void build() {
    KeyFilter filter = filter();
    List<LimitSection> wanted =
        filter.everywhere() ? sections : List.of(list.getSelectionModel().getSelectedItem());
    shown.clear();
    List<Node> nodes = new ArrayList<>();
    for (LimitSection section : wanted) {
      for (LimitSection.Group group : section.groups()) {
        List<Key<?>> matching =
            group.keys().stream().filter(key -> filter.matches(key, staging())).toList();
        if (!matching.isEmpty()) {
          nodes.add(
              heading(
                  filter.everywhere() ? section.label() + " · " + group.title() : group.title()));
          matching.forEach(key -> nodes.add(line(key)));
        }
      }
    }
    if (nodes.isEmpty()) {
      Label none = new Label("No key passes the filter");
      none.getStyleClass().add("no-key");
      nodes.add(none);
    }
    keys.getChildren().setAll(nodes);
    scroll.setVvalue(0);
    if (shown.stream().noneMatch(line -> chosen.filter(line.key()::equals).isPresent())) {
      chosen = shown.stream().findFirst().map(KeyLine::key);
    }
    fit();
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("key-group");
    return heading;
  }

  private KeyLine line(Key<?> key) {
    KeyLine line = new KeyLine(key, this::typed, this::choose);
    shown.add(line);
    return line;
  }

  private KeyFilter filter() {
    Node selected = (ToggleButton) show.getSelectedToggle();
    Show which =
        all.equals(selected)
            ? Show.ALL
            : changed.equals(selected)
                ? Show.CHANGED
                : overridden.equals(selected) ? Show.OVERRIDDEN : Show.WARNINGS;
    return new KeyFilter(which, find.getText());
  }

  private void typed(Key<?> key, String text) {
    if (!building) {
      staging().edit(key, text);
      choose(key);
    }
  }

  private void choose(Key<?> key) {
    chosen = Optional.of(key);
    refresh();
  }

  private void undo(Key<?> key) {
    staging().undo(key);
    refresh();
  }

  private void goTo(Key<?> key) {
    find.clear();
    all.setSelected(true);
    sections.stream()
        .filter(section -> section.keys().contains(key))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
    choose(key);
    shown.stream()
        .filter(line -> line.key().equals(key))
        .findFirst()
        .ifPresent(KeyLine::focusField);
  }

  private void revert(OverrideView override) {
    deeds.revert(bookOf(override), override);
  }

  /** A desk-wide override is reverted where it was set. */
  private String bookOf(OverrideView override) {
    return commands.configuration().liveOverrides().stream()
        .filter(live -> live.key().standsAt(override.path()))
        .map(LiveOverride::book)
        .filter(name -> name.equals(bookName()))
        .findFirst()
        .orElse(Command.DESK);
  }

  @FXML
  private void apply() {
    Staging now = staging();
    deeds.applyLimits(
        now.book(),
        now.changes().stream().map(StagedChange::inWords).toList(),
        now.commands(),
        () -> {
          now.discard();
          refresh();
        });
  }

  @FXML
  private void discard() {
    staging().discard();
    refresh();
  }

  private Staging staging() {
    return stagings.computeIfAbsent(
        bookName(), name -> new Staging(name, commands.configuration()));
  }

  private String bookName() {
    String name = book.getValue();
    return name == null || name.equals(ALL_BOOKS) ? Command.DESK : name;
  }

  private Optional<BookModel> shownBook() {
    return desk.book(bookName());
  }

  private void refresh() {
    building = true;
    Staging now = staging();
    shown.forEach(
        line -> {
          line.show(now, format);
          line.setChosen(chosen.filter(line.key()::equals).isPresent());
        });
    building = false;
    chosen.ifPresent(key -> chain.show(key, now, desk.clock()));
    showCounts(now);
    showStaged(now);
    showStates();
    showOverrides();
  }

  private void showCounts(Staging now) {
    LimitSection section = list.getSelectionModel().getSelectedItem();
    boolean everywhere = filter().everywhere();
    title.setText(everywhere ? "All keys" : section.label());
    List<String> parts = new ArrayList<>();
    parts.add(Figures.count(shown.size(), "key", "keys"));
    long staging = shown.stream().filter(line -> now.change(line.key().path()).isPresent()).count();
    if (staging > 0) {
      parts.add(staging + " staged");
    }
    counts.setText(String.join(" · ", parts));
  }

  private void showStaged(Staging now) {
    staged.show(now);
    int count = now.changes().size();
    nothingStaged.setVisible(count == 0);
    nothingStaged.setManaged(count == 0);
    stagedBase.setText(
        count == 0
            ? "nothing yet"
            : "%s, based on v%d%s"
                .formatted(
                    Figures.count(count, "change", "changes"),
                    now.base().version(),
                    moved ? ", which came while you edited" : ""));
    apply.setText(
        count == 0 ? "Apply…" : "Apply %s…".formatted(Figures.count(count, "change", "changes")));
    apply.setDisable(!now.obstacle().isEmpty());
    discard.setDisable(count == 0);
    obstacle.setText(now.obstacle().isEmpty() ? "" : "Apply is off: " + now.obstacle());
  }

  private void showStates() {
    list.refresh();
    Optional<BreakerModel> breaker =
        filter().everywhere()
            ? Optional.empty()
            : list.getSelectionModel()
                .getSelectedItem()
                .breaker()
                .flatMap(id -> shownBook().flatMap(model -> model.breaker(id)));
    breaker.ifPresent(model -> chip.show(model.state()));
    chip.setVisible(breaker.isPresent());
    chip.setManaged(breaker.isPresent());
  }

  private void showOverrides() {
    overrides.show(commands.configuration(), bookName(), desk.clock());
  }
}
