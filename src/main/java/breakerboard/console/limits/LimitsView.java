package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.Chip;
import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.FileToOpen;
import breakerboard.console.Format;
import breakerboard.console.JournalModel;
import breakerboard.console.NoJournal;
import breakerboard.console.ScreenState;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.Shown;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.DialogPlace;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.dialogs.Requests;
import breakerboard.desk.VersionHistory;
import breakerboard.desk.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The Limits view: the keys of a breaker with their editors, what is staged, and where a value
 * comes from.
 */
public final class LimitsView implements ScreenView {
  private static final String NO_VERSIONS =
      "This desk keeps no journal, so former versions of the limits are not kept either."
          + " Name a file with --journal, or journal.path in the configuration, and start again.";

  private final DeskModel desk;
  private final Selection selection;
  private final Commands commands;
  private final Deeds deeds;
  private final Stagings stagings;
  private final Attachments attachments = new Attachments();
  private final SectionList sections;
  private final LimitsBar bar;
  private final KeyList list;
  private final ChainStrip chain;
  private final StagedPane staged;
  private final OverridesPane overrides;
  private final WaitingPane waiting;
  private final WhatIfPane whatIf;
  private final PanePlaces places;
  private final Chip chip = new Chip();
  private final Optional<VersionsPane> versions;
  private final Region versionsRoot;
  private final JournalModel journal;
  private boolean moved;

  @FXML private VBox view;
  @FXML private HBox panes;
  @FXML private ListView<LimitSection> breakers;
  @FXML private HBox head;
  @FXML private Label title;
  @FXML private Label counts;
  @FXML private Label allowedHead;
  @FXML private ScrollPane scroll;
  @FXML private VBox keys;
  @FXML private VBox chainBox;

  /**
   * Where the versions come from.
   *
   * @param versions in the journal, empty where none is kept
   * @param journal moves on when it has written
   * @param screen brings what it is given onto the JavaFX thread
   */
  public record Past(Optional<VersionHistory> versions, JournalModel journal, Executor screen) {}

  /**
   * Who says what staged limits would have done.
   *
   * @param files asks for a file of observations
   * @param aside runs long work
   */
  public record Trials(WhatIf whatIf, FileToOpen files, Executor aside) {}

