package breakerboard.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a command said and ended with. */
record Ran(int code, String out, String err) {
  static Ran breakerboard(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = String.valueOf(args[i]);
    }
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Ran(code, out.toString(), err.toString());
  }

  /** A file with these lines. */
  static Path file(Path folder, String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it only said one sentence: no stack trace, no usage text. */
  boolean isASentence() {
    return out.isEmpty() && err.strip().lines().count() == 1 && !err.contains("Exception");
  }
}
