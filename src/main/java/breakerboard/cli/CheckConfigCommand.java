package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong or doubtful in a configuration file. */
@Command(
    name = "check-config",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Prints all errors and warnings of a configuration file with their paths.",
      "Exit code 2 when it is refused, 1 when the self-test fails."
    })
final class CheckConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the configuration, JSON")
  private Path file;

  @Option(
      names = "--explain",
      description =
          "print every effective value of each book with the layer that sets it: default, file,"
              + " parent, book")
  private boolean explain;

  @Option(
      names = "--self-test",
      description =
          "drive each enabled breaker over its limit and back on a scratch engine with time of its"
              + " own, and say what tripped, when, and how it was released; touches no desk")
  private boolean selfTest;

  @Override
  public Integer call() {
    Edit edit = Configurations.check(file);
    boolean refused = edit.configuration().isEmpty();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    edit.findings()
        .forEach(finding -> (finding.isError() ? err : out).println(Configurations.words(finding)));
    long errors = edit.errors().size();
    long warnings = edit.findings().size() - errors;
    out.println(
        file
            + ": "
            + count(errors, "error")
            + ", "
            + count(warnings, "warning")
            + (refused ? "; refused" : ""));
    return edit.configuration().map(usable -> show(usable, out)).orElse(ExitCode.USAGE);
  }

  private int show(Configuration configuration, PrintWriter out) {
    if (explain) {
      new EffectiveValues(configuration, out).print();
    }
    boolean passed = !selfTest || new SelfTestReport(configuration, out).print();
    return passed ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String count(long count, String what) {
    return count == 0 ? "no " + what + "s" : count + " " + what + (count == 1 ? "" : "s");
  }
}
