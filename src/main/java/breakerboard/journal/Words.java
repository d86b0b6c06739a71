package breakerboard.journal;

import breakerboard.desk.HistoryQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is looked for, in the language of the index of words. Whatever a user types becomes quoted
 * words: nothing in it is taken for an operator of that language.
 */
final class Words {
  /** More are not looked for: nobody types them. */
  private static final int MOST = 32;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Words() {}

  /** Empty where neither words nor columns are looked for. */
  static String of(HistoryQuery query) {
    List<String> all = new ArrayList<>();
    String message = message(query.text());
    if (!message.isEmpty()) {
      all.add("{message}: (" + message + ")");
    }
    marks(all, 'k', query.kinds().stream().map(Enum::name).toList());
    marks(all, 't', query.types());
    marks(all, 'b', query.book().isEmpty() ? List.of() : List.of(query.book()));
    marks(all, 'o', query.operator().isEmpty() ? List.of() : List.of(query.operator()));
    return String.join(" AND ", all);
  }

  /** Each word quoted, the last one as a beginning; what holds no letter and no digit left out. */
  private static String message(String text) {
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(text))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .limit(MOST)
            .map(word -> '"' + word.replace("\"", "\"\"") + '"')
            .toList();
    return words.isEmpty() ? "" : String.join(" ", words) + "*";
  }

  private static void marks(List<String> all, char column, Collection<String> values) {
    if (!values.isEmpty()) {
      all.add(
          values.stream()
              .sorted()
              .map(value -> "\"" + column + hex(value) + "\"")
              .collect(Collectors.joining(" OR ", "{marks}: (", ")")));
    }
  }

  private static String hex(String value) {
    return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
  }
}
