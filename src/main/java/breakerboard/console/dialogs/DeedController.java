package breakerboard.console.dialogs;

import breakerboard.config.Key;
import breakerboard.config.UnitWords;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.domain.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows a deed, takes what the operator fills in and says in words what is missing. */
public final class DeedController {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
  private static final double TITLE_SHAPE = 18;
  private static final double TEXT_SHAPE = 11;
  private static final long[] QUICK_MINUTES = {15, 30, 60, 120};
  private static final long MINUTES_PER_HOUR = 60;

  private final DeedModel model;
  private final Consumer<Answer> done;
  private final Runnable close;
  private final StateShape shape = new StateShape(TITLE_SHAPE);
  private final Optional<Elsewhere> elsewhere;
  private final Format format;
  private final ToggleGroup choices = new ToggleGroup();

  /**
   * Another dialog that can be opened from this one.
   *
   * @param button names it
   */
  record Elsewhere(String button, Runnable open) {}

  @FXML private VBox root;
  @FXML private HBox head;
  @FXML private Label title;
  @FXML private VBox bullets;
  @FXML private VBox ways;
  @FXML private VBox limitBox;
  @FXML private ComboBox<Key<?>> keys;
  @FXML private TextField value;
  @FXML private Label unit;
  @FXML private Label valueNow;
  @FXML private VBox endBox;
  @FXML private TextField end;
  @FXML private HBox quickEnds;
  @FXML private CheckBox untilReverted;
  @FXML private TextField reason;
  @FXML private HBox reasonMissing;
  @FXML private HBox recentBox;
  @FXML private HBox recent;
  @FXML private TextField operator;
  @FXML private Label version;
  @FXML private HBox refusalBox;
  @FXML private Label refusal;
  @FXML private Button lookAgain;
  @FXML private Label endShown;
  @FXML private Button elsewhereButton;
  @FXML private Label cause;
  @FXML private Button act;

  /**
   * @param done hears the engine's answer unless it refused, and takes the dialog away
   * @param close takes the dialog away
   */
  DeedController(
      DeedModel model,
      Consumer<Answer> done,
      Runnable close,
      Optional<Elsewhere> elsewhere,
      Format format) {
    this.elsewhere = elsewhere;
    this.format = format;
    this.model = model;
    this.done = done;
    this.close = close;
  }

  @FXML
  private void initialize() {
    head.getChildren().addFirst(shape);
    reasonMissing.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    bindFields();
    bindAnswers();
    choices.selectedToggleProperty().subscribe(this::choose);
    model.form().subscribe(this::showForm);
    model.way().subscribe(this::showWay);
    model.key().subscribe(this::showKey);
    model.cause().subscribe(_ -> showEnd());
    end.textProperty().subscribe(_ -> showEnd());
    model.untilReverted().subscribe(_ -> showEnd());
    elsewhere.ifPresent(
        other -> {
          elsewhereButton.setText(other.button());
          elsewhereButton.setOnAction(_ -> other.open().run());
        });
    Shown.only(elsewhereButton, elsewhere.isPresent());
  }

  /** Where the keyboard begins. */
  Node firstField() {
    boolean undecided = !model.current().offered() && ways.isVisible();
    if (undecided) {
      return ways.getChildren().getFirst();
    }
    return limitBox.isVisible() ? value : endBox.isVisible() ? end : reason;
  }

  /** The end with its date and how long that is; one on another day stands out. */
  private void showEnd() {
    Optional<Long> until = model.until();
    long now = model.now();
    boolean later = until.filter(at -> !format.date(at).equals(format.date(now))).isPresent();
    endShown.setText(
        until.map(at -> format.until(at, now) + (later ? " · not today" : "")).orElse(""));
    endShown.pseudoClassStateChanged(LATER, later);
    Shown.only(endShown, until.isPresent());
  }

  @FXML
  private void act() {
    model.act(done);
  }

  @FXML
  private void cancel() {
    close.run();
  }

  @FXML
  private void lookAgain() {
    model.lookAgain();
    reason.requestFocus();
  }

