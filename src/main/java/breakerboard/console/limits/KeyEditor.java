package breakerboard.console.limits;

import atlantafx.base.controls.ToggleSwitch;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.UnitWords;
import breakerboard.console.EntryField;
import breakerboard.console.dialogs.KeyText;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The field in which a key's value is typed or chosen, made from the key's type. */
final class KeyEditor extends HBox {
  private final Control field;
  private final Consumer<String> writer;

  /** Until it was shown once nothing in it was typed. */
  private boolean showing = true;

  /**
   * @param typed hears what stands in the field when the operator changed it
   */
  KeyEditor(Key<?> key, Consumer<String> typed) {
    getStyleClass().add("key-editor");
    setAlignment(Pos.CENTER_LEFT);
    Consumer<String> heard =
        text -> {
          if (!showing) {
            typed.accept(text);
          }
        };
    switch (key.type()) {
      case KeyType.Flag() -> {
        ToggleSwitch flag = new ToggleSwitch();
        flag.selectedProperty()
            .subscribe(
                on -> {
                  flag.setText(on ? KeyText.ON : KeyText.OFF);
                  heard.accept(on ? KeyText.ON : KeyText.OFF);
                });
        field = flag;
        writer = text -> flag.setSelected(text.equals(KeyText.ON));
      }
      case KeyType.Choice<?> choice -> {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(KeyText.choices(choice));
        box.valueProperty()
            .subscribe(
                value -> {
                  if (value != null) {
                    heard.accept(value);
                  }
                });
        field = box;
        writer = box::setValue;
      }
      case KeyType.Real _, KeyType.Whole _ -> {
        TextField number = textField(heard);
        number.getStyleClass().add("number-field");
        field = number;
        writer = text -> write(number, text);
      }
      case KeyType.Zone(),
          KeyType.Texts _,
          KeyType.Days(),
          KeyType.Reals _,
          KeyType.RealsByDay _ -> {
        TextField text = textField(heard);
        text.getStyleClass().add("words-field");
        field = text;
        writer = value -> write(text, value);
      }
    }
    field.setAccessibleText(key.name() + ", " + key.meaning() + ", allowed " + key.allowed());
    Label unit = new Label(UnitWords.suffix(key.unit()).strip());
    unit.getStyleClass().add("key-unit");
    getChildren().addAll(field, unit);
  }

  private static TextField textField(Consumer<String> heard) {
    TextField text = new EntryField();
    text.textProperty().subscribe(heard::accept);
    return text;
  }

  private static void write(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /**
   * Shows a value without telling it as typed.
   *
   * @param inForce what holds while the field is empty
   */
  void show(String text, String inForce) {
    showing = true;
    if (field instanceof TextField line) {
      line.setPromptText(inForce);
    }
    writer.accept(text);
    showing = false;
  }

  Node field() {
    return field;
  }
}
