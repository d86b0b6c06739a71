package breakerboard.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks for a PIN: twice and without echo at a terminal, else the first line that comes in. */
final class PinInput {
  private PinInput() {}

  static char[] ask(String name) throws IOException {
    Console terminal = System.console();
    return terminal != null && terminal.isTerminal() ? atTerminal(terminal, name) : fromPipe();
  }

  private static char[] atTerminal(Console terminal, String name) {
    char[] first = read(terminal, "PIN of %s: ", name);
    char[] second = read(terminal, "Again: ");
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, '\0');
    if (!same) {
      throw new UsageException("The two PINs are not the same: nothing was changed.");
    }
    return first;
  }

  private static char[] read(Console terminal, String prompt, Object... about) {
    char @Nullable [] typed = terminal.readPassword(prompt, about);
    if (typed == null) {
      throw new UsageException("No PIN was given: nothing was changed.");
    }
    return typed;
  }

  private static char[] fromPipe() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = lines.readLine();
    if (line == null) {
      throw new UsageException("No PIN came in: write it on the first line of standard input.");
    }
    return line.toCharArray();
  }
}
