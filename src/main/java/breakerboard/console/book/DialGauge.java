package breakerboard.console.book;

import breakerboard.console.Figures;
import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A dial, with how much of the limit is used written into its bowl. */
final class DialGauge extends Region implements TileGauge {
  private final LimitGauge dial = new LimitGauge(DialSkin::new);
  private final Label share = new Label();

  DialGauge() {
    getStyleClass().add("dial");
    setMouseTransparent(true);
    share.getStyleClass().add("dial-share");
    getChildren().addAll(dial, share);
  }

  @Override
  public void show(Reading reading, Optional<TriggerReading> figure) {
    dial.show(reading, figure);
    share.setText(
        figure
            .map(TileFigure::bar)
            .filter(bar -> !Double.isNaN(bar))
            .map(Figures::share)
            .orElse(""));
  }

  @Override
  public Region region() {
    return this;
  }

  @Override
  public boolean isDial() {
    return true;
  }

  /** What does not fit into the bowl stays away whole: the tile says it in its foot. */
  @Override
  protected void layoutChildren() {
    dial.resizeRelocate(0, 0, getWidth(), getHeight());
    DialForm form = DialForm.in(getWidth(), getHeight());
    double wide = Math.ceil(share.prefWidth(-1));
    double high = share.prefHeight(-1);
    share.setVisible(wide <= form.room(share.getBaselineOffset()));
    share.resizeRelocate(
        Math.rint(form.centreX() - wide / 2), form.centreY() + 1 - high, wide, high);
  }
}
