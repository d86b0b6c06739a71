package breakerboard.console.handover;

import breakerboard.console.Figures;
import breakerboard.console.Paper;
import breakerboard.console.PaperSection;
import breakerboard.console.ScreenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page on paper: every line of it, and below a place for who leaves and who comes. */
final class HandoverPaper {
  private static final String ALL_BOOKS = "all books";

  private HandoverPaper() {}

  /**
   * @param head whose shift it is
   */
  static Paper of(String head, HandoverPage page) {
    List<PaperSection> sections = new ArrayList<>();
    sections.add(new PaperSection(_ -> styled(new Label(head), "paper-none"), List.of()));
    page.sections().forEach(section -> sections.add(section(section)));
    sections.add(
        new PaperSection(
            continued -> heading("Handed over", "", continued),
            List.of(signature("leaves"), signature("comes"))));
    return new Paper(ALL_BOOKS, "", sections);
  }

  private static PaperSection section(HandoverSection section) {
    int many = section.lines().size();
    String count = many == 0 ? section.none() : Figures.count(many);
    return new PaperSection(
        continued -> heading(section.title(), count, continued),
        section.lines().stream().map(HandoverPaper::row).toList());
  }

  private static Node heading(String title, String count, boolean continued) {
    Label what = styled(new Label(title), "paper-section");
    what.setMinWidth(Region.USE_PREF_SIZE);
    HBox heading =
        new HBox(what, styled(new Label(continued ? count + ", continued" : count), "paper-none"));
    heading.getStyleClass().add("paper-heading");
    return heading;
  }

  private static Node row(HandoverLine line) {
    SectionLine shown = new SectionLine();
    shown.show(worded(line));
    GridPane row = new GridPane();
    row.getStyleClass().add("paper-row");
    row.getColumnConstraints().setAll(SectionPane.columns());
    row.addRow(0, shown.nodes().toArray(Node[]::new));
    return row;
  }

  /** A printer may have no colours, and a shape says little to who comes new. */
  private static HandoverLine worded(HandoverLine line) {
    String word = line.state().map(ScreenState::word).orElse("");
    boolean said = line.what().toUpperCase(Locale.ROOT).startsWith(word.toUpperCase(Locale.ROOT));
    return said
        ? line
        : new HandoverLine(
            line.state(), line.where(), word + " · " + line.what(), line.detail(), line.when());
  }

  private static Node signature(String who) {
    Label line = styled(new Label("Who " + who + ": name, time, signature"), "paper-signature");
    line.setMaxWidth(Double.MAX_VALUE);
    VBox place = new VBox(line);
    place.getStyleClass().add("paper-place");
    return place;
  }

  private static Label styled(Label label, String styleClass) {
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }
}
