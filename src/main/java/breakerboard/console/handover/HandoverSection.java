package breakerboard.console.handover;

import java.util.List;

/**
 * A part of the page.
 *
 * @param none what stands there when there is no line
 */
record HandoverSection(String title, String none, List<HandoverLine> lines) {
  HandoverSection {
    lines = List.copyOf(lines);
  }
}
