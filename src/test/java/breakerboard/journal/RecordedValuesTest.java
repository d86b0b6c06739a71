package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.desk.values.ValueRows;
import breakerboard.desk.values.ValueWatch;
import breakerboard.desk.values.ValuesCancelledException;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Restart;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a breaker measured is found again in the recordings, as it was measured then. */
class RecordedValuesTest {
  private static final int MINUTE = 60;
  private static final int FINE = 100_000;

  @TempDir private Path folder;

  private RecordedValues values() {
    return new RecordedValues(folder, Recorded.CATALOGUE, RecordedDesk.SYMBOLS);
  }

  private ValuePast past(int from, int to, int columns) throws IOException {
    return values().past(query(from, to, columns), ValueWatch.NONE);
  }

  private static ValueQuery query(int from, int to, int columns) {
    return new ValueQuery(RecordedDesk.BOOK, RecordedDesk.DRAWDOWN, at(from), at(to), columns);
  }

  private static long at(int second) {
    return RecordedDesk.time(second);
  }

  /** Ten minutes of a slow fall, a segment each minute. */
  private RecordedDesk tenMinutes() throws IOException {
    RecordedDesk desk = new RecordedDesk(folder);
    for (int minute = 0; minute < 10; minute++) {
      desk.checkpoint();
      for (int second = 0; second < MINUTE; second++) {
        desk.observe(1_000_000 - 100 * (minute * MINUTE + second));
      }
    }
    return desk;
  }

