package breakerboard.console.opening;

import breakerboard.console.Figures;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningStep.Begins;
import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.desk.OpeningStep.TakingAgain;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What is said of the opening of a desk. */
public final class OpeningWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

  private final ZoneId zone;

  /**
   * @param zone the desk's time zone
   */
  public OpeningWords(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * One step.
   *
   * @param deed what is being done
   * @param detail how far it is; empty where nothing is known
   * @param done 0 to 1, NaN where nothing is known
   */
  public record Line(String deed, String detail, double done) {
    /** In one sentence. */
    public String sentence() {
      return deed + (detail.isEmpty() ? "" : ": " + detail) + ".";
    }
  }

  /** What is said of one step. */
  public Line of(OpeningStep step) {
    return switch (step) {
      case Begins() -> new Line("Opening the journal and the feeds", "", Double.NaN);
      case BringingForward(long rows, long of) ->
          new Line("Bringing the journal to this version", rows(rows, of), share(rows, of));
      case TakingAgain(long time, long bytes, long of) ->
          new Line(
              "Taking recorded inputs again",
              "up to %s, %s of the recording"
                  .formatted(time(time), Figures.share(share(bytes, of))),
              share(bytes, of));
    };
  }

  private static String rows(long done, long of) {
    String all = Figures.count(of, "row", "rows");
    if (done == 0) {
      return "sorting " + all;
    }
    return done < of
        ? "%s of %s".formatted(Figures.count(done), all)
        : "writing " + all + " to the disk";
  }

  private static double share(long done, long of) {
    return of == 0 ? 1 : done / (double) of;
  }

  private String time(long at) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(at);
    return TIME.format(Instant.ofEpochSecond(seconds).atZone(zone));
  }
}
