package jp.koshin.journey;

/** The two sizes at which every journey is made, in CSS pixels. */
enum Screen {
  PHONE(360, 740),
  DESKTOP(1280, 800);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** How the screen is called in the name of a picture. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
