package breakerboard.desk.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of very many values a chart keeps what it can show. */
class ValueSamplerTest {
  private static final double LIMIT = 8;

  private static double highest(ValueRows rows) {
    return IntStream.range(0, rows.size()).mapToDouble(rows::value).max().orElseThrow();
  }

  private static double lowest(ValueRows rows) {
    return IntStream.range(0, rows.size()).mapToDouble(rows::value).min().orElseThrow();
  }

  @Test
  void fewValuesAreKeptAsTheyAre() {
    ValueSampler sampler = new ValueSampler(0, 10);
    for (int i = 0; i < 100; i++) {
      sampler.add(i, i, LIMIT, 6);
    }
    assertThat(sampler.rows().size()).isEqualTo(100);
    assertThat(sampler.whole()).isTrue();
  }

  @Test
  void noPeakOfAMillionValuesIsLostNorIsAnyInvented() {
    Random random = new Random(3);
    double[] values = random.doubles(1_000_000).toArray();
    values[314_159] = 7;
    values[271_828] = -7;
    ValueSampler sampler = new ValueSampler(0, 10_000);
    for (int i = 0; i < values.length; i++) {
      sampler.add(i, values[i], LIMIT, 6);
    }
    ValueRows rows = sampler.rows();
    assertThat(rows.size()).isLessThanOrEqualTo(100 * 8);
    assertThat(sampler.whole()).isFalse();
    assertThat(highest(rows)).isEqualTo(7);
    assertThat(lowest(rows)).isEqualTo(-7);
    assertThat(IntStream.range(0, rows.size()))
        .allMatch(row -> rows.value(row) == (float) values[(int) rows.time(row)]);
    assertThat(IntStream.range(1, rows.size()))
        .allMatch(row -> rows.time(row) > rows.time(row - 1));
  }

  @Test
  void eachColumnKeepsItsOwnPeak() {
    ValueSampler sampler = new ValueSampler(0, 1000);
    for (int i = 0; i < 10_000; i++) {
      sampler.add(i, i % 1000 == 500 ? i : 0, LIMIT, 6);
    }
    ValueRows rows = sampler.rows();
    assertThat(IntStream.range(0, rows.size()).filter(row -> rows.value(row) > 0).count())
        .isEqualTo(10);
  }

  @Test
  void aLimitThatWasChangedForAMomentIsKept() {
    ValueSampler sampler = new ValueSampler(0, 100_000);
    for (int i = 0; i < 100_000; i++) {
      sampler.add(i, 1, i == 77_777 ? 5 : LIMIT, 6);
    }
    ValueRows rows = sampler.rows();
    assertThat(IntStream.range(0, rows.size()).mapToObj(rows::limit)).contains(5.0);
  }

  @Test
  void theLastValueBeforeTheBeginComesFirst() {
    ValueSampler sampler = new ValueSampler(100, 10);
    sampler.add(50, 1, LIMIT, 6);
    sampler.add(90, 2, LIMIT, 6);
    sampler.add(105, 3, LIMIT, 6);
    ValueRows rows = sampler.rows();
    assertThat(IntStream.range(0, rows.size()).mapToObj(rows::time)).containsExactly(90L, 105L);
  }

  @Test
  void aGapIsOneRowWithoutAnyNumber() {
    ValueSampler sampler = new ValueSampler(0, 10);
    sampler.gap(1);
    sampler.add(2, 3, LIMIT, 6);
    sampler.gap(3);
    sampler.gap(4);
    sampler.add(20, 4, LIMIT, 6);
    ValueRows rows = sampler.rows();
    assertThat(IntStream.range(0, rows.size()).mapToObj(rows::time)).containsExactly(2L, 3L, 20L);
    assertThat(rows.value(1)).isNaN();
    assertThat(rows.limit(1)).isNaN();
  }

  @Test
  void valuesOfTheSameMomentFollowEachOther() {
    ValueSampler sampler = new ValueSampler(0, 10);
    sampler.add(5, 1, LIMIT, 6);
    sampler.add(5, 9, LIMIT, 6);
    sampler.add(5, 2, LIMIT, 6);
    assertThat(highest(sampler.rows())).isEqualTo(9);
    assertThat(sampler.rows().size()).isEqualTo(3);
  }
}
