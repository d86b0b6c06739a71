package breakerboard.cli;

import breakerboard.domain.Words;
import breakerboard.journal.JournalException;
import breakerboard.journal.Keeping;
import breakerboard.journal.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks along the chain of a journal. */
@Command(
    name = "verify-journal",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Checks that no row of a journal was changed, taken out, put in, swapped or cut off.",
      "Exit code 1 and the first bad row when one was, 2 when there is no journal to read."
    })
final class VerifyJournalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "the journal (default: ~/.breakerboard/journal.db)")
  private Path file = Keeping.usualJournal();

  @Override
  public Integer call() {
    Verification found;
    try {
      found = Verification.of(file);
    } catch (JournalException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (found.removed() > 0) {
      out.printf(
          "%s: %s rows were removed as kept long enough%n", file, Words.count(found.removed()));
    }
    out.printf(
        "%s: %s good rows, the last one ends in %s%n",
        file, Words.count(found.rows()), found.end());
    found.fault().ifPresent(fault -> spec.commandLine().getErr().println(fault));
    return found.fault().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
