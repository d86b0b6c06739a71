package breakerboard.console.events;

import breakerboard.console.BookModel;
import breakerboard.console.Debounce;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.HistoryNames;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The controls from which a search of the history is read. */
final class HistoryFilters {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int WEEK = 7;

  private final TextField text;
  private final DeskModel desk;
  private final Format format;
  private final Runnable search;
  private final SortedSet<String> books = new TreeSet<>();
  private final SortedSet<String> operators = new TreeSet<>();
  private boolean filling;

  private static final HistoryQuery ALL =
      new HistoryQuery(Times.NEVER, Times.NEVER, "", Set.of(), Set.of(), "", "");

  @FXML private HBox choices;
  @FXML private HBox range;
  @FXML private ComboBox<Choice<HistoryRow.Kind>> historyKind;
  @FXML private ComboBox<Choice<String>> historyType;
  @FXML private ComboBox<Choice<String>> historyBook;
  @FXML private ComboBox<Choice<String>> historyOperator;
  @FXML private ToggleGroup quick;
  @FXML private ToggleButton allTime;
  @FXML private TextField from;
  @FXML private TextField to;
  @FXML private Label zone;

  /**
   * @param text the field in the head, which the live log reads too
   * @param search looks for what the controls say
   */
  HistoryFilters(TextField text, DeskModel desk, Format format, Pacer pacer, Runnable search) {
    this.text = text;
    this.desk = desk;
    this.format = format;
    this.search = search;
    Fxml.load("history-filters.fxml", this);
    Debounce typed = new Debounce(Debounce.TYPING_MILLIS, pacer, this::ask);
    zone.setText(format.zoneName());
    Choice.offer(
        historyKind,
        List.of(
            Choice.any("All kinds"),
            Choice.of("Events", HistoryRow.Kind.EVENT),
            Choice.of("Commands", HistoryRow.Kind.COMMAND),
            Choice.of("Versions", HistoryRow.Kind.CONFIGURATION),
            Choice.of("Sign-ins", HistoryRow.Kind.ACCESS),
            Choice.of("Shifts", HistoryRow.Kind.SHIFT),
            Choice.of("Removals", HistoryRow.Kind.RETENTION),
            Choice.of("Missing rows", HistoryRow.Kind.MISSING)));
    Choice.offer(historyType, types());
    offer(List.of());
    Stream.of(historyKind, historyType, historyBook, historyOperator)
        .forEach(box -> box.valueProperty().subscribe((_, _) -> changed(typed::now)));
    Stream.of(from, to)
        .forEach(field -> field.textProperty().subscribe((_, _) -> changed(() -> bound(typed))));
    text.textProperty().subscribe((_, _) -> changed(typed::request));
    Stream.of(text, from, to)
        .forEach(
            field ->
                field.setOnKeyPressed(
                    key -> {
                      if (key.getCode() == KeyCode.ENTER) {
                        changed(typed::now);
                      }
                    }));
    quick.selectedToggleProperty().subscribe((_, chosen) -> chosen(chosen, typed));
  }

  /** What is above the rows, beside the field of text. */
  Node choices() {
    return choices;
  }

  /** The line of the time range. */
  Node range() {
    return range;
  }

  /** Nothing is asked while the history is not shown. */
  private void ask() {
    if (choices.isVisible()) {
      search.run();
    }
  }

  private void changed(Runnable asking) {
    if (!filling) {
      asking.run();
    }
  }

  /** A range that is typed is none of the quick ones. */
  private void bound(Debounce typed) {
    filling = true;
    quick.selectToggle(null);
    filling = false;
    typed.request();
  }

  private void chosen(@Nullable Toggle chosen, Debounce typed) {
    if (filling || chosen == null) {
      return;
    }
    filling = true;
    fill(String.valueOf(chosen.getUserData()));
    filling = false;
    typed.now();
  }

