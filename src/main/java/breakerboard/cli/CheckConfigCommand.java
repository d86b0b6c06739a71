package breakerboard.cli;

import breakerboard.config.Edit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong or doubtful in a configuration file. */
@Command(
    name = "check-config",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints all errors and warnings of a configuration file with their paths.")
final class CheckConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the configuration, JSON")
  private Path file;

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
    return refused ? ExitCode.USAGE : ExitCode.OK;
  }

  private static String count(long count, String what) {
    return count == 0 ? "no " + what + "s" : count + " " + what + (count == 1 ? "" : "s");
  }
}
