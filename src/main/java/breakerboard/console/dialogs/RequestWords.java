package breakerboard.console.dialogs;

import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import java.util.ArrayList;
import java.util.List;

/** Requests as the dialogs write them. */
final class RequestWords {
  private RequestWords() {}

  static String title(ApprovalView request) {
    return "%d · %s · %s"
        .formatted(
            request.request(),
            request.command(),
            request.book().equals(Command.DESK) ? "the desk" : request.book());
  }

  /** One line for each thing that it loosens, at most so many, and how many more. */
  static List<String> loosened(ApprovalView request, int most) {
    List<String> lines = new ArrayList<>(request.loosens().stream().limit(most).toList());
    int more = request.loosens().size() - lines.size();
    if (more > 0) {
      lines.add("and %,d more".formatted(more));
    }
    return lines;
  }
}
