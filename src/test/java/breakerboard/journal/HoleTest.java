package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an auditor reads where rows are missing. */
class HoleTest {
  private static final String FULL = "the disk was full.";

  @Test
  void itSaysHowMuchIsMissingAndWhy() {
    assertThat(Hole.NONE.and(0, FULL).words())
        .isEqualTo("1 row was not written: the disk was full.");
    assertThat(Hole.NONE.and(7, FULL).words())
        .isEqualTo("1 row was not written, of event 7: the disk was full.");
    assertThat(Hole.NONE.and(0, FULL).and(7, FULL).and(0, FULL).and(1008, FULL).words())
        .isEqualTo("4 rows were not written, of events 7 to 1,008: the disk was full.");
    assertThat(new Hole(0, 7, 7, FULL).words())
        .isEqualTo("event 7 was not written: the disk was full.");
  }

  @Test
  void theFirstReasonIsTheReason() {
    assertThat(Hole.NONE.and(1, FULL).and(2, "the disk was read-only.").why()).isEqualTo(FULL);
  }

  @Test
  void itsContentCanBeReadWhateverTheReason() {
    assertThat(Entry.missing(new Hole(2, 7, 8, "it said \"no\""), 1).content())
        .isEqualTo(
            "{\"rows\":2,\"first_event\":7,\"last_event\":8,\"why\":\"it said \\\"no\\\"\"}");
  }
}
