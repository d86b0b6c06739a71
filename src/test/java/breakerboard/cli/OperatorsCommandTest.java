package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of operators is kept from the command line. */
class OperatorsCommandTest {
  @TempDir private Path folder;
  private final InputStream before = System.in;

  @AfterEach
  void giveBackTheInput() {
    System.setIn(before);
  }

  private Path file() {
    return folder.resolve("operators.json");
  }

  private Ran operators(String pin, String... words) {
    System.setIn(new ByteArrayInputStream((pin + "\n").getBytes(StandardCharsets.UTF_8)));
    String[] args = new String[words.length + 3];
    args[0] = "operators";
    System.arraycopy(words, 0, args, 1, words.length);
    args[words.length + 1] = "--file";
    args[words.length + 2] = file().toString();
    return Ran.breakerboard((Object[]) args);
  }

  @Test
  void operatorsAreAddedListedChangedAndRemoved() throws Exception {
    Ran added = operators("4711ab", "add", "jmeyer", "--role", "operator");
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).contains("jmeyer was added as operator to " + file() + ".");
    assertThat(added.code()).isZero();
    assertThat(operators("ilookafter", "add", "asmith", "--role", "SUPERVISOR").code()).isZero();
    assertThat(operators("", "list").out().lines())
        .containsExactly("jmeyer  operator", "asmith  supervisor");

    String former = Files.readString(file());
    assertThat(operators("", "role", "JMEYER", "viewer").code()).isZero();
    assertThat(operators("other4711", "pin", "jmeyer").code()).isZero();
    assertThat(Files.readString(file())).isNotEqualTo(former).doesNotContain("other4711");
    assertThat(operators("", "unlock", "jmeyer").code()).isZero();
    assertThat(operators("", "remove", "asmith").code()).isZero();

    assertThat(operators("", "list").out().lines()).containsExactly("jmeyer  viewer");
  }

  @Test
  void whatCannotBeIsRefusedWithASentenceAndLeavesTheFileAlone() throws Exception {
    operators("4711ab", "add", "jmeyer", "--role", "operator");
    String former = Files.readString(file());

    refused(operators("4711ab", "add", "JMeyer", "--role", "viewer"), "already");
    refused(operators("123456", "add", "bwong", "--role", "viewer"), "first that anybody tries");
    refused(operators("471", "add", "bwong", "--role", "viewer"), "6 to 128 characters");
    refused(operators("4711ab", "add", "bwong", "--role", "boss"), "boss");
    refused(operators("4711ab", "add", "bwong"), "--role");
    refused(operators("", "remove", "bwong"), "There is no operator bwong: there are jmeyer.");
    refused(operators("", "remove", "jmeyer"), "is the only operator");
    refused(operators("4711ab", "pin", "bwong"), "There is no operator bwong");
    refused(operators(""), "add, list, remove, role, pin or unlock");

    assertThat(Files.readString(file())).isEqualTo(former);
  }

  private static void refused(Ran ran, String part) {
    assertThat(ran.err()).contains(part);
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void withoutAListItSaysSo() {
    assertThat(operators("", "list").out()).contains("names are taken as they are given");
    refused(operators("", "remove", "jmeyer"), "There is no operator in");
  }
}
