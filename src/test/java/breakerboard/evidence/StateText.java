package breakerboard.evidence;

import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was saved as lines of text, so that two states can be compared and the difference read. */
final class StateText implements StateWriter {
  private final List<String> lines;
  private final String path;

  StateText() {
    this(new ArrayList<>(), "");
  }

  private StateText(List<String> lines, String path) {
    this.lines = lines;
    this.path = path;
  }

  List<String> lines() {
    return lines;
  }

  private void line(String name, String value) {
    lines.add(path + name + " = " + value);
  }

  @Override
  public void version(int version) {
    line("version", Integer.toString(version));
  }

  @Override
  public void number(String name, double value) {
    line(name, Double.toString(value));
  }

  @Override
  public void integer(String name, long value) {
    line(name, Long.toString(value));
  }

  @Override
  public void text(String name, String value) {
    line(name, value);
  }

  @Override
  public void numbers(String name, double[] values, int count) {
    line(name, Arrays.toString(Arrays.copyOf(values, count)));
  }

  @Override
  public void integers(String name, long[] values, int count) {
    line(name, Arrays.toString(Arrays.copyOf(values, count)));
  }

  @Override
  public void texts(String name, String[] values, int count) {
    line(name, Arrays.toString(Arrays.copyOf(values, count)));
  }

  @Override
  public StateWriter part(String name) {
    return new StateText(lines, path + name + "/");
  }
}
