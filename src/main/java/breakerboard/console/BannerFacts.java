package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * The second row of the banner, what is counted: risk, alarms, overrides, bypasses, what waits for
 * approval, other books.
 */
public final class BannerFacts {
  private static final double HIGHEST_RISK = 100;
  private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass ENDING = PseudoClass.getPseudoClass("ending");
  private static final PseudoClass HIGHEST = PseudoClass.getPseudoClass("highest");

  private final DeskModel desk;
  private final Format format;
  private final ObservableIntegerValue alarms;
  private final Runnable requests;
  private final Attachments attachments = new Attachments();

  @FXML private FactsRow row;
  @FXML private Label risk;
  @FXML private HBox unacknowledgedFact;
  @FXML private StateShape unacknowledgedShape;
  @FXML private Label unacknowledged;
  @FXML private HBox overridesFact;
  @FXML private StateShape overridesShape;
  @FXML private Label overrides;
  @FXML private Label overridesEnd;
  @FXML private HBox bypassesFact;
  @FXML private Label bypasses;
  @FXML private Label bypassesEnd;
  @FXML private Button waiting;
  @FXML private HBox othersFact;
  @FXML private StateShape othersShape;
  @FXML private Label others;
  @FXML private BannerFeed feedController;

  /**
   * @param alarms how many alarms no operator has acknowledged
   * @param requests opens what waits for a second operator
   */
  public BannerFacts(
      DeskModel desk, Format format, ObservableIntegerValue alarms, Runnable requests) {
    this.desk = desk;
    this.format = format;
    this.alarms = alarms;
    this.requests = requests;
  }

  @FXML
  void initialize() {
    overridesEnd.setTooltip(new Tooltip());
    others.setTooltip(new Tooltip());
    unacknowledgedShape.show(ScreenState.WARNING);
    overridesShape.show(ScreenState.WARNING);
    waiting.setOnAction(_ -> requests.run());
  }

  void attach() {
    attachments.follow(alarms, count -> showAlarms(count.intValue()));
  }

  void detach() {
    attachments.release();
  }

  /** Whatever is shown: how the data comes, and what waits for a second operator. */
  void show(FeedLine line) {
    feedController.show(line);
    int many = desk.approvals().size();
    waiting.setText(many == 1 ? "1 waits for approval" : many + " wait for approval");
    Shown.only(waiting, many > 0);
  }

  void showBook(BookModel book, Inflow inflow) {
    BookSnapshot now = book.snapshot();
    showRisk(now.riskScore(), DataAge.of(now, inflow, desk.clock(), format));
    OverrideEnds ending = OverrideEnds.of(book, desk.clock(), format);
    showOverrides(book.overrides().size(), ending);
    showBypasses(book.bypassed(), ending);
    OtherBooks other = OtherBooks.of(desk.summaries(), book.name());
    othersShape.show(other.worst());
    showCount(others, other.words(), true);
    others.getTooltip().setText(other.words());
    Shown.only(othersFact, !other.words().isEmpty());
    makeRoom();
  }

  /**
   * Of all books together.
   *
   * @param highest risk of any book, NaN while none is known
   */
  void showDesk(double highest) {
    showRisk(highest, newestAge());
    OverrideEnds ending = OverrideEnds.of(desk.books(), desk.clock(), format);
    showOverrides(desk.overrides(), ending);
    showBypasses(desk.books().stream().flatMap(book -> book.bypassed().stream()).toList(), ending);
    Shown.only(othersFact, false);
    makeRoom();
  }

  /** None of something goes before a measure of the feed, and that before any word is cut. */
  private void makeRoom() {
    Stream<Node> none =
        Stream.of(bypasses, overrides)
            .filter(count -> !count.getPseudoClassStates().contains(SOME))
            .map(Node::getParent);
    row.giveWay(
        Stream.concat(none.filter(Node::isManaged), feedController.goFirst().stream()).toList(),
        List.of(others, overridesEnd));
  }

  /** No book is known yet. */
  void showNothing() {
    risk.setText(Figures.whole(Double.NaN));
    risk.pseudoClassStateChanged(OLD, false);
    showNoBook();
    Shown.only(othersFact, false);
    makeRoom();
  }

  /** Nothing is known any more: the other facts stay as they were. */
  void showLost() {
    risk.setText(Figures.whole(Double.NaN));
    risk.pseudoClassStateChanged(OLD, true);
    risk.pseudoClassStateChanged(HIGHEST, false);
    if (desk.books().isEmpty()) {
      showNoBook();
    }
    makeRoom();
  }

  private void showNoBook() {
    Shown.only(overridesFact, false);
    Shown.only(bypassesFact, false);
  }

  /** How old the newest number of the desk is, once no data comes any more. */
  private Optional<String> newestAge() {
    return desk.books().stream()
        .map(BookModel::snapshot)
        .max(Comparator.comparingLong(BookSnapshot::lastObservation))
        .flatMap(newest -> DataAge.of(newest, Inflow.of(desk.feeds()), desk.clock(), format));
  }

  private void showRisk(double score, Optional<String> age) {
    risk.setText(Figures.whole(score) + age.map(old -> " · " + old).orElse(""));
    risk.pseudoClassStateChanged(OLD, age.isPresent());
    risk.pseudoClassStateChanged(HIGHEST, score >= HIGHEST_RISK);
  }

  private void showOverrides(long live, OverrideEnds when) {
    Shown.only(overridesFact, true);
    showCount(overrides, Figures.count(live, "override", "overrides"), live > 0);
    overridesEnd.setText(when.words());
    overridesEnd.getTooltip().setText(when.words());
    Shown.only(overridesEnd, live > 0);
    overridesFact.pseudoClassStateChanged(ENDING, when.loud());
    Shown.only(overridesShape, when.loud());
    overridesFact.setAccessibleText((overrides.getText() + " " + when.words()).strip());
  }

  /** None of them gives its place to an override's end that wants to be read. */
  private void showBypasses(List<BreakerSnapshot> bypassed, OverrideEnds ending) {
    boolean some = !bypassed.isEmpty();
    Shown.only(bypassesFact, some || !ending.loud());
    showCount(bypasses, Figures.count(bypassed.size(), "bypass", "bypasses"), some);
    bypassesEnd.setText(some ? format.ends(firstEnd(bypassed), desk.clock()) : "");
    Shown.only(bypassesEnd, some);
  }

  private static long firstEnd(List<BreakerSnapshot> bypassed) {
    return bypassed.stream()
        .mapToLong(BreakerSnapshot::deadline)
        .filter(until -> until != Times.NEVER)
        .min()
        .orElse(Times.NEVER);
  }

  private void showAlarms(int count) {
    showCount(unacknowledged, Figures.count(count) + " unacknowledged", count > 0);
    Shown.only(unacknowledgedShape, count > 0);
    unacknowledgedFact.setAccessibleText(unacknowledged.getText());
  }

  private static void showCount(Label label, String text, boolean some) {
    label.setText(text);
    label.pseudoClassStateChanged(SOME, some);
  }
}
