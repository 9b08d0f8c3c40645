package jp.koshin.api;

/** Sizes of pages. */
final class Sizes {

  private static final int MOST = 200;

  private Sizes() {}

  static int check(int size) {
    if (size < 1 || size > MOST) {
      throw ApiRefusal.malformed("size");
    }
    return size;
  }
}
