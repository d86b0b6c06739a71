package breakerboard.console.print;

import breakerboard.console.Figures;
import breakerboard.console.OffSwitch;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the printer and hands the pages to it. Printers are looked for and written to away from
 * the JavaFX thread; what comes of it stands in the dialog, or is told where that is gone.
 */
public final class PrintController {
  private static final double TEXT_SHAPE = 11;
  private static final int MOST_COPIES = 99;

  private final Printout printout;
  private final Printers printers;
  private final Executor aside;
  private final Executor screen;
  private final Runnable close;
  private final Consumer<String> told;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final StringProperty whyOff = new SimpleStringProperty("");
  private List<Parent> pages = List.of();
  private List<Parent> wanted = List.of();
  private int copies = 1;
  private boolean printing;

  @FXML private VBox dialog;
  @FXML private Label title;
  @FXML private ComboBox<PaperPrinter> printer;
  @FXML private Label paper;
  @FXML private HBox choice;
  @FXML private VBox rangeBox;
  @FXML private TextField range;
  @FXML private TextField copyCount;
  @FXML private HBox refusalBox;
  @FXML private Label refusal;
  @FXML private Label state;
  @FXML private Button cancel;
  @FXML private Button act;

  /**
   * @param aside runs what may take long, each on a thread of its own
   * @param screen brings what it is given onto the JavaFX thread
   * @param close takes the dialog away
   * @param told hears what became of it once the dialog is gone, a sentence
   */
  public PrintController(
      Printout printout,
      Printers printers,
      Executor aside,
      Executor screen,
      Runnable close,
      Consumer<String> told) {
    this.printout = printout;
    this.printers = printers;
    this.aside = aside;
    this.screen = screen;
    this.close = close;
    this.told = told;
  }

  @FXML
  private void initialize() {
    title.setText("Print " + printout.what());
    dialog.setAccessibleText(title.getText());
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    refusalBox.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusalBox.managedProperty().bind(refusalBox.visibleProperty());
    paper.visibleProperty().bind(paper.textProperty().isNotEmpty());
    paper.managedProperty().bind(paper.visibleProperty());
    act.setText("Print");
    OffSwitch actSwitch = OffSwitch.inPlaceOf(act);
    whyOff.subscribe(actSwitch::show);
    whyOff.set("Print is off: no printer is known");
    printer.setConverter(new Names());
    printer.setDisable(true);
    printer.valueProperty().subscribe(this::lay);
    Shown.whilst(choice, paper.visibleProperty());
    range.textProperty().subscribe(this::choose);
    copyCount.textProperty().subscribe(this::choose);
    state.setText("Looking for printers…");
    aside.execute(this::look);
  }

  private void look() {
    Found found = found();
    screen.execute(() -> show(found));
  }

  /**
   * @param trouble why there is none, a sentence; empty when there is one
   */
  private record Found(List<PaperPrinter> printers, String trouble) {}

  private Found found() {
    try {
      List<PaperPrinter> all = printers.find();
      return new Found(all, all.isEmpty() ? PrintWords.NONE : "");
    } catch (RuntimeException | LinkageError e) {
      return new Found(List.of(), PrintWords.unknown(e));
    }
  }

  private void show(Found found) {
    state.setText("");
    refusal.setText(found.trouble());
    if (found.printers().isEmpty()) {
      cancel.setText("Close");
      return;
    }
    printer.getItems().setAll(found.printers());
    printer.setDisable(false);
    printer.getSelectionModel().selectFirst();
    whyOff.set("");
    if (dialog.getScene() != null) {
      act.requestFocus();
    }
  }

  private void lay(@Nullable PaperPrinter chosen) {
    if (chosen != null) {
      pages = PaperPages.of(printout, chosen);
      paper.setText(PrintWords.paper(pages.size(), chosen, printout.lying()));
      Shown.only(rangeBox, pages.size() > 1);
      choose();
    }
  }

  /** What is written says which pages, and how often. */
  private void choose() {
    if (pages.isEmpty() || printing) {
      return;
    }
    switch (PageChoice.of(pages.size() > 1 ? range.getText() : "", pages.size())) {
      case PageChoice.Chosen(List<Integer> numbers) -> {
        wanted = numbers.stream().map(number -> pages.get(number - 1)).toList();
        count();
      }
      case PageChoice.Unclear(String why) -> whyOff.set("Print is off: " + why);
    }
  }

  private void count() {
    String written = copyCount.getText().strip();
    int count = written.matches("\\d{1,2}") ? Integer.parseInt(written) : 0;
    if (count < 1) {
      whyOff.set("Print is off: copies are a number from 1 to " + MOST_COPIES);
      return;
    }
    copies = count;
    act.setText("Print " + PrintWords.much(wanted.size(), copies));
    whyOff.set("");
  }

  @FXML
  private void act() {
    PaperPrinter chosen = printer.getValue();
    printing = true;
    stopped.set(false);
    printer.setDisable(true);
    choice.setDisable(true);
    whyOff.set("Print is off: it is being printed");
    refusal.setText("");
    cancel.setText("Stop printing");
    state.setText("Printing on %s…".formatted(chosen.name()));
    PrintOrder order =
        new PrintOrder("Breakerboard " + printout.what(), chosen, printout.lying(), wanted, copies);
    aside.execute(
        () -> {
          PrintOutcome outcome = outcome(order);
          screen.execute(() -> show(outcome, order));
        });
  }

  private PrintOutcome outcome(PrintOrder order) {
    try {
      return printers.print(order, new OnScreen(order.pages().size()));
    } catch (RuntimeException | LinkageError e) {
      return new PrintOutcome.Failed(PrintWords.cause(e));
    }
  }

  private void show(PrintOutcome outcome, PrintOrder order) {
    printing = false;
    String sentence = PrintWords.of(outcome, order);
    boolean here = dialog.getScene() != null;
    boolean failed = outcome instanceof PrintOutcome.Failed;
    state.setText(failed ? "" : sentence);
    refusal.setText(failed ? sentence : "");
    cancel.setText("Close");
    printer.setDisable(!failed);
    choice.setDisable(!failed);
    whyOff.set(failed ? "" : "Print is off: it was printed");
    if (here) {
      (failed ? act : cancel).requestFocus();
    } else {
      told.accept(sentence);
    }
  }

  /** No further page is printed; those that the printer has it keeps. */
  public void stop() {
    stopped.set(true);
  }

  @FXML
  private void cancel() {
    if (printing && !stopped.get()) {
      stop();
      state.setText("Stopping…");
      cancel.setText("Close");
    } else {
      close.run();
    }
  }

  /** Says in the dialog which page is on its way. */
  private final class OnScreen implements PrintProgress {
    private final int of;

    private OnScreen(int of) {
      this.of = of;
    }

    @Override
    public void printing(int page) {
      screen.execute(
          () -> {
            if (printing && !stopped.get()) {
              state.setText(
                  "Printing page %s of %s…".formatted(Figures.count(page), Figures.count(of)));
            }
          });
    }

    @Override
    public boolean stopped() {
      return stopped.get();
    }
  }

  private static final class Names extends StringConverter<PaperPrinter> {
    @Override
    public String toString(@Nullable PaperPrinter each) {
      return Optional.ofNullable(each).map(PaperPrinter::name).orElse("");
    }

    @Override
    public @Nullable PaperPrinter fromString(String words) {
      return null;
    }
  }
}
