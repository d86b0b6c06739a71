package breakerboard.console.limits;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.LiveOverride;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Shown;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Where a key's value comes from: default, file, parent, book, override, and what is staged. */
final class ChainStrip extends VBox {
  private static final PseudoClass EFFECTIVE = PseudoClass.getPseudoClass("effective");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");

  private final Format format;
  private final Consumer<LiveOverride> revert;
  private final Label name = new Label();
  private final Label explanation = new Label();
  private final HBox head = new HBox(name, explanation);
  private final FlowPane chain = new FlowPane();
  private final Label note = new Label();
  private final Button revertButton = new Button("Revert override…");
  private final OffSwitch revertSwitch = new OffSwitch(revertButton);
  private final HBox foot = new HBox(note, revertSwitch.place());
  private boolean folded;

  /**
   * @param revert asks for the end of a live override
   */
  ChainStrip(Format format, Consumer<LiveOverride> revert) {
    this.format = format;
    this.revert = revert;
    getStyleClass().add("chain-strip");
    name.getStyleClass().add("strong");
    explanation.getStyleClass().add("muted");
    LineEnds.wrap(explanation);
    LineEnds.wrap(note);
    name.setMinWidth(USE_PREF_SIZE);
    revertButton.setMinWidth(USE_PREF_SIZE);
    head.getStyleClass().add("chain-head");
    chain.getStyleClass().add("chain");
    note.getStyleClass().add("muted");
    revertButton.getStyleClass().add("small");
    foot.getStyleClass().add("chain-foot");
    getChildren().addAll(head, chain, foot);
  }

  /**
   * @param whyNot why who sits here may not act, empty when there is no such reason
   */
  void setOff(String whyNot) {
    revertSwitch.show("Revert", whyNot, "");
  }

  /** Folded it is one line, and says more only where the key is overridden. */
  void setFolded(boolean now) {
    folded = now;
    pseudoClassStateChanged(FOLDED, now);
    head.getChildren().remove(name);
    chain.getChildren().remove(name);
    Shown.only(head, !now);
    if (!now) {
      head.getChildren().addFirst(name);
    }
  }

  /** Shows the key's layers. */
  void show(Key<?> key, Staging staging, long clock) {
    Configuration base = staging.base();
    String book = staging.book();
    Layer effective = base.layer(book, key);
    name.setText(key.name());
    explanation.setText("where the value comes from; effective now: " + format.words(effective));
    chain.getChildren().clear();
    if (folded) {
      chain.getChildren().add(name);
    }
    String arrow = "";
    for (Layer layer : layers(book)) {
      Optional<ConfigNode> value = base.valueAt(book, key, layer);
      Node box = box(format.words(layer), words(key, layer, value));
      box.pseudoClassStateChanged(EFFECTIVE, layer == effective);
      chain.getChildren().add(link(arrow, box));
      arrow = "→";
    }
    staging
        .change(key.path())
        .flatMap(StagedChange::next)
        .ifPresent(
            next -> {
              Node box = box("staged", key.words(next));
              box.pseudoClassStateChanged(STAGED, true);
              chain.getChildren().add(link("⇒", box));
            });
    showOverride(base.liveOverride(book, key), clock);
  }

  private void showOverride(Optional<LiveOverride> override, long clock) {
    note.setText(
        override
            .map(
                live ->
                    "Overridden%s by %s at %s %s: %s"
                        .formatted(
                            live.book().equals(Command.DESK) ? " for all books" : "",
                            live.operator(),
                            format.time(live.since(), clock),
                            format.until(live.until(), clock),
                            live.reason()))
            .orElse("A change takes effect on the next observation."));
    revertButton.setVisible(override.isPresent());
    foot.setVisible(!folded || override.isPresent());
    foot.setManaged(foot.isVisible());
    override.ifPresent(live -> revertButton.setOnAction(_ -> revert.accept(live)));
  }

  private static List<Layer> layers(String book) {
    return book.equals(Command.DESK)
        ? List.of(Layer.DEFAULT, Layer.FILE, Layer.OVERRIDE)
        : List.of(Layer.values());
  }

  private static String words(Key<?> key, Layer layer, Optional<ConfigNode> value) {
    String missing = layer == Layer.DEFAULT ? key.defaultWords() : "—";
    return value.map(key::words).orElse(missing);
  }

  /** An arrow and where it leads to are never parted. */
  private static Node link(String arrow, Node box) {
    Label sign = new Label(arrow);
    sign.getStyleClass().add("chain-arrow");
    HBox link = arrow.isEmpty() ? new HBox(box) : new HBox(sign, box);
    link.getStyleClass().add("chain-link");
    return link;
  }

  private Node box(String layer, String value) {
    Label title = new Label(layer);
    title.getStyleClass().add("chain-layer");
    title.setMinWidth(USE_PREF_SIZE);
    Label text = new Label(LineEnds.withUnits(value));
    text.getStyleClass().add("chain-value");
    LineEnds.wrap(text);
    Pane box = folded ? new HBox(title, text) : new VBox(title, text);
    box.getStyleClass().add("chain-box");
    return box;
  }
}
