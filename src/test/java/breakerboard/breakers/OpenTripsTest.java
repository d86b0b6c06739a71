package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenTripsTest {
  private final OpenTrips trips = new OpenTrips();

  @Test
  void countsThoseBeforeATime() {
    trips.tripped(1, 100);
    trips.tripped(2, 200);
    trips.tripped(3, 300);
    assertThat(trips.before(300)).isEqualTo(2);
    trips.acknowledge(List.of(1L, 9L));
    assertThat(trips.before(300)).isEqualTo(1);
    assertThat(trips.before(301)).isEqualTo(2);
  }

  @Test
  void ofTooManyTheOldestAreForgotten() {
    for (int i = 0; i <= OpenTrips.MOST; i++) {
      trips.tripped(i, i);
    }
    assertThat(trips.before(1)).isZero();
    assertThat(trips.before(OpenTrips.MOST + 1)).isEqualTo(OpenTrips.MOST);
  }
}
