package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class EventsModelTest {
  private final EventsModel model = new EventsModel(100);

  private static List<Event> events(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(id -> ScenesOfADay.trip(id, "drawdown", "limit", 0.09, 0.08, id, false))
        .toList();
  }

  @Test
  void theOldestLeaveAndAreCounted() {
    model.add(events(1, 80), 0);
    model.add(events(81, 130), 0);
    assertThat(model.events()).hasSize(100);
    assertThat(model.events().getFirst().id()).isEqualTo(31);
    assertThat(model.droppedProperty().get()).isEqualTo(30);
  }

  @Test
  void aPageLargerThanTheMemoryKeepsItsNewest() {
    model.add(events(1, 250), 0);
    assertThat(model.events().getFirst().id()).isEqualTo(151);
    assertThat(model.events().getLast().id()).isEqualTo(250);
    assertThat(model.droppedProperty().get()).isEqualTo(150);
  }

  @Test
  void whatWasLostBeforeItCouldBeAskedForIsCounted() {
    model.add(events(51, 60), 50);
    assertThat(model.missedProperty().get()).isEqualTo(50);
    assertThat(model.droppedProperty().get()).isZero();
  }

  @Test
  void aPageIsOneChangeOfTheList() {
    AtomicInteger changes = new AtomicInteger();
    model.events().addListener((ListChangeListener<Event>) _ -> changes.incrementAndGet());
    model.add(events(1, 80), 0);
    assertThat(changes).hasValue(1);
  }
}
