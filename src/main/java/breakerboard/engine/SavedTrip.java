package breakerboard.engine;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Layer;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the event of a trip is saved, and what was measured in a breach. */
final class SavedTrip {
  private SavedTrip() {}

  /** All of the event but its detail, which is a breach. */
  static void save(Event trip, EventDetail.Tripped breach, StateWriter out) {
    out.version(1);
    out.integer("id", trip.id());
    out.integer("time", trip.time());
    out.choice("type", trip.type());
    out.choice("priority", trip.priority());
    out.text("book", trip.book());
    out.text("breaker", trip.breaker().map(BreakerId::value).orElse(""));
    out.text("status", trip.status().map(BreakerStatus::name).orElse(""));
    out.text("message", trip.message());
    out.text("operator", trip.operator());
    out.text("reason", trip.reason());
    save(breach, out.part("breach"));
  }

  static Event restore(StateReader in) {
    String breaker = in.text("breaker");
    String status = in.text("status");
    return new Event(
        in.integer("id"),
        in.integer("time"),
        in.choice("type", EventType.class),
        in.choice("priority", Priority.class),
        in.text("book"),
        breaker.isEmpty() ? Optional.empty() : Optional.of(new BreakerId(breaker)),
        status.isEmpty() ? Optional.empty() : Optional.of(in.choice("status", BreakerStatus.class)),
        in.text("message"),
        in.text("operator"),
        in.text("reason"),
        breach(in.savedPart("breach")));
  }

  static void save(EventDetail.Tripped breach, StateWriter out) {
    out.version(1);
    out.text("trigger", breach.trigger());
    out.number("value", breach.value());
    out.number("limit", breach.limit());
    out.choice("unit", breach.unit());
    out.number("breachPercentage", breach.breachPercentage());
    out.number("cooldownSeconds", breach.cooldownSeconds());
    out.integer("autoResetTime", breach.autoResetTime());
    out.flag("autoReset", breach.autoReset());
    out.flag("latched", breach.latched());
    out.flag("retrip", breach.retrip());
    save(breach.explanation(), out.part("explanation"));
  }

  static EventDetail.Tripped breach(StateReader in) {
    return new EventDetail.Tripped(
        in.text("trigger"),
        in.number("value"),
        in.number("limit"),
        in.choice("unit", Unit.class),
        in.number("breachPercentage"),
        in.number("cooldownSeconds"),
        in.integer("autoResetTime"),
        in.flag("autoReset"),
        in.flag("latched"),
        in.flag("retrip"),
        explanation(in.savedPart("explanation")));
  }

  private static void save(Explanation explanation, StateWriter out) {
    out.version(1);
    out.text("trigger", explanation.trigger());
    out.text("formula", explanation.formula());
    int count = explanation.values().size();
    String[] names = new String[count];
    double[] values = new double[count];
    String[] units = new String[count];
    for (int i = 0; i < count; i++) {
      NamedValue named = explanation.values().get(i);
      names[i] = named.name();
      values[i] = named.value();
      units[i] = named.unit().name();
    }
    out.texts("names", names);
    out.numbers("values", values);
    out.texts("units", units);
    out.number("windowSeconds", explanation.windowSeconds());
    out.text("reference.name", explanation.reference().name());
    out.number("reference.value", explanation.reference().value());
    out.choice("reference.unit", explanation.reference().unit());
    out.integer("reference.at", explanation.reference().at());
    out.number("limit", explanation.limit());
    out.text("limitKey", explanation.limitKey());
    out.choice("layer", explanation.layer());
    out.integer("configVersion", explanation.configVersion());
    out.integer("arrivalLagNanos", explanation.arrivalLagNanos());
  }

  private static Explanation explanation(StateReader in) {
    String[] names = in.texts("names");
    double[] numbers = in.numbers("values");
    String[] units = in.texts("units");
    List<NamedValue> values = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      values.add(new NamedValue(names[i], numbers[i], Unit.valueOf(units[i])));
    }
    return new Explanation(
        in.text("trigger"),
        in.text("formula"),
        values,
        in.number("windowSeconds"),
        new Reference(
            in.text("reference.name"),
            in.number("reference.value"),
            in.choice("reference.unit", Unit.class),
            in.integer("reference.at")),
        in.number("limit"),
        in.text("limitKey"),
        in.choice("layer", Layer.class),
        in.integer("configVersion"),
        in.integer("arrivalLagNanos"));
  }
}
