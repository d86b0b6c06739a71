package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.MemoryState;
import breakerboard.domain.RefusedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedLinesTest {
  private static final String FEED = "tcp:127.0.0.1:7411";

  @Test
  void aRestoredLineStillTellsHowItBegins() {
    List<RefusedLine> lines =
        List.of(
            new RefusedLine(FEED, 7, "ts", "no usable ts", 1_000, "{\"ts\":\"noon\""),
            new RefusedLine(FEED, RefusedLine.NO_LINE, "", "no token", 2_000));
    MemoryState state = new MemoryState();
    SavedLines.save(lines, state);
    assertThat(SavedLines.restore(state)).isEqualTo(lines);
  }

  @Test
  void linesSavedBeforeTheirBeginningWasKeptAreRestoredWithoutIt() {
    MemoryState state = new MemoryState();
    state.version(1);
    state.texts("feeds", new String[] {FEED});
    state.texts("fields", new String[] {"ts"});
    state.texts("reasons", new String[] {"no usable ts"});
    state.integers("lines", new long[] {7});
    state.integers("arrivals", new long[] {1_000});
    assertThat(SavedLines.restore(state))
        .containsExactly(new RefusedLine(FEED, 7, "ts", "no usable ts", 1_000));
  }
}
