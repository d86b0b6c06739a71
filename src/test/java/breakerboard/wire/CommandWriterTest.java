package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommandWriterTest {
  private static final long NOON = Times.nanos(Instant.parse("2026-03-12T16:00:00Z"));

  @Test
  void whatWaitsForASecondOperatorWasNotAcceptedYetAndNamesItsRequest() {
    Submission submission =
        new Submission(
            7,
            new Command.Disable("EQ-LS-1", new BreakerId("drawdown")),
            "jmeyer",
            "Vendor print",
            1,
            NOON);

    assertThat(CommandWriter.line(submission, new Answer.Waiting(7, 3, "It waits.")))
        .endsWith("\"accepted\":false,\"waits_as_request\":3,\"answer\":\"It waits.\"}");
  }
}
