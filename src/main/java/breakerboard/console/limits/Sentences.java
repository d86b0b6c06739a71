package breakerboard.console.limits;

import breakerboard.config.Finding;
import breakerboard.config.Key;

/** What findings say, with the key they are about. */
final class Sentences {
  private Sentences() {}

  /** A finding that begins with its verb gets its key as the subject. */
  static String of(Finding finding, Staging staging) {
    String name = staging.key(finding).map(Key::name).orElse(finding.path());
    return finding.message().startsWith("is ") || finding.message().startsWith("makes ")
        ? name + " " + finding.message()
        : finding.message();
  }
}
