package breakerboard.console.print;

import breakerboard.console.PaperSection;
import breakerboard.console.print.Paging.Heights;
import breakerboard.console.print.Paging.Piece;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** Lays what is printed onto the sheets of a printer; on the JavaFX thread. */
public final class PaperPages {
  private PaperPages() {}

  /** The pages, each the root of a scene of its own; at least one. */
  public static List<Parent> of(Printout printout, PaperPrinter printer) {
    Sheet sheet = printer.sheet(printout.lying());
    List<List<Node>> bodies =
        switch (printout.content()) {
          case Printout.Seen seen -> List.of(pictures(seen, PaperPage.empty(printout, sheet)));
          case Printout.Told told -> told(told.sections(), PaperPage.empty(printout, sheet));
        };
    return IntStream.range(0, bodies.size())
        .<Parent>mapToObj(
            i -> new PaperPage(printout, sheet, i + 1, bodies.size(), bodies.get(i)).root())
        .toList();
  }

  private static List<Node> pictures(Printout.Seen seen, PaperPage page) {
    double width = page.width() * Math.min(1, page.room() / seen.height(page.width()));
    List<Node> views = new ArrayList<>();
    for (Image image : seen.images()) {
      ImageView view = new ImageView(image);
      view.setPreserveRatio(true);
      view.setFitWidth(width);
      views.add(view);
    }
    return views;
  }

  private static List<List<Node>> told(List<PaperSection> sections, PaperPage page) {
    return Paging.of(heights(sections, page), page.room()).stream()
        .map(pieces -> pieces.stream().flatMap(piece -> nodes(piece, sections).stream()).toList())
        .toList();
  }

  /** All at once: each time that something comes into a scene its styles are looked for anew. */
  private static List<Heights> heights(List<PaperSection> sections, PaperPage page) {
    List<Node> all = new ArrayList<>();
    for (PaperSection section : sections) {
      all.add(section.heading().node(true));
      all.addAll(section.rows());
    }
    Iterator<Double> found = page.heights(all).iterator();
    return sections.stream()
        .map(
            section ->
                new Heights(found.next(), section.rows().stream().map(_ -> found.next()).toList()))
        .toList();
  }

  private static List<Node> nodes(Piece piece, List<PaperSection> sections) {
    PaperSection section = sections.get(piece.section());
    List<Node> nodes = new ArrayList<>();
    nodes.add(section.heading().node(piece.continued()));
    nodes.addAll(section.rows().subList(piece.from(), piece.to()));
    return nodes;
  }
}
