package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.SymbolTable;
import org.junit.jupiter.api.Test;

class SectorSumsTest {
  private static final int TECHNOLOGY = 7;
  private static final int ENERGY = 300;

  private final SectorSums sums = new SectorSums();

  @Test
  void aFlatBookHasNoLargestSector() {
    assertThat(sums.largest()).isEqualTo(SymbolTable.FULL);
    assertThat(sums.largestSum()).isZero();
  }

  @Test
  void theLargestSectorIsTheOneWithTheLargestSum() {
    sums.add(TECHNOLOGY, 60);
    sums.add(ENERGY, 50);
    sums.add(ENERGY, 20);
    assertThat(sums.largest()).isEqualTo(ENERGY);
    assertThat(sums.largestSum()).isEqualTo(70);
  }

  @Test
  void ofTwoEqualSectorsTheFirstIsTheLargest() {
    sums.add(ENERGY, 50);
    sums.add(TECHNOLOGY, 50);
    assertThat(sums.largest()).isEqualTo(ENERGY);
  }

  @Test
  void whatWasForgottenCountsNoLonger() {
    sums.add(TECHNOLOGY, 60);
    sums.clear();
    sums.add(TECHNOLOGY, 10);
    assertThat(sums.count()).isEqualTo(1);
    assertThat(sums.sum(0)).isEqualTo(10);
  }
}