  private void bindFields() {
    reason.textProperty().bindBidirectional(model.reason());
    operator.textProperty().bindBidirectional(model.operator());
    operator.setEditable(!model.proved());
    operator.setFocusTraversable(!model.proved());
    end.textProperty().bindBidirectional(model.end());
    value.textProperty().bindBidirectional(model.value());
    untilReverted.selectedProperty().bindBidirectional(model.untilReverted());
    end.disableProperty().bind(untilReverted.selectedProperty());
    var blank = Bindings.createBooleanBinding(() -> model.reason().get().isBlank(), model.reason());
    Shown.whilst(reasonMissing, blank);
    blank.subscribe(now -> reason.pseudoClassStateChanged(WRONG, now));
    keys.setConverter(new KeyNames());
    keys.valueProperty().subscribe(key -> model.key().set(Optional.ofNullable(key)));
    for (long minutes : QUICK_MINUTES) {
      quickEnds.getChildren().add(chip(inWords(minutes), () -> model.endIn(minutes)));
    }
    List<String> offered = model.recentReasons();
    offered.forEach(
        said ->
            recent
                .getChildren()
                .add(
                    chip(
                        said,
                        () -> {
                          model.reason().set(said);
                          reason.requestFocus();
                          reason.end();
                        })));
    Shown.only(recentBox, !offered.isEmpty());
  }

  private void bindAnswers() {
    cause.textProperty().bind(model.cause());
    act.disableProperty().bind(model.cause().isNotEmpty());
    act.accessibleHelpProperty().bind(model.cause());
    refusal.textProperty().bind(model.asking().refusal());
    Shown.whilst(refusalBox, model.asking().refusal().isNotEmpty());
    Shown.whilst(lookAgain, model.asking().stale());
  }

  private void showForm(DeedForm form) {
    shape.show(ScreenState.of(form.shape()));
    title.setText(form.title());
    showBullets();
    version.setText("v%s, current".formatted(model.version()));
    act.setText(model.current().button());
    showChoices(
        IntStream.range(0, form.ways().size())
            .filter(place -> form.ways().get(place).offered())
            .boxed()
            .toList());
    Shown.only(ways, form.ways().size() > 1);
  }

  /** Buttons that stand there already stay, and with them the focus. */
  private void showChoices(List<Integer> places) {
    while (choices.getToggles().size() > places.size()) {
      Toggle last = choices.getToggles().getLast();
      ways.getChildren().remove(last);
      last.setToggleGroup(null);
    }
    while (choices.getToggles().size() < places.size()) {
      RadioButton added = new RadioButton();
      added.setToggleGroup(choices);
      ways.getChildren().add(added);
    }
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      RadioButton button = (RadioButton) choices.getToggles().get(i);
      button.setText(model.form().get().ways().get(place).label());
      button.setUserData(place);
      button.setSelected(place == model.chosen());
    }
  }

  private void choose(@Nullable Toggle chosen) {
    if (chosen != null && chosen.getUserData() instanceof Integer place) {
      model.choose(place);
    }
  }

  private void showBullets() {
    List<String> words = new ArrayList<>(model.form().get().bullets());
    words.addAll(model.current().notes());
    root.setAccessibleText(model.form().get().title() + ". " + String.join(" ", words));
    bullets.getChildren().setAll(words.stream().map(Bullets::line).toList());
  }

  private void showWay(Way way) {
    showBullets();
    act.setText(model.current().button());
    Shown.only(limitBox, !way.keys().isEmpty());
    keys.getItems().setAll(way.keys());
    if (!way.keys().isEmpty()) {
      keys.setValue(way.keys().getFirst());
    }
    Shown.only(endBox, way.end() != Way.End.NONE);
    Shown.only(untilReverted, way.end() == Way.End.OPTIONAL);
  }

  private void showKey(Optional<Key<?>> key) {
    unit.setText(key.map(chosen -> UnitWords.suffix(chosen.unit()).strip()).orElse(""));
    String now = key.map(model::valueNow).orElse("");
    model.value().set(now);
    valueNow.setText(
        key.map(chosen -> "now %s, allowed %s".formatted(withUnit(now, chosen), chosen.allowed()))
            .orElse(""));
  }

  private static String withUnit(String typed, Key<?> key) {
    return typed.isEmpty() ? "the default" : typed + UnitWords.suffix(key.unit());
  }

  private static Button chip(String text, Runnable action) {
    Button chip = new Button(text);
    chip.getStyleClass().add("deed-chip");
    chip.setOnAction(_ -> action.run());
    return chip;
  }

  private static String inWords(long minutes) {
    return minutes < MINUTES_PER_HOUR ? minutes + " min" : minutes / MINUTES_PER_HOUR + " h";
  }

  private static final class KeyNames extends StringConverter<Key<?>> {
    @Override
    public String toString(@Nullable Key<?> key) {
      return key == null ? "" : key.name();
    }

    @Override
    public Key<?> fromString(String name) {
      throw new UnsupportedOperationException("Keys are chosen, not typed.");
    }
  }
}
