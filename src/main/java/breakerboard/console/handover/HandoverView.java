package breakerboard.console.handover;

import breakerboard.config.Configuration;
import breakerboard.console.Attachments;
import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.FileSaver;
import breakerboard.console.FileWish;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.Paper;
import breakerboard.console.ScreenView;
import breakerboard.console.Shortcuts;
import breakerboard.console.Throttle;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.dialogs.Seat;
import breakerboard.console.events.AlarmsModel;
import breakerboard.desk.Shift;
import breakerboard.domain.ShiftEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The Handover view: what the next shift has to know, its notes, and the handover itself. */
public final class HandoverView implements ScreenView {
  private static final long PERIOD_MILLIS = 1000;

  private final DeskModel desk;
  private final AlarmsModel alarms;
  private final Format format;
  private final Source source;
  private final Throttle showing;
  private final OffSwitch off;
  private final Attachments attachments = new Attachments();
  private final List<SectionPane> panes = new ArrayList<>();
  private Optional<HandoverPage> shown = Optional.empty();

  @FXML private VBox view;
  @FXML private Label title;
  @FXML private Label begun;
  @FXML private Button save;
  @FXML private Button print;
  @FXML private Button handOver;
  @FXML private Label trouble;
  @FXML private Label saved;
  @FXML private VBox page;
  @FXML private TextField note;
  @FXML private Button addNote;

  /**
   * What the view needs beyond the models of the screen.
   *
   * @param configuration the one in force
   * @param clock nanoseconds since the epoch
   * @param print prints what the window shows
   */
  public record Source(
      Supplier<Configuration> configuration,
      ShiftModel shift,
      Seat seat,
      LongSupplier clock,
      FileSaver saver,
      Runnable print) {}

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public HandoverView(
      DeskModel desk, AlarmsModel alarms, Format format, Source source, Pacer pacer) {
    this.desk = desk;
    this.alarms = alarms;
    this.format = format;
    this.source = source;
    this.showing = new Throttle(PERIOD_MILLIS, pacer, this::show);
    Fxml.load("handover.fxml", this);
    trouble.textProperty().bind(source.shift().troubleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    OffSwitch addSwitch = OffSwitch.inPlaceOf(addNote);
    note.textProperty()
        .map(words -> words.isBlank() ? "Add note is off: no note is written" : "")
        .subscribe(addSwitch::show);
    addNote.setOnAction(_ -> addNote());
    note.setOnAction(_ -> addNote());
    save.setOnAction(_ -> save());
    print.setOnAction(_ -> source.print().run());
    print.setTooltip(new Tooltip(Shortcuts.PRINT.display()));
    off = OffSwitch.inPlaceOf(handOver);
    handOver.setOnAction(_ -> handOver());
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void attach() {
    source.shift().read();
    attachments.follow(source.seat().offProperty(), why -> off.show("Hand over", why, ""));
    attachments.onAny(showing::request, List.of(desk.snapshotProperty(), alarms.alarmsProperty()));
    attachments.onAny(
        showing::now, List.of(source.shift().shiftProperty(), source.seat().nameProperty()));
  }

  @Override
  public void detach() {
    attachments.release();
  }

  private void show() {
    if (attachments.held() == 0) {
      return;
    }
    showHead(source.shift().shift());
    HandoverPage now = page();
    if (shown.filter(now::equals).isEmpty()) {
      shown = Optional.of(now);
      showSections(now.sections());
    }
  }

  /** All of it as it is now, whatever is scrolled into sight. */
  @Override
  public Paper paper() {
    showHead(source.shift().shift());
    return HandoverPaper.of(title.getText() + ", " + begun.getText(), page());
  }

  private void showSections(List<HandoverSection> sections) {
    while (panes.size() < sections.size()) {
      SectionPane added = new SectionPane();
      panes.add(added);
      page.getChildren().add(added);
    }
    for (int i = 0; i < sections.size(); i++) {
      panes.get(i).show(sections.get(i));
    }
  }

  private HandoverPage page() {
    return HandoverPage.of(
        desk,
        alarms.alarmsProperty().get(),
        source.configuration().get(),
        source.shift().shift(),
        format);
  }

  private void showHead(Shift shift) {
    String operator = source.seat().nameProperty().get();
    title.setText(operator.isEmpty() ? "Nobody is signed in" : "Shift of " + operator);
    begun.setText(
        shift
            .begun()
            .map(
                entry ->
                    "taken over from %s at %s"
                        .formatted(
                            entry.operator(),
                            format.time(entry.time(), source.clock().getAsLong())))
            .orElse("no handover before it is known"));
  }

  /** Every note is somebody's: where nobody is signed in, that comes first. */
  private void addNote() {
    String text = note.getText().strip();
    String operator = source.seat().nameProperty().get();
    if (text.isEmpty()) {
      return;
    }
    if (operator.isEmpty()) {
      source.seat().change();
      return;
    }
    source
        .shift()
        .keep(
            "The note",
            ShiftEntry.note(source.clock().getAsLong(), operator, text),
            () -> {
              if (note.getText().strip().equals(text)) {
                note.clear();
              }
            });
  }

  private void save() {
    source
        .saver()
        .save(
            new FileWish("Save the handover", "handover", List.of(FileWish.TEXT)),
            text(source.seat().nameProperty().get()),
            saved::setText);
  }

  private String text(String operator) {
    return HandoverText.of(head(operator), page());
  }

  private String head(String operator) {
    long now = source.clock().getAsLong();
    return "Handover of %s %s %s · operator %s · configuration v%s"
        .formatted(
            format.date(now), format.time(now), format.zoneName(), operator, desk.configVersion());
  }

  private void handOver() {
    HandoverPage now = page();
    List<String> lines =
        now.sections().stream()
            .filter(section -> !section.lines().isEmpty())
            .map(
                section ->
                    "%s: %s".formatted(section.title(), Figures.count(section.lines().size())))
            .toList();
    source
        .seat()
        .handOver(
            lines.isEmpty() ? List.of("Nothing stands: every book may trade freely.") : lines,
            this::handedOver);
  }

  /** The page is the one at the moment in which who comes took over. */
  private void handedOver(String leaving, String next) {
    source
        .shift()
        .keep(
            "The handover",
            ShiftEntry.handedOver(source.clock().getAsLong(), leaving, next, text(leaving)),
            () -> {});
  }
}
