package breakerboard.desk.whatif;

import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What if other limits had been in force?
 *
 * @param book whose limits are changed and whose outcome is asked for, {@link
 *     breakerboard.domain.Command#DESK} for those of all books
 * @param now the limits to compare with
 * @param staged the changes of these limits that are tried out, each of them alone
 */
public record Question(
    Source source, String book, Configuration now, List<List<KeyChange>> staged) {
  private static final String NOBODY = "what-if";

  public Question {
    staged = staged.stream().map(List::copyOf).toList();
  }

  /**
   * The limits of now, then those with each of the changes.
   *
   * @throws WhatIfException with a sentence when a change is refused
   */
  public static List<Configuration> limits(
      String book, Configuration now, List<List<KeyChange>> staged) throws WhatIfException {
    List<Configuration> limits = new ArrayList<>(List.of(now));
    for (List<KeyChange> changes : staged) {
      Edit edit = now.withOverrides(book, changes, Times.NEVER, NOBODY, NOBODY, Times.NEVER);
      limits.add(edit.configuration().orElseThrow(() -> new WhatIfException(sentences(edit))));
    }
    return limits;
  }

  private static String sentences(Edit refused) {
    return refused.errors().stream()
        .map(finding -> finding.path() + ": " + finding.message())
        .collect(Collectors.joining(" "));
  }
}
