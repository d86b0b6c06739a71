package breakerboard.console;

import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Times;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How the data comes, at the end of the banner's facts. */
public final class BannerFeed {
  private static final long MILLIS_UP_TO = 10 * Times.NANOS_PER_SECOND;

  /** So much of an address that loses its middle is left, px. */
  private static final double LEAST_ADDRESS = 96;

  private static final PseudoClass NOT_LIVE = PseudoClass.getPseudoClass("not-live");

  private final DeskModel desk;
  private final Format format;
  private final RateMeter meter = new RateMeter(System::nanoTime);

  @FXML private HBox feed;
  @FXML private StateShape feedShape;
  @FXML private Label mode;
  @FXML private Label source;
  @FXML private Label trouble;
  @FXML private Label rate;
  @FXML private Label lag;

  public BannerFeed(DeskModel desk, Format format) {
    this.desk = desk;
    this.format = format;
  }

  @FXML
  void initialize() {
    source.setTooltip(new Tooltip());
    trouble.setTooltip(new Tooltip());
  }

  void show(FeedLine line) {
    mode.setText(line.mode());
    tell(source, line.source());
    source.setMinWidth(Math.min(LEAST_ADDRESS, Lettering.wide(line.source(), Lettering.LABEL)));
    Shown.only(source, !line.source().isEmpty());
    tell(trouble, line.trouble());
    Shown.only(trouble, line.inTrouble());
    Shown.only(feedShape, line.inTrouble());
    ScreenState state = line.inTrouble() ? ScreenState.STALE : ScreenState.ALLOWED;
    state.dress(feed);
    feedShape.show(state);
    feed.pseudoClassStateChanged(NOT_LIVE, line.notLive());
    double perSecond =
        meter.rate(desk.snapshotProperty().get().map(DeskSnapshot::observations).orElse(0L));
    rate.setText(Double.isNaN(perSecond) ? "" : Figures.rate(perSecond));
    Shown.only(rate, !line.inTrouble() && !Double.isNaN(perSecond));
    lag.setText(lag(line.lagNanos()));
    Shown.only(lag, !line.inTrouble() && !line.notLive());
  }

  /** What is cut is read in the tooltip. */
  private static void tell(Label label, String words) {
    label.setText(words);
    label.getTooltip().setText(words);
  }

  /** What is shown of it and may give way, the least important first. */
  List<Label> goFirst() {
    return Stream.of(rate, lag).filter(Label::isManaged).toList();
  }

  private String lag(long nanos) {
    return "lag "
        + (nanos < MILLIS_UP_TO
            ? Figures.count(Math.max(0, nanos / Times.NANOS_PER_MILLI)) + " ms"
            : format.duration(nanos));
  }
}
