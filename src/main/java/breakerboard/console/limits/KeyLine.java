package breakerboard.console.limits;

import breakerboard.config.Configuration;
import breakerboard.config.Finding;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Range;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.console.dialogs.KeyText;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * One key of the editor: name, field, layer, what is allowed, and what it means or what is wrong
 * with it.
 */
final class KeyLine extends HBox {
  private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");
  private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double SHAPE = 11;

  private final Key<?> key;
  private final KeyEditor editor;
  private final Label name = new Label();
  private final Label layer = new Label();
  private final Label allowed = new Label();
  private final StateShape mark = new StateShape(SHAPE, ScreenState.WARNING);
  private final Label meaning = new Label();
  private boolean narrow;

  /**
   * @param typed hears what stands in the field
   * @param chosen hears that the key is looked at
   */
  KeyLine(Key<?> key, BiConsumer<Key<?>, String> typed, Consumer<Key<?>> chosen) {
    this.key = key;
    getStyleClass().add("key-line");
    editor = new KeyEditor(key, text -> typed.accept(key, text));
    name.setText(LineEnds.name(key.name()));
    LineEnds.wrap(name);
    name.getStyleClass().add("key-name");
    name.setTooltip(new Tooltip(key.path()));
    Region dot = new Region();
    dot.getStyleClass().add("staged-dot");
    HBox named = new HBox(dot, name);
    named.getStyleClass().add("key-name-cell");
    layer.getStyleClass().add("badge");
    HBox layerCell = new HBox(layer);
    layerCell.getStyleClass().add("key-layer-cell");
    allowed.setText(LineEnds.withUnits(shortly(key)));
    allowed.setTooltip(new Tooltip(key.allowed()));
    allowed.getStyleClass().add("key-allowed");
    LineEnds.wrap(allowed);
    LineEnds.wrap(meaning);
    meaning.getStyleClass().add("key-meaning");
    HBox meaningCell = new HBox(mark, meaning);
    meaningCell.getStyleClass().add("key-meaning-cell");
    meaningCell.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(meaningCell, Priority.ALWAYS);
    getChildren().addAll(named, editor, layerCell, allowed, meaningCell);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> chosen.accept(key));
    editor
        .field()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                chosen.accept(key);
              }
            });
  }

  private static String shortly(Key<?> key) {
    return switch (key.type()) {
      case KeyType.Choice<?> choice -> KeyText.choices(choice).size() + " choices";
      case KeyType.Real(Range range) -> range.signs(key.unit());
      case KeyType.Whole(Range range) -> range.signs(key.unit());
      case KeyType.Zone _ -> "a time zone";
      case KeyType.Days _ -> "dates";
      case KeyType.RealsByDay(Range range) -> "by date " + range.signs(key.unit());
      case KeyType.Flag _, KeyType.Texts _, KeyType.Reals _ -> key.allowed();
    };
  }

  Key<?> key() {
    return key;
  }

  /** In a narrow view what is allowed stands with the meaning. */
  void setNarrow(boolean now) {
    narrow = now;
    Shown.only(allowed, !now);
  }

  void setChosen(boolean now) {
    pseudoClassStateChanged(CHOSEN, now);
  }

  void focusField() {
    editor.field().requestFocus();
  }

  /** Shows the value staged or in force, where it comes from and what is to be said about it. */
  void show(Staging staging, Format format) {
    Configuration base = staging.base();
    Optional<StagedChange> change = staging.change(key.path());
    editor.show(
        change
            .map(StagedChange::typed)
            .orElseGet(() -> KeyText.typed(key, base.effective(staging.book(), key))),
        inForce(base.inForce(staging.book(), key)));
    Layer from = base.layer(staging.book(), key);
    layer.setText(format.words(from));
    layer.getStyleClass().removeAll("filled", "bold");
    if (from == Layer.BOOK || from == Layer.PARENT) {
      layer.getStyleClass().add("filled");
    } else if (from == Layer.OVERRIDE) {
      layer.getStyleClass().add("bold");
    }
    List<Finding> findings = staging.findings(key);
    boolean wrong = findings.stream().anyMatch(Finding::isError);
    boolean warned = !wrong && !findings.isEmpty();
    pseudoClassStateChanged(STAGED, change.isPresent());
    pseudoClassStateChanged(WRONG, wrong);
    pseudoClassStateChanged(WARNED, warned);
    mark.show(wrong ? ScreenState.TRIPPED : ScreenState.WARNING);
    Shown.only(mark, wrong || warned);
    meaning.setText(LineEnds.withUnits(said(staging, change, findings)));
  }

  /** A default that follows from other keys is a number where it can be told, else a word. */
  private String inForce(ConfigNode value) {
    boolean untold = value instanceof ConfigNode.Nothing && !key.fallbackInWords().isEmpty();
    return untold ? "default" : KeyText.typed(key, value);
  }

  private String said(Staging staging, Optional<StagedChange> change, List<Finding> findings) {
    if (!findings.isEmpty()) {
      return findings.stream()
          .map(finding -> Sentences.of(finding, staging))
          .distinct()
          .collect(Collectors.joining(" "));
    }
    String was =
        change
            .map(
                staged ->
                    "was %s, %s; "
                        .formatted(
                            was(staged),
                            staging
                                .base()
                                .layer(staging.book(), key)
                                .name()
                                .toLowerCase(Locale.ROOT)))
            .orElse("");
    String range = narrow ? ". Allowed: " + key.allowed() : "";
    boolean follows = change.isEmpty() && !key.fallbackInWords().isEmpty();
    String fallback = follows ? ". Default: " + key.fallbackInWords() : "";
    return was + key.meaning() + fallback + range;
  }

  private String was(StagedChange staged) {
    return staged.now() instanceof ConfigNode.Nothing
        ? key.defaultWords()
        : key.words(staged.now());
  }
}
