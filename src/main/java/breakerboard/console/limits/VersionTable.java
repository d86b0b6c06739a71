package breakerboard.console.limits;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.columns.TableColumns;
import breakerboard.desk.ConfigurationVersion;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of versions, the newest first; the selected one stays selected. */
final class VersionTable {
  private static final PseudoClass IN_FORCE = PseudoClass.getPseudoClass("in-force");
  private static final String NAME = "version";
  private static final double VERSION = 122;
  private static final double TIME = 132;
  private static final double OPERATOR = 110;
  private static final double REASON = 220;
  private static final double CHANGES = 82;
  private static final double LEAST_SHARE = 0.82;
  private static final double LEAST_REASON = 110;

  private final TableView<ConfigurationVersion> table;
  private final LongSupplier inForce;

  /**
   * @param clock the desk clock, nanoseconds since the epoch
   * @param inForce number of the version in force
   */
  VersionTable(
      TableView<ConfigurationVersion> table,
      Format format,
      LongSupplier clock,
      LongSupplier inForce) {
    this.table = table;
    this.inForce = inForce;
    TableColumn<ConfigurationVersion, String> reason =
        column("Reason", REASON, ConfigurationVersion::reason);
    TableColumn<ConfigurationVersion, String> changes =
        column("Changes", CHANGES, version -> Figures.count(version.changes().size()));
    changes.getStyleClass().add("numeric");
    TableColumn<ConfigurationVersion, String> since =
        column("Since", TIME, version -> format.time(version.time(), clock.getAsLong()));
    table
        .getColumns()
        .setAll(
            List.of(
                column("Version", VERSION, this::name),
                since,
                column("Operator", OPERATOR, VersionTable::operator),
                reason,
                changes));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getColumns().stream()
        .filter(column -> !column.equals(reason))
        .forEach(
            column -> {
              column.setMinWidth(LEAST_SHARE * column.getPrefWidth());
              column.setMaxWidth(column.getPrefWidth());
            });
    List.of(since, changes).forEach(column -> column.setMinWidth(column.getPrefWidth()));
    reason.setMinWidth(LEAST_REASON);
    TableColumns.of(table, List.of(NAME, "since", "operator", "reason", "changes"), NAME);
    table.setRowFactory(_ -> new Row());
  }

  private static TableColumn<ConfigurationVersion, String> column(
      String title, double width, Function<ConfigurationVersion, String> words) {
    TableColumn<ConfigurationVersion, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setSortable(false);
    column.setPrefWidth(width);
    return column;
  }

  private String name(ConfigurationVersion version) {
    return "v%s%s".formatted(version.version(), isInForce(version) ? "  in force" : "");
  }

  /** Who made it; the program, where nobody acted. */
  static String operator(ConfigurationVersion version) {
    return version.operator().isEmpty() ? "by itself" : version.operator();
  }

  private boolean isInForce(ConfigurationVersion version) {
    return version.version() == inForce.getAsLong();
  }

  void show(List<ConfigurationVersion> versions) {
    @Nullable ConfigurationVersion selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(versions);
    if (selected != null && versions.contains(selected)) {
      table.getSelectionModel().select(selected);
    } else if (!versions.isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  /** Marks the one in force anew. */
  void mark() {
    table.refresh();
  }

  private final class Row extends TableRow<ConfigurationVersion> {
    @Override
    protected void updateItem(@Nullable ConfigurationVersion version, boolean empty) {
      super.updateItem(version, empty);
      pseudoClassStateChanged(IN_FORCE, version != null && !empty && isInForce(version));
    }
  }
}
