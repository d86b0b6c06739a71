package breakerboard;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Figures;
import breakerboard.domain.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written the same on every machine, whatever language it speaks. */
class LocaleTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  /** What a brace follows is a time in a line of the log. */
  private static final Pattern NUMBER =
      Pattern.compile("%(?:\\d+\\$)?[-#+0,(]*\\d*(?:\\.\\d+)?[dfeEgG](?!\\{)");

  private static final Pattern WITH_LOCALE =
      Pattern.compile("(?s).*(?:format|printf)\\(\\s*Locale\\.\\w+,\\s*");

  @Test
  void noNumberIsWrittenInTheLanguageOfTheMachine() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .flatMap(file -> numbers(file).stream()))
          .as(
              "%%d and %%f follow the locale of the machine: Figures.count or Words.number write a"
                  + " number, %%s a version or a row, String.format(Locale.ROOT, …) the rest")
          .isEmpty();
    }
  }

  @Test
  void theRuleFindsWhatItIsAgainst() {
    assertThat(numbers("x = \"%,d books\".formatted(books);")).containsExactly("\"%,d books\"");
    assertThat(numbers("x = String.format(\"%.1f s\", took);")).containsExactly("\"%.1f s\"");
    assertThat(numbers("x = String.format(\n    Locale.ROOT, \"%.1f s\", took);")).isEmpty();
    assertThat(numbers("x = \"%s books, over 80 % for all\".formatted(books);")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG"})
  void aNumberReadsTheSameInEveryLanguage(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(Figures.count(5_000, "book", "books")).isEqualTo("5,000 books");
      assertThat(Words.duration(3_723)).isEqualTo("1:02:03");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> numbers(Path file) {
    try {
      return numbers(Files.readString(file)).stream().map(text -> file + ": " + text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> numbers(String source) {
    return TEXT.matcher(source)
        .results()
        .filter(text -> NUMBER.matcher(text.group()).find())
        .filter(text -> !WITH_LOCALE.matcher(statement(source, text.start())).matches())
        .map(text -> text.group())
        .toList();
  }

  /** From the last end of a statement to there. */
  private static String statement(String source, int end) {
    return source.substring(source.lastIndexOf(';', end) + 1, end);
  }
}
