package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the packaged program, on machines with one Java, several or none. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
  @TempDir private Path machine;
  private Path script;

  /** A machine whose usual folders lie in a folder of the test. */
  @BeforeEach
  void install() throws IOException {
    script = machine.resolve("breakerboard/bin/breakerboard");
    Files.createDirectories(script.getParent());
    Files.createDirectories(machine.resolve("breakerboard/lib"));
    Files.createFile(machine.resolve("breakerboard/lib/breakerboard-0.1.0.jar"));
    String text = Files.readString(Path.of("src/main/scripts/breakerboard"));
    for (String usual : new String[] {"/usr/lib/jvm", "/usr/java", "/opt/", "/Library/"}) {
      assertThat(text).contains(" " + usual);
      text = text.replace(" " + usual, " " + machine + usual);
    }
    executable(script, text);
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A Java home whose java only says which one it is. */
  private Path java(String where, String version) throws IOException {
    Path home = machine.resolve(where);
    executable(home.resolve("bin/java"), "#!/bin/sh\necho " + where + " \"$@\"\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Ran start(Map<String, String> environment, String... args) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString());
    builder.command().addAll(List.of(args));
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", machine.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), out, err);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> onlyOldJavaOnThePath() throws IOException {
    Path tools = machine.resolve("tools");
    for (String tool : new String[] {"sed", "dirname", "readlink"}) {
      executable(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
    return Map.of("PATH", java("old", "17.0.9").resolve("bin") + ":" + tools);
  }

  @Test
  void javaHomeGoesFirst() throws IOException {
    java("usr/lib/jvm/other", "26");
    Ran ran = start(Map.of("JAVA_HOME", java("mine", "25.0.1").toString()), "replay", "a b");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("mine ")
        .endsWith("breakerboard/lib/breakerboard-0.1.0.jar replay a b\n");
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOverForTheUsualFolders() throws IOException {
    java("usr/lib/jvm/java-21", "21.0.2");
    java("usr/lib/jvm/java-25", "25");
    Map<String, String> environment = new HashMap<>(onlyOldJavaOnThePath());
    environment.put("JAVA_HOME", machine.resolve("old").toString());
    assertThat(start(environment).out()).startsWith("usr/lib/jvm/java-25 ");
  }

  @Test
  void aJavaOnThePathIsFound() throws IOException {
    Map<String, String> environment = new HashMap<>(onlyOldJavaOnThePath());
    String bin = java("new", "27-ea").resolve("bin").toString();
    environment.compute("PATH", (_, path) -> bin + ":" + path);
    assertThat(start(environment).out()).startsWith("new ");
  }

  @Test
  void whereThereIsNoneItSaysSoInASentence() throws IOException {
    Ran ran = start(onlyOldJavaOnThePath());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains("needs Java 25 or newer", "set JAVA_HOME");
  }

  @Test
  void itCanBeStartedThroughALink() throws IOException {
    Path link = machine.resolve("usr/local/bin/breakerboard");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, script);
    script = link;
    assertThat(start(Map.of("JAVA_HOME", java("mine", "25").toString())).out())
        .contains("lib/breakerboard-0.1.0.jar");
  }
}