  public LimitsView(
      DialogPlace place,
      Selection selection,
      Deeds deeds,
      Requests requests,
      Past past,
      Trials trials) {
    Format format = place.format();
    this.desk = place.desk();
    this.selection = selection;
    this.commands = place.commands();
    this.deeds = deeds;
    this.stagings = new Stagings(commands::configuration);
    Fxml.load("limits.fxml", this);
    this.bar = new LimitsBar(this::build, this::showPlaces);
    this.sections =
        new SectionList(
            breakers, desk.catalogue(), () -> desk.book(bar.book()), () -> stagings.of(bar.book()));
    this.list = new KeyList(scroll, keys, format, this::typed, this::choose);
    this.chain = new ChainStrip(format, deeds::revert);
    this.staged = new StagedPane(format, this::undo, this::goTo, this::apply, this::discard);
    this.overrides = new OverridesPane(format, deeds::revert);
    this.waiting = new WaitingPane(requests.list());
    this.whatIf =
        new WhatIfPane(
            new WhatIfPane.Means(trials.whatIf(), trials.files(), trials.aside(), past.screen()),
            format,
            desk::clock,
            this::typed);
    this.places = new PanePlaces(view, panes, staged, overrides, whatIf.root());
    this.journal = past.journal();
    this.versions =
        past.versions()
            .map(
                history ->
                    new VersionsPane(
                        history,
                        desk.catalogue(),
                        format,
                        deeds,
                        desk::clock,
                        desk::configVersion,
                        past.screen()));
    this.versionsRoot =
        versions.map(VersionsPane::root).orElseGet(() -> new NoJournal(NO_VERSIONS));
    VBox.setVgrow(versionsRoot, Priority.ALWAYS);
    view.getChildren().addFirst(bar.root());
    view.getChildren().add(1, waiting.root());
    view.heightProperty().subscribe(high -> waiting.share(high.doubleValue()));
    view.getChildren().add(versionsRoot);
    chainBox.getChildren().setAll(chain);
    head.getChildren().add(1, chip);
    view.widthProperty().subscribe(this::fit);
    sections.onChoose(this::build);
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void attach() {
    attachments.followList(
        desk.books(), () -> bar.offer(desk.books().stream().map(BookModel::name).toList()));
    attachments.follow(
        selection.bookProperty(), now -> now.map(BookModel::name).ifPresent(bar::choose));
    attachments.follow(
        selection.breakerProperty(),
        now ->
            now.ifPresent(
                b -> sections.choose(section -> section.label().equals(b.entry().label()))));
    attachments.follow(desk.configVersionProperty(), _ -> versionMoved());
    attachments.follow(deeds.offProperty(), this::showOff);
    attachments.follow(desk.snapshotProperty(), _ -> followStates());
    attachments.onAny(
        () -> waiting.show(desk.approvals(), desk.clock()), List.of(desk.snapshotProperty()));
    attachments.follow(desk.secondProperty(), _ -> showOverrides());
    attachments.follow(journal.stateProperty(), _ -> ifVersions(VersionsPane::written));
    showPlaces();
    whatIf.open();
  }

  @Override
  public void detach() {
    attachments.release();
  }

  @Override
  public void find() {
    bar.find();
  }

  /** Offers help on the breaker whose keys are shown. */
  public void onHelp(Consumer<BreakerEntry> open) {
    Button help = new Button("Help…");
    help.setId("limitsHelp");
    help.getStyleClass().add("small");
    help.setMinWidth(Region.USE_PREF_SIZE);
    help.setOnAction(_ -> sections.breaker().ifPresent(open));
    sections.onChoose(() -> help.setVisible(sections.breaker().isPresent()));
    head.getChildren().add(help);
  }

  private void versionMoved() {
    moved = !staging().changes().isEmpty();
    stagings.rebase();
    bar.showVersion(commands.configuration().version());
    refresh();
    ifVersions(VersionsPane::moved);
  }

  private void showOff(String whyNot) {
    staged.setOff(whyNot);
    overrides.setOff(whyNot);
    chain.setOff(whyNot);
    versions.ifPresent(pane -> pane.setOff(whyNot));
    refresh();
  }

  private void ifVersions(Consumer<VersionsPane> task) {
    if (bar.showsVersions()) {
      versions.ifPresent(task);
    }
  }

  /** The versions or the what-if in the place of the keys, or the keys again. */
  private void showPlaces() {
    boolean past = bar.showsVersions();
    places.show(past, bar.showsWhatIf());
    Shown.only(versionsRoot, past);
    ifVersions(VersionsPane::open);
  }

  private void fit() {
    Room room = Room.at(view.getWidth());
    places.place(room);
    bar.setWide(room == Room.WIDE);
    showPlaces();
    chain.setFolded(room != Room.WIDE);
    list.setNarrow(room == Room.NARROW);
    Shown.only(allowedHead, room != Room.NARROW);
    refresh();
  }

  private void build() {
    KeyFilter filter = bar.filter();
    list.build(
        filter.everywhere() ? sections.all() : List.of(sections.chosen()), filter, staging());
    refresh();
  }

  private Staging staging() {
    return stagings.of(bar.book());
  }

  private void typed(Key<?> key, String text) {
    staging().edit(key, text);
    choose(key);
  }

  private void choose(Key<?> key) {
    list.choose(key);
    refresh();
  }

  private void undo(Key<?> key) {
    staging().undo(key);
    refresh();
  }

  private void goTo(Key<?> key) {
    bar.clear();
    sections.choose(section -> section.keys().contains(key));
    choose(key);
    list.focus(key);
  }

  private void apply() {
    Staging now = staging();
    deeds.applyLimits(
        now.book(),
        now.changes().stream().flatMap(change -> change.staged().stream()).toList(),
        () -> {
          now.discard();
          refresh();
        });
  }

  private void discard() {
    staging().discard();
    refresh();
  }

  private void refresh() {
    Staging now = staging();
    list.show(now);
    list.chosen().ifPresent(key -> chain.show(key, now, desk.clock()));
    title.setText(bar.filter().everywhere() ? "All keys" : sections.chosen().label());
    long edited = list.staged(now);
    counts.setText(
        Figures.count(list.size(), "key", "keys") + (edited > 0 ? " · " + edited + " staged" : ""));
    staged.show(now, moved);
    whatIf.show(now, list.chosen());
    showStates();
    showOverrides();
  }

  /** Most snapshots change no state. */
  private void followStates() {
    if (sections.isBehind()) {
      showStates();
    }
  }

  private void showStates() {
    sections.refresh();
    Optional<ScreenState> state = bar.filter().everywhere() ? Optional.empty() : sections.state();
    state.ifPresent(chip::show);
    Shown.only(chip, state.isPresent());
  }

  private void showOverrides() {
    overrides.show(commands.configuration(), bar.book(), desk.clock());
  }
}