  private void fill(String range) {
    long clock = desk.clock();
    String today = Moment.day(clock, format.zone(), 0);
    String yesterday = Moment.day(clock, format.zone(), 1);
    switch (range) {
      case "today" -> fill(today, "");
      case "yesterday" -> fill(yesterday, yesterday);
      case "week" -> fill(Moment.day(clock, format.zone(), WEEK - 1), "");
      default -> fill("", "");
    }
  }

  private void fill(String earliest, String latest) {
    from.setText(earliest);
    to.setText(latest);
  }

  /** Lets every row be found again. */
  void clear() {
    filling = true;
    text.clear();
    fill("", "");
    quick.selectToggle(allTime);
    Stream.of(historyKind, historyType, historyBook, historyOperator)
        .forEach(box -> box.getSelectionModel().selectFirst());
    filling = false;
    search.run();
  }

  /** What is looked for, empty while a bound cannot be read; {@link #obstacle} says why. */
  Optional<HistoryQuery> read() {
    Moment earliest = Moment.from(from.getText(), desk.clock(), format.zone());
    Moment latest = Moment.to(to.getText(), desk.clock(), format.zone());
    from.pseudoClassStateChanged(WRONG, earliest instanceof Moment.Wrong);
    to.pseudoClassStateChanged(WRONG, latest instanceof Moment.Wrong);
    return earliest instanceof Moment.At(long after) && latest instanceof Moment.At(long before)
        ? Optional.of(
            new HistoryQuery(
                after,
                before,
                text.getText().strip(),
                Choice.chosen(historyKind).map(Set::of).orElse(Set.of()),
                Choice.chosen(historyType).map(Set::of).orElse(Set.of()),
                Choice.chosen(historyBook).orElse(""),
                Choice.chosen(historyOperator).orElse("")))
        : Optional.empty();
  }

  /** Why the range cannot be read, empty when it can. */
  String obstacle() {
    return Stream.of(
            Moment.from(from.getText(), desk.clock(), format.zone()),
            Moment.to(to.getText(), desk.clock(), format.zone()))
        .map(moment -> moment instanceof Moment.Wrong(String why) ? why : "")
        .filter(why -> !why.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether nothing narrows the search. */
  boolean isAll() {
    return read().filter(ALL::equals).isPresent();
  }

  /** Offers the books and operators of the desk, of its live events, and of these rows. */
  void offer(List<HistoryLine> lines) {
    desk.books().stream().map(BookModel::name).forEach(books::add);
    desk.events().events().stream().map(Event::operator).forEach(operators::add);
    for (HistoryLine line : lines) {
      if (line instanceof HistoryLine.Found(HistoryRow row, var _)) {
        books.add(row.book());
        operators.add(row.operator());
      }
    }
    offer(historyBook, "All books", books);
    offer(historyOperator, "All operators", operators);
  }

  /** Offers every name in the journal too. */
  void offer(HistoryNames names) {
    books.addAll(names.books());
    operators.addAll(names.operators());
    offer(List.of());
  }

  private void offer(ComboBox<Choice<String>> box, String any, SortedSet<String> names) {
    boolean before = filling;
    filling = true;
    Choice.offer(
        box,
        Stream.concat(
                Stream.of(Choice.<String>any(any)),
                names.stream().filter(name -> !name.isEmpty()).map(name -> Choice.of(name, name)))
            .toList());
    filling = before;
  }

  private List<Choice<String>> types() {
    List<Choice<String>> types = new ArrayList<>(List.of(Choice.any("All types")));
    Arrays.stream(EventType.values())
        .map(type -> Choice.of(format.words(type), type.name()))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(types::add);
    commands()
        .map(name -> Choice.of("Command: " + Words.lower(name), name))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(types::add);
    return types;
  }

  /** The names of all commands that there are: {@code KILL_SWITCH_ON}. */
  static Stream<String> commands() {
    return Arrays.stream(Command.class.getPermittedSubclasses())
        .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
        .map(name -> name.toUpperCase(Locale.ROOT));
  }
}
