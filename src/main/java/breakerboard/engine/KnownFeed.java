package breakerboard.engine;

import breakerboard.breakers.UsualGaps;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedState;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;

/** What the desk knows of one feed. */
final class KnownFeed {
  final String uri;
  FeedState state = FeedState.CONNECTING;
  String message = "";
  long lines;
  long refused;
  long lag;

  /** Number of the last line taken, 0 before the first. */
  long lastLine;

  /** How far it was read, where it can be read again. */
  Optional<FeedPosition> position = Optional.empty();

  boolean silent;
  long unreported;
  long reportedAt = Times.NEVER;
  RefusedLine lastRefused = new RefusedLine("", 0, "", "", 0);

  private final UsualGaps gaps = new UsualGaps();
  private long lastUsed = Times.NEVER;

  /** When it was last heard of: the connection, or its last observation. */
  private long heardAt = Times.NEVER;

  /** Its last observation since it was connected, {@link Times#NEVER} before the first. */
  private long spokeAt = Times.NEVER;

  KnownFeed(String uri) {
    this.uri = uri;
  }

  void connected(long now) {
    heardAt = now;
  }

  /** Somebody waits for it; one that has sent before is expected to come. */
  void awaited(long now) {
    if (lastUsed != Times.NEVER) {
      heardAt = now;
    }
  }

  /** Whether it has sent before, and since the program started again nobody has waited for it. */
  boolean former() {
    return state == FeedState.CONNECTING && heardAt == Times.NEVER && lastUsed != Times.NEVER;
  }

  /** Whether all that is known of it is that there is such a feed. */
  boolean unused() {
    return lines == 0 && position.isEmpty();
  }

  /** Whoever sends is connected, whatever was reported. */
  void speaks(long now) {
    state = state == FeedState.CONNECTING ? FeedState.CONNECTED : state;
    if (spokeAt != Times.NEVER) {
      gaps.add(Times.toSeconds(now - spokeAt));
    }
    spokeAt = now;
    lastUsed = now;
    heardAt = now;
  }

  void leaves() {
    spokeAt = Times.NEVER;
    heardAt = Times.NEVER;
    silent = false;
  }

  /** The longest silence in seconds that is nothing unusual. */
  double longestSilence() {
    return gaps.longestSilence();
  }

  /** When it is silent unless it speaks before; never without a name or a connection. */
  long silentAt() {
    return silent || uri.isEmpty() || heardAt == Times.NEVER
        ? Long.MAX_VALUE
        : heardAt + Times.ofSeconds(gaps.longestSilence());
  }

  FeedView view() {
    return new FeedView(uri, state, message, lines, refused, lag, lastUsed, silent);
  }

  void save(StateWriter out) {
    out.version(1);
    out.choice("state", state);
    out.text("message", message);
    out.integer("lines", lines);
    out.integer("refused", refused);
    out.integer("lag", lag);
    out.integer("lastLine", lastLine);
    out.flag("silent", silent);
    out.integer("unreported", unreported);
    out.integer("reportedAt", reportedAt);
    gaps.save(out, "gaps");
    out.integer("lastUsed", lastUsed);
    out.integer("heardAt", heardAt);
    out.integer("spokeAt", spokeAt);
    SavedLines.save(List.of(lastRefused), out.part("lastRefused"));
    position.ifPresent(known -> save(known, out.part("position")));
  }

  private static void save(FeedPosition position, StateWriter out) {
    out.version(1);
    out.integer("line", position.line());
    out.integer("offset", position.offset());
    out.text("source", position.source());
    out.integer("arrival", position.arrival());
  }

  void restore(StateReader in) {
    state = in.choice("state", FeedState.class);
    message = in.text("message");
    lines = in.integer("lines");
    refused = in.integer("refused");
    lag = in.integer("lag");
    lastLine = in.integer("lastLine");
    silent = in.flag("silent");
    unreported = in.integer("unreported");
    reportedAt = in.integer("reportedAt");
    gaps.restore(in, "gaps");
    lastUsed = in.integer("lastUsed");
    heardAt = in.integer("heardAt");
    spokeAt = in.integer("spokeAt");
    lastRefused = SavedLines.restore(in.savedPart("lastRefused")).getFirst();
    position =
        in.savedParts().contains("position")
            ? Optional.of(position(in.savedPart("position")))
            : Optional.empty();
  }

  private FeedPosition position(StateReader in) {
    return new FeedPosition(
        uri, in.integer("line"), in.integer("offset"), in.text("source"), in.integer("arrival"));
  }
}
