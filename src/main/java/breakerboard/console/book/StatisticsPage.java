package breakerboard.console.book;

import breakerboard.domain.Statistic;
import breakerboard.domain.Statistic.Contributor;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The statistics of a breaker by their names; rows stay and their values change. */
final class StatisticsPage extends VBox {
  private final Map<String, Label> values = new LinkedHashMap<>();
  private final VBox contributors = new VBox();
  private final ChecklistPage checklist = new ChecklistPage();

  StatisticsPage() {
    getStyleClass().add("detail-lines");
  }

  void show(Map<String, Statistic> statistics) {
    if (!List.copyOf(values.keySet()).equals(List.copyOf(statistics.keySet()))) {
      rebuild(statistics);
    }
    statistics.forEach(this::show);
  }

  private void rebuild(Map<String, Statistic> statistics) {
    values.clear();
    getChildren().clear();
    if (statistics.isEmpty()) {
      getChildren().add(Lines.label("This breaker keeps no statistics", "muted"));
    }
    statistics.forEach(
        (name, statistic) -> {
          Label value = Lines.label("", "pair-value");
          values.put(name, value);
          getChildren().add(Lines.pair(name, value));
          switch (statistic) {
            case Statistic.Contributors _ -> getChildren().add(contributors);
            case Statistic.Checklist _ -> getChildren().add(checklist);
            case Statistic.Number _, Statistic.Text _, Statistic.Session _ -> {}
          }
        });
  }

  private void show(String name, Statistic statistic) {
    String words =
        switch (statistic) {
          case Statistic.Number(double value, Unit unit) -> Words.of(value, unit, 0);
          case Statistic.Text(String text) -> text;
          case Statistic.Session session -> session.words();
          case Statistic.Checklist list -> {
            checklist.show(list.checks());
            yield "";
          }
          case Statistic.Contributors(List<Contributor> largest) -> {
            showContributors(largest);
            yield largest.isEmpty() ? Words.MISSING : "";
          }
        };
    Label value = values.get(name);
    if (value != null) {
      value.setText(words);
    }
  }

  private void showContributors(List<Contributor> largest) {
    while (contributors.getChildren().size() > largest.size()) {
      contributors.getChildren().removeLast();
    }
    while (contributors.getChildren().size() < largest.size()) {
      HBox row = Lines.pair("", Lines.label("", "pair-value"));
      row.getStyleClass().add("contributor");
      contributors.getChildren().add(row);
    }
    for (int i = 0; i < largest.size(); i++) {
      if (contributors.getChildren().get(i) instanceof HBox row) {
        showContributor(row, largest.get(i));
      }
    }
  }

  private void showContributor(HBox row, Contributor one) {
    if (row.getChildren().getFirst() instanceof Label name
        && row.getChildren().getLast() instanceof Label value) {
      name.setText(one.symbol());
      value.setText(
          "weight %s · volatility %s · %s of the risk"
              .formatted(
                  Words.of(one.weight(), Unit.FRACTION, 1),
                  Words.of(one.volatility(), Unit.FRACTION, 1),
                  Words.of(one.riskPercentage(), Unit.PERCENT, 1)));
    }
  }
}
