package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentFlagsTest {
  private final RecentFlags flags = new RecentFlags(3);

  @Test
  void aMarkThatIsTooLongAgoIsForgotten() {
    flags.add(true);
    flags.add(false);
    flags.add(true);
    flags.add(false);
    assertThat(flags.marked()).isEqualTo(1);
    assertThat(flags.toBits()).containsExactly(0b010);
  }

  @Test
  void countsWhatItHasBeforeItIsFull() {
    flags.add(true);
    assertThat(flags.size()).isEqualTo(1);
    assertThat(flags.marked()).isEqualTo(1);
  }
}
