package breakerboard.scenario;

import static breakerboard.scenario.MarketDay.Point.at;

import java.time.LocalDate;
import java.util.List;

/**
 * The sessions of 6 to 18 March 2020, in which the S&P 500 fell through its market-wide limits four
 * times. Open, high, low, close, VIX and the times of level 1 are published figures; the rest of
 * each path is reconstructed.
 */
final class March2020 {
  static final List<MarketDay> DAYS =
      List.of(
          day(
              6,
              3023.94,
              2985.93,
              2901.54,
              39.62,
              41.94,
              MarketDay.NO_HALT,
              at(0, 2954.20),
              at(30, 2925),
              at(75, 2985.93),
              at(210, 2935),
              at(345, 2901.54),
              at(390, 2972.37)),
          day(
              9,
              2972.37,
              2863.89,
              2734.43,
              41.94,
              54.46,
              4,
              at(0, 2863.89),
              at(4, 2764.30),
              at(19, 2764.30),
              at(52, 2734.43),
              at(130, 2821),
              at(250, 2798),
              at(330, 2763),
              at(390, 2746.56)),
          day(
              10,
              2746.56,
              2882.59,
              2734.00,
              54.46,
              47.30,
              MarketDay.NO_HALT,
              at(0, 2813.48),
              at(90, 2734.00),
              at(220, 2800),
              at(382, 2882.59),
              at(390, 2882.23)),
          day(
              11,
              2882.23,
              2825.60,
              2707.22,
              47.30,
              53.90,
              MarketDay.NO_HALT,
              at(0, 2825.60),
              at(120, 2760),
              at(340, 2707.22),
              at(390, 2741.38)),
          day(
              12,
              2741.38,
              2660.95,
              2478.86,
              53.90,
              75.47,
              5,
              at(0, 2630.86),
              at(5, 2549.48),
              at(20, 2549.48),
              at(80, 2660.95),
              at(200, 2560),
              at(385, 2478.86),
              at(390, 2480.64)),
          day(
              13,
              2480.64,
              2711.33,
              2492.37,
              75.47,
              57.83,
              MarketDay.NO_HALT,
              at(0, 2569.99),
              at(120, 2492.37),
              at(300, 2550),
              at(388, 2711.33),
              at(390, 2711.02)),
          day(
              16,
              2711.02,
              2562.98,
              2380.94,
              57.83,
              82.69,
              0,
              at(0, 2508.59),
              at(15, 2508.59),
              at(60, 2562.98),
              at(150, 2440),
              at(250, 2480),
              at(385, 2380.94),
              at(390, 2386.13)),
          day(
              17,
              2386.13,
              2553.93,
              2367.04,
              82.69,
              75.91,
              MarketDay.NO_HALT,
              at(0, 2425.66),
              at(45, 2367.04),
              at(330, 2553.93),
              at(390, 2529.19)),
          day(
              18,
              2529.19,
              2453.57,
              2280.52,
              75.91,
              76.45,
              206,
              at(0, 2436.50),
              at(20, 2453.57),
              at(120, 2400),
              at(206, 2352.15),
              at(221, 2352.15),
              at(300, 2280.52),
              at(390, 2398.10)));

  private March2020() {}

  private static MarketDay day(
      int dayOfMonth,
      double priorClose,
      double high,
      double low,
      double priorVix,
      double vix,
      int haltMinute,
      MarketDay.Point... points) {
    int halt = haltMinute == MarketDay.NO_HALT ? MarketDay.NO_HALT : haltMinute * 60;
    return new MarketDay(
        LocalDate.of(2020, 3, dayOfMonth),
        priorClose,
        high,
        low,
        priorVix,
        vix,
        halt,
        List.of(points));
  }
}
