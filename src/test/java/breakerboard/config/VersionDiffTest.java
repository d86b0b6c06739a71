package breakerboard.config;

import static breakerboard.config.Documents.accepted;
import static breakerboard.config.Documents.change;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version changed, told once for the desk and for each book only where it differs. */
class VersionDiffTest {
  private static List<String> words(Configuration former, Configuration now) {
    return VersionDiff.of(former, now).stream().map(VersionDiff::words).toList();
  }

  @Test
  void aBookThatHadItsOwnValueIsNotTouchedByTheDesks() {
    assertThat(
            words(
                accepted(
                    "{\"max_drawdown\": 0.08, \"books\": {\"A\": {\"max_drawdown\": 0.05}, \"B\": {}}}"),
                accepted(
                    "{\"max_drawdown\": 0.07, \"books\": {\"A\": {\"max_drawdown\": 0.05}, \"B\": {}}}")))
        .containsExactly("max_drawdown 8 % → 7 %");
  }

  @Test
  void whatChangesForOneBookNamesIt() {
    Configuration former = accepted("{\"books\": {\"A\": {\"max_drawdown\": 0.05}}}");
    assertThat(words(former, accepted("{\"books\": {\"A\": {\"max_drawdown\": 0.04}}}")))
        .containsExactly("max_drawdown of A 5 % → 4 %");
    assertThat(words(former, accepted("{}"))).containsExactly("max_drawdown of A 5 % → 8 %");
  }

  @Test
  void anOverrideOfABookThatTheDocumentDoesNotNameIsToldAndSoIsItsEnd() {
    Configuration plain = accepted("{}");
    Configuration overridden =
        accepted(
            plain.withOverrides(
                "C", List.of(change("max_positions", "12")), Times.NEVER, "jm", "calm", 0));
    assertThat(words(plain, overridden)).containsExactly("max_positions of C 20 → 12");
    assertThat(words(overridden, plain)).containsExactly("max_positions of C 12 → 20");
    assertThat(words(overridden, overridden)).isEmpty();
  }
}
