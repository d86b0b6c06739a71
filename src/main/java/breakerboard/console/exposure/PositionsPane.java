package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.console.Shown;
import breakerboard.console.Toggles;
import breakerboard.console.dialogs.Fxml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The positions of a book: a table in the order that an operator chose, or a map; filtered. */
final class PositionsPane {
  private final Node root;
  private final PositionTable table;
  private final TreemapPane map = new TreemapPane();
  private PositionOrder order = PositionOrder.WEIGHT;
  private List<PositionLine> held = List.of();

  @FXML private Label positionsNote;
  @FXML private ToggleGroup face;
  @FXML private ToggleButton asTable;
  @FXML private ToggleGroup sorting;
  @FXML private ToggleButton byWeight;
  @FXML private ToggleButton byHeadroom;
  @FXML private ToggleButton byRisk;
  @FXML private HBox sortingBar;
  @FXML private TextField find;
  @FXML private StackPane faces;
  @FXML private TableView<PositionLine> positions;
  @FXML private Label showing;
  @FXML private Label basis;

  PositionsPane() {
    root = Fxml.load("exposure-positions.fxml", this);
    table = new PositionTable(positions);
    faces.getChildren().add(map);
    Map<Toggle, PositionOrder> orders =
        Map.of(
            byWeight, PositionOrder.WEIGHT,
            byHeadroom, PositionOrder.HEADROOM,
            byRisk, PositionOrder.RISK);
    Toggles.keepOne(
        sorting, () -> reorder(orders.getOrDefault(sorting.getSelectedToggle(), order)));
    Toggles.keepOne(face, this::showFace);
    find.textProperty().subscribe(this::showPositions);
    showFace();
  }

  Node node() {
    return root;
  }

  /** Where there is little room columns are narrower and nothing is noted. */
  void setSmall(boolean small) {
    Shown.only(positionsNote, !small);
    table.setSmall(small);
  }

  /** Puts the cursor where positions are filtered. */
  void find() {
    find.requestFocus();
    find.selectAll();
  }

  void show(Exposure now) {
    held = now.positions();
    showPositions();
  }

  /** What the weights are measured against, and when. */
  void showBasis(String words) {
    basis.setText(words);
  }

  private void reorder(PositionOrder chosen) {
    order = chosen;
    showPositions();
  }

  private void showPositions() {
    String part = find.getText().strip().toLowerCase(Locale.ROOT);
    List<PositionLine> rows =
        held.stream()
            .filter(line -> has(line.symbol(), part) || has(line.sector(), part))
            .sorted(order.comparator())
            .toList();
    table.show(rows);
    map.show(rows);
    showing.setText(
        rows.size() == held.size()
            ? "All %s shown".formatted(Figures.count(held.size()))
            : "Showing %s of %s".formatted(Figures.count(rows.size()), Figures.count(held.size())));
    positionsNote.setText(note());
  }

  private static boolean has(String words, String part) {
    return words.toLowerCase(Locale.ROOT).contains(part);
  }

  /** {@code 1 over the warning}. */
  private String note() {
    if (held.isEmpty()) {
      return "flat";
    }
    long over = held.stream().filter(line -> line.weight().value() > line.weight().warn()).count();
    long beyond =
        held.stream().filter(line -> line.weight().value() > line.weight().limit()).count();
    return beyond > 0
        ? Figures.count(beyond) + " over the limit"
        : over > 0 ? Figures.count(over) + " over the warning" : "all under their warning";
  }

  private void showFace() {
    boolean rows = asTable.isSelected();
    Shown.only(positions, rows);
    Shown.only(map, !rows);
    Shown.only(sortingBar, rows);
  }
}
