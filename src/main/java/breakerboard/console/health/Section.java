package breakerboard.console.health;

/** What the Health view shows apart. */
enum Section {
  ENGINE("Engine"),
  FEEDS("Feeds"),
  REFUSED("Refused lines"),
  LATENCY("Latency"),
  QUEUE("Queue"),
  MEMORY("Memory"),
  JOURNAL("Journal"),
  FREEZES("Freezes"),
  ALERTS("Alerts within 5 s");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
