package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.console.columns.TableColumns;
import breakerboard.console.events.Columns;
import breakerboard.domain.Level;
import breakerboard.domain.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The positions, one a row; the chosen one stays chosen while values move. */
final class PositionTable {
  private static final double HUNDRED = 100;
  private static final String SYMBOL = "symbol";
  private static final String SIDE = "side";
  private static final double SYMBOL_WIDTH = 92;
  private static final double SECTOR = 124;
  private static final double SIDE_WIDTH = 62;
  private static final double VALUE = 90;
  private static final double WEIGHT = 84;
  private static final double BULLET = 126;
  private static final double HEADROOM = 92;
  private static final double VOLATILITY = 62;
  private static final double RISK = 74;
  private static final double LEAST_SHARE = 0.8;
  private static final double LEAST_VALUE = 84;
  private static final double LEAST_WEIGHT = 76;
  private static final double LEAST_HEADROOM = 86;
  private static final double LEAST_BULLET = 70;
  private static final double LEAST_SECTOR = 86;
  private static final double LEAST_RISK = 70;
  private static final double BULLET_HEIGHT = 14;
  private static final double BULLET_PAD = 24;

  private final TableView<PositionLine> table;
  private final TableColumns<PositionLine> columns;

  PositionTable(TableView<PositionLine> table) {
    this.table = table;
    TableColumn<PositionLine, PositionLine> bullets =
        column("Weight of limit", BULLET, "bullet-column");
    bullets.setCellFactory(_ -> new BulletCell());
    TableColumn<PositionLine, PositionLine> symbol =
        column("Symbol", SYMBOL_WIDTH, "position-symbol");
    symbol.setCellFactory(_ -> new SymbolCell());
    TableColumn<PositionLine, PositionLine> headroom =
        text("Headroom", HEADROOM, "numeric", PositionTable::headroom);
    headroom.setMinWidth(LEAST_HEADROOM);
    TableColumn<PositionLine, PositionLine> value =
        text("Value", VALUE, "numeric", line -> Figures.whole(line.marketValue()));
    value.setMinWidth(LEAST_VALUE);
    TableColumn<PositionLine, PositionLine> weight =
        text("Weight", WEIGHT, "numeric", line -> line.weight().words());
    weight.setMinWidth(LEAST_WEIGHT);
    TableColumn<PositionLine, PositionLine> risk =
        text("Risk", RISK, "numeric", line -> percent(line.risk(), 2));
    risk.setMinWidth(LEAST_RISK);
    TableColumn<PositionLine, PositionLine> sector =
        Columns.text("Sector", SECTOR, "position-sector", PositionLine::sector);
    sector.setMinWidth(LEAST_SECTOR);
    bullets.setMinWidth(LEAST_BULLET);
    table
        .getColumns()
        .setAll(
            List.of(
                symbol,
                sector,
                text("Side", SIDE_WIDTH, "", line -> line.isShort() ? "Short" : "Long"),
                value,
                weight,
                bullets,
                headroom,
                text("Vol", VOLATILITY, "numeric", PositionTable::volatility),
                risk));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    columns =
        TableColumns.of(
            table,
            List.of(
                SYMBOL,
                "sector",
                SIDE,
                "value",
                "weight",
                "bullet",
                "headroom",
                "volatility",
                "risk"),
            SYMBOL);
    table.setRowFactory(_ -> new Row());
    table.setPlaceholder(Levels.label("No position", "muted"));
  }

  private static TableColumn<PositionLine, PositionLine> column(
      String title, double width, String styleClass) {
    TableColumn<PositionLine, PositionLine> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setMinWidth(Math.rint(LEAST_SHARE * width));
    if (!styleClass.isEmpty()) {
      column.getStyleClass().add(styleClass);
    }
    return column;
  }

  private static TableColumn<PositionLine, PositionLine> text(
      String title, double width, String styleClass, Function<PositionLine, String> words) {
    TableColumn<PositionLine, PositionLine> column = column(title, width, styleClass);
    column.setCellFactory(_ -> new TextCell(words));
    return column;
  }

  /** In points of a percent. */
  private static String headroom(PositionLine line) {
    return Double.isNaN(line.weight().headroom())
        ? Words.MISSING
        : Figures.points(line.weight().headroom());
  }

  private static String volatility(PositionLine line) {
    return Double.isNaN(line.volatility()) ? Words.MISSING : percent(line.volatility(), 0);
  }

  private static String percent(double fraction, int decimals) {
    return Words.number(fraction * HUNDRED, decimals) + " %";
  }

  /** Without the side, which the sign of the value says too. */
  void setSmall(boolean small) {
    columns.leaveOut(SIDE, small);
  }

  /** Shows these rows; the chosen symbol stays chosen. */
  void show(List<PositionLine> rows) {
    PositionLine chosen = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(rows);
    if (chosen != null) {
      rows.stream()
          .filter(row -> row.symbol().equals(chosen.symbol()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private static final class Row extends TableRow<PositionLine> {
    Row() {
      getStyleClass().add("state");
    }

    @Override
    protected void updateItem(@Nullable PositionLine line, boolean empty) {
      super.updateItem(line, empty);
      Level level = line == null || empty ? Level.CLEAR : line.weight().level();
      ScreenState.of(level).dress(this);
    }
  }

  private static final class TextCell extends TableCell<PositionLine, PositionLine> {
    private final Function<PositionLine, String> words;

    TextCell(Function<PositionLine, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable PositionLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(line == null || empty ? "" : words.apply(line));
    }
  }

  private static final class SymbolCell extends TableCell<PositionLine, PositionLine> {
    private final StateShape shape = Levels.shape();

    @Override
    protected void updateItem(@Nullable PositionLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(line == null || empty ? "" : line.symbol());
      boolean calm = line == null || empty || line.weight().level() == Level.CLEAR;
      if (line != null && !calm) {
        shape.show(ScreenState.of(line.weight().level()));
      }
      setGraphic(calm ? null : shape);
    }
  }

  private static final class BulletCell extends TableCell<PositionLine, PositionLine> {
    private final Bullet bullet = new Bullet(BULLET_HEIGHT);

    BulletCell() {
      bullet.prefWidthProperty().bind(widthProperty().subtract(BULLET_PAD));
    }

    @Override
    protected void updateItem(@Nullable PositionLine line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
      } else {
        bullet.show(line.weight());
        setGraphic(bullet);
      }
    }
  }
}
