package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.RecentFlags;

/** Which of a feed's last thousand lines were refused; shared by the books that it feeds. */
public final class FeedLines {
  private static final int REMEMBERED = 1000;
  private static final int LEAST = 100;

  private final RecentFlags refused = new RecentFlags(REMEMBERED);

  public void line(boolean wasRefused) {
    refused.add(wasRefused);
  }

  public void save(StateWriter out) {
    out.version(1);
    Windows.save(out, "refused", refused);
  }

  public void restore(StateReader in) {
    Windows.restore(in, "refused", refused);
  }

  /** How many of the last thousand are known. */
  int known() {
    return refused.size();
  }

  /** Share of refused lines in percent, NaN with fewer than a hundred. */
  double refusedPercent() {
    return refused.size() < LEAST ? Double.NaN : 100.0 * refused.marked() / refused.size();
  }
}
