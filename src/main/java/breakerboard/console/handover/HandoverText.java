package breakerboard.console.handover;

import breakerboard.console.Figures;
import breakerboard.console.ScreenState;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The page as plain text, for a mail or a printer. */
final class HandoverText {
  private static final String INDENT = "  ";

  private HandoverText() {}

  /**
   * @param head what stands above it
   */
  static String of(String head, HandoverPage page) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(head);
    for (HandoverSection section : page.sections()) {
      text.add("");
      text.add(title(section));
      if (section.lines().isEmpty()) {
        text.add(INDENT + section.none() + ".");
      }
      section.lines().forEach(line -> text.add(INDENT + line(line)));
    }
    return text.toString();
  }

  private static String title(HandoverSection section) {
    return section.lines().isEmpty()
        ? section.title()
        : "%s (%s)".formatted(section.title(), Figures.count(section.lines().size()));
  }

  private static String line(HandoverLine line) {
    String word = line.state().map(ScreenState::word).orElse("");
    return String.join(
        " | ",
        Stream.of(word, line.where(), line.what(), line.detail(), line.when())
            .filter(part -> !part.isEmpty())
            .map(part -> part.replace('\n', ' '))
            .toList());
  }
}
