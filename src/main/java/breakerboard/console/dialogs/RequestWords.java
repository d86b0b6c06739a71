package breakerboard.console.dialogs;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests as the screen writes them. */
final class RequestWords {
  private RequestWords() {}

  static String title(ApprovalView request) {
    return "%s · %s · %s".formatted(request.request(), request.command(), where(request));
  }

  static String where(ApprovalView request) {
    return request.book().equals(Command.DESK) ? "the desk" : request.book();
  }

  /** Who asked, when and why. */
  static String asked(ApprovalView request, Format format, long clock) {
    return "Asked for by %s at %s: %s"
        .formatted(request.operator(), format.time(request.since(), clock), request.reason());
  }

  /** {@code a second operator}, or {@code a supervisor}. */
  static String approver(Role least) {
    return switch (least) {
      case VIEWER, OPERATOR -> "a second operator";
      case SUPERVISOR -> "a supervisor";
    };
  }

  /**
   * One line for each thing that it changes, what it loosens first; at most so many, and how many
   * more.
   */
  static List<String> changes(ApprovalView request, int most, Format format, long clock) {
    List<String> all =
        Stream.concat(
                request.loosens().stream(), request.also().stream().map(line -> "also " + line))
            .toList();
    return atMost(most, all, format, clock);
  }

  /** One line for each thing that it loosens; at most so many, and how many more. */
  static List<String> loosened(ApprovalView request, int most, Format format, long clock) {
    return atMost(most, request.loosens(), format, clock);
  }

  private static List<String> atMost(int most, List<String> all, Format format, long clock) {
    List<String> lines =
        new ArrayList<>(
            all.stream().limit(most).map(line -> format.momentsIn(line, clock)).toList());
    if (all.size() > most) {
      lines.add("and %s more".formatted(Figures.count(all.size() - most)));
    }
    return lines;
  }
}
