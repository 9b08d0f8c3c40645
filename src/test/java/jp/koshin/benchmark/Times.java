package jp.koshin.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured times of one thing. */
final class Times {

  private static final double NANOS = 1_000_000;

  private final List<Long> nanos = new ArrayList<>();

  void add(long time) {
    nanos.add(time);
  }

  int count() {
    return nanos.size();
  }

  /** The time in milliseconds that so many in a hundred do not exceed; not a number without any. */
  double at(int percent) {
    if (nanos.isEmpty()) {
      return Double.NaN;
    }
    Collections.sort(nanos);
    return nanos.get((nanos.size() - 1) * percent / 100) / NANOS;
  }

  String shown(int percent) {
    return nanos.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", at(percent));
  }
}
