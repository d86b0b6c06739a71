package breakerboard.cli;

import breakerboard.desk.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The program's version, for the command line. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {ProgramVersion.words()};
  }
}
