package breakerboard.engine;

import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many books on one desk, each with its own state and its own effective limits. */
class BooksTest {
  private final Scene scene =
      new Scene(
          """
          {"volatility_threshold": 0.06,
           "books": {
             "EQ": {"volatility_threshold": 0.03},
             "EQ-1": {"parent": "EQ"},
             "EQ-2": {"parent": "EQ", "volatility_threshold": 0.02}}}
          """);

  private Optional<EventDetail.Tripped> tripOf(String book) {
    return scene.of(EventType.BREAKER_TRIPPED).stream()
        .filter(e -> e.book().equals(book) && e.breaker().equals(Optional.of(VOLATILITY)))
        .map(Event::detail)
        .map(EventDetail.Tripped.class::cast)
        .findFirst();
  }

  @Test
  void aBookTakesItsLimitFromItselfElseItsParentElseTheFile() {
    for (String book : new String[] {"EQ-1", "EQ-2", "FX"}) {
      scene.all(book, 1, 0.07, 100);
    }

    assertThat(tripOf("EQ-1").orElseThrow().limit()).isEqualTo(0.03);
    assertThat(tripOf("EQ-1").orElseThrow().explanation().layer()).isEqualTo(Layer.PARENT);
    assertThat(tripOf("EQ-2").orElseThrow().limit()).isEqualTo(0.02);
    assertThat(tripOf("EQ-2").orElseThrow().explanation().layer()).isEqualTo(Layer.BOOK);
    assertThat(tripOf("FX").orElseThrow().limit()).isEqualTo(0.06);
    assertThat(tripOf("FX").orElseThrow().explanation().layer()).isEqualTo(Layer.FILE);
  }

  @Test
  void aTripOfSceneLeavesTheOthersAlone() {
    scene.all("EQ-1", 1, 0.05, 100).all("FX", 1, 0.04, 100);

    assertThat(tripOf("EQ-1")).isPresent();
    assertThat(tripOf("FX")).isEmpty();
  }
}
