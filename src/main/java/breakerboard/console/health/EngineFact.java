package breakerboard.console.health;

import breakerboard.console.Attachments;
import breakerboard.console.DeskModel;
import breakerboard.console.Shown;
import breakerboard.desk.EngineHealth;
import breakerboard.desk.EngineReport;
import breakerboard.desk.Latency;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * How fast the engine decides, in the status bar: looked at when something came from the engine, at
 * most once a second. Not there while what comes is a recording.
 */
public final class EngineFact extends Label {
  private final EngineHealth engine;
  private final LongSupplier nanoTime;
  private final Attachments attachments = new Attachments();
  private boolean looked;
  private long lookedAt;

  /**
   * @param nanoTime a clock that only runs forward
   */
  public EngineFact(EngineHealth engine, LongSupplier nanoTime) {
    this.engine = engine;
    this.nanoTime = nanoTime;
    setId("engineFact");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(
        new Tooltip(
            "Of a hundred observations of the last five minutes 99 were evaluated within this time after"
                + " their arrival"));
  }

  /** Follows the desk. */
  public void attach(DeskModel desk) {
    attachments.onAny(this::look, List.of(desk.snapshotProperty()));
  }

  public void detach() {
    attachments.release();
  }

  private void look() {
    long now = nanoTime.getAsLong();
    if (looked && now - lookedAt < Times.NANOS_PER_SECOND) {
      return;
    }
    looked = true;
    lookedAt = now;
    EngineReport report = engine.report();
    Latency latency = report.decision().lately();
    setText("engine p99 " + (latency.measured() ? Amounts.brief(latency.p99()) : Words.MISSING));
    Shown.only(this, report.measured());
  }
}
