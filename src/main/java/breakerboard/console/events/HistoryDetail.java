package breakerboard.console.events;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.HistoryRow;
import breakerboard.domain.Words;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All that one row of the journal says, line by line. */
final class HistoryDetail {
  private static final int LONG_NAME = 18;

  private final Format format;
  private final LongSupplier clock;
  private String json = "";

  @FXML private VBox detail;
  @FXML private Label detailTitle;
  @FXML private Label detailTime;
  @FXML private Label detailMessage;
  @FXML private ListView<RowContent.Field> detailLines;
  @FXML private Button close;

  HistoryDetail(Format format, LongSupplier clock, Runnable onClose) {
    this.format = format;
    this.clock = clock;
    Fxml.load("history-detail.fxml", this);
    detailLines.setCellFactory(_ -> new FieldCell());
    close.setOnAction(_ -> onClose.run());
  }

  Region root() {
    return detail;
  }

  /** Shows the row. */
  void show(HistoryRow row) {
    HistoryLine.Found found = HistoryLine.Found.of(row);
    json = row.content();
    detailTitle.setText("No. " + Figures.count(row.number()));
    detailTime.setText(
        String.join(
            " · ",
            format.timeWithMillis(row.time(), clock.getAsLong()),
            HistoryWords.type(found, format),
            HistoryWords.subject(found, format)));
    detailMessage.setText(HistoryWords.message(found));
    detailLines.getItems().setAll(RowContent.of(row.content()).fields());
    detailLines.scrollTo(0);
  }

  @FXML
  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(json);
    var _ = Clipboard.getSystemClipboard().setContent(content);
  }

  /** A name that is long ends its line after what it stands in. */
  private static String inLines(String name) {
    return name.length() > LONG_NAME ? name.replace(".", ".\n") : name;
  }

  /** A name beside its value. */
  private static final class FieldCell extends ListCell<RowContent.Field> {
    private final Label name = new Label();
    private final Label value = new Label();
    private final HBox line = new HBox(name, value);

    FieldCell() {
      name.getStyleClass().add("content-name");
      name.setWrapText(true);
      value.getStyleClass().add("content-value");
      value.setWrapText(true);
      value.setMinHeight(Region.USE_PREF_SIZE);
      value.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(value, Priority.ALWAYS);
      line.getStyleClass().add("content-line");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(RowContent.@Nullable Field field, boolean empty) {
      super.updateItem(field, empty);
      boolean some = field != null && !empty;
      if (field != null) {
        name.setText(inLines(field.name()));
        value.setText(field.value().isEmpty() ? Words.MISSING : field.value());
        setAccessibleText(field.name() + ": " + field.value());
      }
      setGraphic(some ? line : null);
    }
  }
}
