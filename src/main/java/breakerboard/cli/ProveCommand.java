package breakerboard.cli;

import breakerboard.breakers.Breakers;
import breakerboard.domain.Words;
import breakerboard.journal.JournalException;
import breakerboard.journal.Keeping;
import breakerboard.journal.Proof;
import breakerboard.journal.RecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that a day's recording makes a day's journal. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs the recording of a day through a new engine and compares every event with the journal.",
      "Exit code 1 and the first difference when there is one, 2 when there is nothing to compare."
    })
final class ProveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--day", paramLabel = "DAY", required = true, description = "2026-11-27, UTC")
  private LocalDate day;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "the journal (default: ~/.breakerboard/journal.db)")
  private @Nullable Path journal;

  @Override
  public Integer call() throws IOException {
    Path file = journal == null ? Keeping.usualJournal() : journal;
    Proof proof;
    try {
      proof = Proof.of(file, day, Breakers.catalogue(), Limits.SYMBOLS);
    } catch (JournalException | RecordingException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (proof.inputs() == 0) {
      throw new UsageException("Nothing of %s is recorded beside %s.".formatted(day, file));
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %s inputs of the recording give %s events that are exactly those of the journal.%n",
            day, Words.count(proof.inputs()), Words.count(proof.events()));
    proof.gaps().forEach(spec.commandLine().getErr()::println);
    proof.difference().ifPresent(spec.commandLine().getErr()::println);
    return proof.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
