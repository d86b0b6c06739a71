package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands on something can be read there: the contrast of every pair of tokens that meet
 * (WCAG 2.2: 4.5 for text, success criterion 1.4.3; 3 for edges of controls and marks of gauges,
 * 1.4.11).
 */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double MARK = 3;
  private static final Pattern TOKEN =
      Pattern.compile("-bb-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})\\s*;");
  private static final List<String> GROUNDS = List.of("s0", "s1", "s2");
  private static final List<String> ROLES = List.of("warn", "trip", "cool", "data");

  private record Pair(String front, String ground, double least) {}

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String ground : GROUNDS) {
      for (String text : List.of("t1", "t2", "t3", "accent", "off")) {
        pairs.add(new Pair(text, ground, TEXT));
      }
      for (String mark : List.of("line2", "bar")) {
        pairs.add(new Pair(mark, ground, MARK));
      }
    }
    for (String text : List.of("t1", "t2")) {
      pairs.add(new Pair(text, "s3", TEXT));
      pairs.add(new Pair(text, "accent-bg", TEXT));
    }
    pairs.add(new Pair("primary-on", "primary", TEXT));
    for (String role : ROLES) {
      pairs.add(new Pair(role + "-on", role + "-fill", TEXT));
      pairs.add(new Pair(role + "-fg", role + "-tint", TEXT));
      pairs.add(new Pair("t1", role + "-tint", TEXT));
      pairs.add(new Pair("t2", role + "-tint", TEXT));
      GROUNDS.forEach(ground -> pairs.add(new Pair(role + "-fg", ground, TEXT)));
    }
    return pairs;
  }

  private static Map<String, String> tokens(String theme) throws IOException {
    try (InputStream sheet =
        Objects.requireNonNull(
            ContrastTest.class.getResourceAsStream("/styles/tokens-" + theme + ".css"))) {
      Map<String, String> tokens = new HashMap<>();
      TOKEN
          .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(found -> tokens.put(found.group(1), found.group(2)));
      return tokens;
    }
  }

  /** Relative luminance by WCAG 2.2. */
  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @Test
  void theRatioIsThatOfTheStandard() {
    assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21);
    assertThat(contrast("#777777", "#FFFFFF")).isBetween(4.47, 4.49);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "high-contrast"})
  void everyPairOfTokensThatMeetCanBeRead(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    List<String> unreadable = new ArrayList<>();
    for (Pair pair : pairs()) {
      String front = Objects.requireNonNull(tokens.get(pair.front()), pair.front());
      String ground = Objects.requireNonNull(tokens.get(pair.ground()), pair.ground());
      double ratio = contrast(front, ground);
      if (ratio < pair.least()) {
        unreadable.add(
            "%s on %s: %.2f of %.1f".formatted(pair.front(), pair.ground(), ratio, pair.least()));
      }
    }
    assertThat(unreadable).isEmpty();
  }
}
