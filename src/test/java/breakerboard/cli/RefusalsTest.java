package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.access.OperatorRegister;
import breakerboard.access.SignIns;
import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Role;
import breakerboard.journal.Keeping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was refused for want of a role stands in the journal, in its chain. */
class RefusalsTest {
  private static final String WHY =
      "guest is a viewer: viewers look and do not act, not even with the kill switch. Ask an"
          + " operator.";

  @TempDir private Path folder;

  private Path journal() {
    return folder.resolve("journal.db");
  }

  private void aViewerPullsTheKillSwitch() throws Exception {
    Path list = folder.resolve("operators.json");
    new OperatorRegister(list, new SecureRandom())
        .add("guest", Role.VIEWER, "justlooks".toCharArray());
    Path feed = Files.createFile(folder.resolve("feed.jsonl"));
    try (Session session =
        new Session(
            Configuration.defaults(Breakers.catalogue()),
            List.of("tail:" + feed),
            1,
            Optional.of(Keeping.in(journal(), Members.EMPTY)),
            OpeningWatch.NONE)) {
      SignIns operators = SignIns.by(list, Session::wallClock, _ -> {});
      EngineGateway gateway = session.guarded(operators);
      session.start();
      operators.signIn("guest", "justlooks".toCharArray());
      Answer answer =
          gateway
              .submit(new Command.KillSwitchOn(Command.DESK), "guest", "A test of who may", 1)
              .toCompletableFuture()
              .join();
      assertThat(answer).isEqualTo(new Answer.Refused(0, WHY));
      assertThat(rows("SELECT count(*) FROM entry WHERE kind = 'COMMAND'"))
          .as("on disk before the answer is told")
          .containsExactly("1");
    }
  }

  private List<String> rows(String query) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + journal());
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }

  @Test
  void aViewersKillSwitchIsRefusedAndWrittenDownWithWhoAndWhy() throws Exception {
    aViewerPullsTheKillSwitch();

    assertThat(
            rows(
                "SELECT operator || ' | ' || message || ' | ' || content FROM entry"
                    + " WHERE kind = 'COMMAND'"))
        .singleElement()
        .asString()
        .startsWith("guest | ")
        .contains("kill switch", "\"A test of who may\"", WHY);
    Ran verified = breakerboard("verify-journal", journal().toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains(" good rows");
  }
}
