package breakerboard.wire;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ShiftEntry;
import java.util.Arrays;

/** Reads what a {@link ShiftWriter} wrote. */
public final class ShiftReader {
  private ShiftReader() {}

  /**
   * What the line says.
   *
   * @param time when it was written, nanoseconds since the epoch
   * @param where its name in messages
   * @throws UnreadableDocumentException with a sentence when it is no entry of a shift
   */
  public static ShiftEntry read(String line, long time, String where)
      throws UnreadableDocumentException {
    Members members = ConfigDocumentReader.read(line, where).members();
    String kind = text(members, ShiftWriter.KIND);
    return new ShiftEntry(
        time,
        Arrays.stream(ShiftEntry.Kind.values())
            .filter(known -> known.name().equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableDocumentException(
                        "%s is no entry of a shift: its kind is \"%s\".".formatted(where, kind))),
        text(members, ShiftWriter.OPERATOR),
        text(members, ShiftWriter.NEXT),
        text(members, ShiftWriter.TEXT));
  }

  private static String text(Members members, String name) {
    return members.values().get(name) instanceof ConfigNode.Text(String text) ? text : "";
  }
}
