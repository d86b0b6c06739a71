package breakerboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventMemoryTest {
  private static final int BOUND = 3;

  private final EventMemory memory = new EventMemory(BOUND);

  private void happened(long number) {
    memory.add(
        new Event(
            number,
            0,
            EventType.BREAKER_TEST,
            Priority.LOW,
            "main",
            Optional.empty(),
            Optional.empty(),
            "test",
            "",
            "",
            new EventDetail.None()));
  }

  @Test
  void whoReadsTooLateIsToldHowManyAreGone() {
    for (long number = 1; number <= 5; number++) {
      happened(number);
    }

    EventPage page = memory.after(1, 10);

    assertThat(page.events()).extracting(Event::id).containsExactly(3L, 4L, 5L);
    assertThat(page.missed()).as("number 2").isEqualTo(1);
  }

  @Test
  void aPageHoldsTheOldestFirstAndNoMoreThanAsked() {
    happened(1);
    happened(2);
    happened(3);

    assertThat(memory.after(0, 2).events()).extracting(Event::id).containsExactly(1L, 2L);
  }

  @Test
  void thereIsNothingAfterTheNewest() {
    happened(1);

    assertThat(memory.after(1, 10).events()).isEmpty();
    assertThat(memory.after(1, 10).missed()).isZero();
  }

  @Test
  void aScreenThatStoodStillInAFloodMissesNothing() {
    happened(1);
    memory.after(1, 10);
    for (long number = 2; number <= 1000; number++) {
      happened(number);
    }

    EventPage page = memory.after(1, 2000);

    assertThat(page.missed()).isZero();
    assertThat(page.events()).extracting(Event::id).hasSize(999).startsWith(2L).endsWith(1000L);
  }

  @Test
  void whatWasReadIsKeptUpToTheBoundAgain() {
    happened(1);
    memory.after(1, 10);
    for (long number = 2; number <= 10; number++) {
      happened(number);
    }
    memory.after(10, 10);
    happened(11);

    assertThat(memory.after(0, 100).events()).extracting(Event::id).containsExactly(9L, 10L, 11L);
  }

  @Test
  void aScreenThatNeverComesBackCostsABoundedMemory() {
    happened(1);
    memory.after(1, 10);
    long last = EventMemory.MOST_UNREAD + 5L;
    for (long number = 2; number <= last; number++) {
      happened(number);
    }

    EventPage page = memory.after(1, Integer.MAX_VALUE);

    assertThat(page.events()).hasSize(EventMemory.MOST_UNREAD);
    assertThat(page.missed()).as("numbers 2 to 5").isEqualTo(4);
  }
}