  private static List<String> words(ValueRows rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            row ->
                "%d: %.5f of %.5f, warns at %.5f"
                    .formatted(rows.time(row), rows.value(row), rows.limit(row), rows.warning(row)))
        .toList();
  }

  @Test
  void whatWasMeasuredIsFoundAgainValueByValue() throws IOException {
    List<String> measured = tenMinutes().end();

    ValuePast past = past(0, 600, FINE);
    assertThat(words(past.of(RecordedDesk.TRIGGER))).isEqualTo(measured);
    assertThat(past.step()).isZero();
    assertThat(past.gaps()).isEmpty();
    assertThat(past.begins()).isEqualTo(at(0));
    assertThat(past.to()).isEqualTo(at(599));
  }

  @Test
  void itBeginsInTheMiddleWithTheRowBefore() throws IOException {
    List<String> measured = tenMinutes().end();

    ValuePast past = past(345, 350, FINE);
    assertThat(words(past.of(RecordedDesk.TRIGGER))).isEqualTo(measured.subList(344, 351));
    assertThat(past.to()).isEqualTo(at(350));
  }

  @Test
  void aSpikeIsThereInTheCoarsestChart() throws IOException {
    RecordedDesk desk = new RecordedDesk(folder);
    desk.checkpoint();
    for (int second = 0; second < 3000; second++) {
      desk.observe(second == 1234 ? 950_000 : 1_000_000);
    }
    desk.end();

    ValuePast past = past(0, 3000, 10);
    ValueRows rows = past.of(RecordedDesk.TRIGGER);
    assertThat(rows.size()).isLessThan(100);
    assertThat(past.step()).isEqualTo(300 * Times.NANOS_PER_SECOND);
    int spike =
        IntStream.range(0, rows.size())
            .filter(row -> rows.value(row) > 0.04)
            .findFirst()
            .orElseThrow();
    assertThat(rows.time(spike)).isEqualTo(at(1234));
    assertThat(rows.value(spike)).isEqualTo((float) 0.05);
  }

  @Test
  void theLimitsAreThoseOfTheirMomentsAndTheEventsComeWithThem() throws IOException {
    RecordedDesk desk = new RecordedDesk(folder);
    desk.checkpoint();
    desk.observe(1_000_000).observe(950_000);
    desk.ask(
        new Command.SetOverride(
            RecordedDesk.BOOK,
            List.of(new Command.KeyChange("max_drawdown", ConfigNode.Numeric.of(0.06))),
            Times.NEVER));
    desk.observe(950_000).observe(930_000);
    desk.end();

    ValuePast past = past(0, 10, FINE);
    ValueRows rows = past.of(RecordedDesk.TRIGGER);
    assertThat(IntStream.range(0, rows.size()).mapToObj(rows::limit).distinct())
        .containsExactly((double) (float) 0.08, (double) (float) 0.06);
    assertThat(past.events())
        .extracting(Event::type)
        .contains(EventType.THRESHOLD_UPDATED, EventType.BREAKER_TRIPPED);
    assertThat(past.events()).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
    assertThat(past.events())
        .allMatch(
            event ->
                event.breaker().isEmpty() || event.breaker().get().equals(RecordedDesk.DRAWDOWN));
  }

  @Test
  void howTheBreakerStoodAtTheBeginIsSaid() throws IOException {
    RecordedDesk desk = new RecordedDesk(folder);
    desk.checkpoint();
    desk.observe(1_000_000).observe(900_000).observe(900_000).observe(900_000);
    desk.end();

    assertThat(past(0, 3, FINE).first()).isEmpty();
    assertThat(past(3, 10, FINE).first().orElseThrow().status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(past(3, 10, FINE).events()).isEmpty();
  }

  @Test
  void whatWasBeforeTheRecordingIsNotAskedFor() throws IOException {
    tenMinutes().end();

    ValuePast past = past(-100_000, 600, FINE);
    assertThat(past.from()).isEqualTo(at(0));
    assertThat(past(-200, -100, FINE).to()).isEqualTo(at(-200));
    assertThat(past(-200, -100, FINE).begins()).isEqualTo(at(0));
  }

  @Test
  void withoutAnyRecordingThereIsNothingAndNoError() throws IOException {
    assertThat(values().begins()).isEqualTo(Times.NEVER);
    ValuePast past = past(0, 600, FINE);
    assertThat(past.begins()).isEqualTo(Times.NEVER);
    assertThat(past.of(RecordedDesk.TRIGGER).size()).isZero();
    assertThat(past.gaps()).isEmpty();
  }

  @Test
  void aDamagedSegmentIsAGapAndWhatComesAfterItIsThere() throws IOException {
    List<String> measured = tenMinutes().end();
    Path damaged = Recorded.files(folder).get(4);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length - 10] ^= 1;
    Files.write(damaged, bytes);

    ValuePast past = past(0, 600, FINE);
    assertThat(past.gaps()).hasSize(1);
    assertThat(past.gaps().getFirst().because()).contains(damaged.getFileName().toString());
    assertThat(past.gaps().getFirst().to()).isEqualTo(at(299));
    List<String> found = words(past.of(RecordedDesk.TRIGGER));
    assertThat(found).containsAll(measured.subList(300, 600)).containsAll(measured.subList(0, 240));
    assertThat(found).anyMatch(row -> row.contains("NaN of NaN"));
  }

  @Test
  void aSegmentThatIsMissingIsAGap() throws IOException {
    List<String> measured = tenMinutes().end();
    Files.delete(Recorded.files(folder).get(4));

    ValuePast past = past(0, 600, FINE);
    assertThat(past.gaps()).hasSize(1);
    assertThat(past.gaps().getFirst().from()).isEqualTo(at(239));
    assertThat(past.gaps().getFirst().to()).isEqualTo(at(299));
    List<String> kept = new ArrayList<>(measured.subList(0, 240));
    kept.addAll(measured.subList(300, 600));
    assertThat(words(past.of(RecordedDesk.TRIGGER)))
        .filteredOn(row -> !row.contains("NaN of NaN"))
        .isEqualTo(kept);
  }

  @Test
  void aCheckpointThatCannotBeReadIsPassedFromTheOneBefore() throws IOException {
    List<String> measured = tenMinutes().end();
    spoilCheckpoint(Recorded.files(folder).get(5));

    ValuePast past = past(310, 340, FINE);
    assertThat(words(past.of(RecordedDesk.TRIGGER))).isEqualTo(measured.subList(309, 341));
    assertThat(past.gaps()).isEmpty();
  }

  @Test
  void whereTheFirstCheckpointCannotBeReadItBeginsBehindAndSaysSo() throws IOException {
    List<String> measured = tenMinutes().end();
    spoilCheckpoint(Recorded.files(folder).getFirst());

    ValuePast past = past(0, 120, FINE);
    assertThat(words(past.of(RecordedDesk.TRIGGER))).isEqualTo(measured.subList(60, 121));
    assertThat(past.gaps()).hasSize(1);
    assertThat(past.gaps().getFirst().from()).isEqualTo(at(0));
    assertThat(past.gaps().getFirst().to()).isEqualTo(at(59));
    assertThat(past.gaps().getFirst().because()).contains("cannot be read");
  }

  @Test
  void whereNoCheckpointCanBeReadItIsASentence() throws IOException {
    tenMinutes().end();
    for (Path file : Recorded.files(folder)) {
      spoilCheckpoint(file);
    }

    assertThatThrownBy(() -> past(0, 600, FINE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be read");
  }

  private static void spoilCheckpoint(Path segment) throws IOException {
    byte[] bytes = Files.readAllBytes(segment);
    bytes[SegmentHeader.BYTES + 40] ^= 1;
    Files.write(segment, bytes);
  }

  @Test
  void aRecordingThatWasCutShortEndsThereAndSaysSo() throws IOException {
    tenMinutes().end();
    Path last = Recorded.files(folder).getLast();
    byte[] bytes = Files.readAllBytes(last);
    Files.write(last, java.util.Arrays.copyOf(bytes, bytes.length - 20));

    ValuePast past = past(0, 600, FINE);
    assertThat(past.to()).isBetween(at(500), at(598));
    assertThat(past.gaps()).hasSize(1);
    assertThat(past.gaps().getFirst().to()).isEqualTo(Times.NEVER);
  }

  @Test
  void whatIsStillWrittenIsReadUpToThePresent() throws IOException {
    RecordedDesk desk = tenMinutes();
    desk.flush();

    ValuePast past = past(0, 600, FINE);
    assertThat(past.to()).isEqualTo(at(599));
    assertThat(past.gaps()).isEmpty();
    desk.end();
  }

  @Test
  void whileTheDeskDidNotRunThereIsAGapInTheLine() throws IOException {
    RecordedDesk desk = new RecordedDesk(folder);
    desk.checkpoint();
    desk.observe(1_000_000).observe(990_000);
    desk.take(new Restart(at(1), 0, "", at(60)));
    desk.skipTo(61);
    desk.observe(990_000);
    desk.end();

    ValueRows rows = past(0, 100, FINE).of(RecordedDesk.TRIGGER);
    int gap =
        IntStream.range(0, rows.size())
            .filter(row -> Double.isNaN(rows.limit(row)))
            .findFirst()
            .orElseThrow();
    assertThat(rows.time(gap)).isEqualTo(at(1) + 1);
    assertThat(rows.time(rows.size() - 1)).isEqualTo(at(61));
  }

  @Test
  void progressRisesAndACancelEndsItAtTheNextLook() throws IOException {
    tenMinutes().end();
    List<Double> shares = new ArrayList<>();
    values().past(query(0, 600, FINE), shares::add);
    assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1).isNotEmpty();

    List<Double> heard = new ArrayList<>();
    assertThatThrownBy(
            () ->
                values()
                    .past(
                        query(0, 600, FINE),
                        share -> {
                          heard.add(share);
                          throw new ValuesCancelledException();
                        }))
        .isInstanceOf(ValuesCancelledException.class);
    assertThat(heard).hasSize(1);
  }
}
