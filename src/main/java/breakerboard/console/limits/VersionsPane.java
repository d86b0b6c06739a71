package breakerboard.console.limits;

import breakerboard.config.KeyCatalogue;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Shown;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.VersionHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The versions of the configuration, what each changed, and the way back to one. */
final class VersionsPane {
  private final KeyCatalogue catalogue;
  private final Format format;
  private final Deeds deeds;
  private final VersionList list;
  private final VersionTable table;
  private final OffSwitch rollBackSwitch;
  private final LongSupplier clock;
  private final LongSupplier inForce;
  private List<ConfigurationVersion> shown = List.of();
  private String sits = "";

  @FXML private HBox versionsPane;
  @FXML private TableView<ConfigurationVersion> versionRows;
  @FXML private Label versionsSaid;
  @FXML private Button olderVersions;
  @FXML private Button versionsAgain;
  @FXML private Label versionTitle;
  @FXML private Label versionInForce;
  @FXML private Label versionWho;
  @FXML private Label versionReason;
  @FXML private VBox versionLines;
  @FXML private Button rollBack;
  @FXML private Label rollBackOff;

  /**
   * @param clock the desk clock, nanoseconds since the epoch
   * @param inForce number of the version in force
   * @param screen brings answers onto the JavaFX thread
   */
  VersionsPane(
      VersionHistory history,
      KeyCatalogue catalogue,
      Format format,
      Deeds deeds,
      LongSupplier clock,
      LongSupplier inForce,
      Executor screen) {
    this.catalogue = catalogue;
    this.format = format;
    this.deeds = deeds;
    this.clock = clock;
    this.inForce = inForce;
    Fxml.load("limits-versions.fxml", this);
    this.rollBackSwitch = OffSwitch.inPlaceOf(rollBack);
    this.list = new VersionList(history, screen, this::show);
    this.table = new VersionTable(versionRows, format, clock, inForce);
    versionRows.getSelectionModel().selectedItemProperty().subscribe(this::showVersion);
    showVersion(null);
    show();
  }

  Region root() {
    return versionsPane;
  }

  /**
   * @param whyNot why who sits here may not act, empty when there is no such reason
   */
  void setOff(String whyNot) {
    sits = whyNot;
    show();
  }

  /** It is shown from now on. */
  void open() {
    list.newest();
    versionRows.requestFocus();
  }

  /** Another version came into force. */
  void moved() {
    show();
    written();
  }

  /** The journal moved on, and may hold now what it did not. */
  void written() {
    if (list.top() < inForce.getAsLong()) {
      list.newest();
    }
  }

  @FXML
  private void older() {
    list.older();
  }

  @FXML
  private void again() {
    list.newest();
  }

  private void show() {
    List<ConfigurationVersion> versions = list.versions();
    if (!versions.equals(shown)) {
      shown = versions;
      table.show(versions);
    }
    table.mark();
    Shown.only(olderVersions, list.more());
    Shown.only(versionsAgain, !list.trouble().isEmpty());
    versionsSaid.setText(said());
    showVersion(versionRows.getSelectionModel().getSelectedItem());
  }

  private String said() {
    if (!list.trouble().isEmpty()) {
      return list.trouble();
    }
    if (list.top() < inForce.getAsLong()) {
      return "v%s is in force and not in the journal yet".formatted(inForce.getAsLong());
    }
    return Figures.count(shown.size(), "version", "versions") + (list.more() ? " read" : "");
  }

  private void showVersion(@Nullable ConfigurationVersion version) {
    List<Node> lines = new ArrayList<>();
    if (version != null) {
      version.changes().stream()
          .map(change -> ChangeLine.of(change, catalogue, format))
          .map(VersionsPane::line)
          .forEach(lines::add);
      if (lines.isEmpty()) {
        lines.add(words("Nothing against the version before", "no-key"));
      }
    }
    versionLines.getChildren().setAll(lines);
    versionTitle.setText(version == null ? "No version selected" : "v" + version.version());
    versionWho.setText(version == null ? "" : who(version));
    versionReason.setText(version == null ? "" : version.reason());
    boolean current = version != null && version.version() == inForce.getAsLong();
    Shown.only(versionInForce, current);
    rollBack.setText(
        version == null ? "Roll back…" : "Roll back to v%s…".formatted(version.version()));
    String own =
        version == null
            ? "Roll back is off: select a version"
            : current ? "Roll back is off: this one is in force" : "";
    String whyNot = OffSwitch.reason("Roll back", sits, own);
    rollBackSwitch.show(whyNot);
    rollBackOff.setText(whyNot);
    rollBack.setOnAction(_ -> Optional.ofNullable(version).ifPresent(this::ask));
  }

  private String who(ConfigurationVersion version) {
    return "%s · %s"
        .formatted(format.time(version.time(), clock.getAsLong()), VersionTable.operator(version));
  }

  private void ask(ConfigurationVersion version) {
    long target = version.version();
    deeds.rollBack(
        target,
        () ->
            list.back(target).stream()
                .map(change -> ChangeLine.of(change, catalogue, format).sentence())
                .toList(),
        () -> list.knownSince(target, inForce.getAsLong()),
        versionRows::requestFocus);
  }

  private static Node line(ChangeLine change) {
    Label key = words(change.key(), "strong");
    Label where = words(change.where() + " · " + change.layer(), "muted");
    VBox name = new VBox(key, where);
    name.getStyleClass().add("version-key");
    HBox.setHgrow(name, Priority.ALWAYS);
    Label former = words(change.former(), "muted");
    Label now = words(change.now(), "strong");
    HBox values = new HBox(former, words("→", "muted"), now);
    values.getStyleClass().add("version-values");
    HBox line = new HBox(name, values);
    line.getStyleClass().add("version-line");
    return line;
  }

  private static Label words(String text, String styleClass) {
    Label label = new Label(LineEnds.withUnits(text));
    label.getStyleClass().add(styleClass);
    LineEnds.wrap(label);
    return label;
  }
}
