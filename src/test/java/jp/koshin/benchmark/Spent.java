package jp.koshin.benchmark;

/**
 * What was spent: by the clock, of the processors, and of the database's log.
 *
 * @param wal bytes
 */
record Spent(long nanos, double processorMillis, long wal) {

  static final Spent NOTHING = new Spent(0, 0, 0);

  /** The share of one case. */
  record Each(double perSecond, double processorMillis, double walBytes) {}

  /** This and what was spent between two looks. */
  Spent plus(Spent begin, Spent end) {
    return new Spent(
        nanos + end.nanos - begin.nanos,
        processorMillis + end.processorMillis - begin.processorMillis,
        wal + end.wal - begin.wal);
  }

  Each over(int cases) {
    return new Each(cases * 1e9 / nanos, processorMillis / cases, (double) wal / cases);
  }
}
