package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.testing.DeskFixture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A file that is saved once a second operator approved it: what is said, and how often written. */
class FollowUpsTest {
  private static final long REQUEST = 1;

  private final FollowUps followUps = new FollowUps();
  private final Later commands = new Later();
  private final List<String> said = new ArrayList<>();
  private final List<Optional<String>> told = new ArrayList<>();
  private int written;

  /** Work aside is done when it is asked to be. */
  private static final class Later implements Commands {
    private final Queue<Runnable> work = new ArrayDeque<>();

    @Override
    public Configuration configuration() {
      return Configuration.defaults(DeskFixture.catalogue());
    }

    @Override
    public void submit(
        Command command, String operator, String reason, long basedOn, Consumer<Answer> answered) {
      throw new AssertionError("Nothing is asked of the engine here: " + command);
    }

    @Override
    public <T> void aside(Supplier<T> task, Consumer<T> then) {
      work.add(() -> then.accept(task.get()));
    }

    private void work() {
      while (!work.isEmpty()) {
        work.remove().run();
      }
    }
  }

  private Optional<String> write() {
    written++;
    return Optional.empty();
  }

  @Test
  void whatIsKeptAfterTheRequestIsShownIsSaidAtOnce() {
    followUps.onChange(() -> said.add(followUps.words(REQUEST)));

    followUps.keep(REQUEST, this::write);

    assertThat(said).containsExactly("The configuration file is written when it is approved.");
  }

  @Test
  void theFileIsWrittenOnceThoughTwoHearOfTheApproval() {
    followUps.keep(REQUEST, this::write);

    followUps.approved(REQUEST, commands, told::add);
    followUps.approved(REQUEST, commands, told::add);
    assertThat(followUps.words(REQUEST)).isEmpty();
    commands.work();

    assertThat(written).isEqualTo(1);
    assertThat(told).containsExactly(Optional.empty(), Optional.empty());
    assertThat(followUps.words(REQUEST)).isEqualTo("The configuration file is written.");
  }

  @Test
  void whyItWasNotWrittenIsToldToBothAndStays() {
    followUps.keep(REQUEST, () -> Optional.of("The disk is full."));
    followUps.approved(REQUEST, commands, told::add);
    commands.work();

    followUps.approved(REQUEST, commands, told::add);

    assertThat(told)
        .containsExactly(Optional.of("The disk is full."), Optional.of("The disk is full."));
    assertThat(followUps.words(REQUEST)).isEqualTo("The disk is full.");
  }

  @Test
  void aRequestWithoutAFileHasNothingToSay() {
    followUps.approved(REQUEST, commands, told::add);

    assertThat(told).containsExactly(Optional.empty());
    assertThat(followUps.words(REQUEST)).isEmpty();
  }
}
