package jp.koshin.application;

import java.util.regex.Pattern;

/** Counts text as its reader does: what stands as one sign on the page is one. */
public final class Characters {

  private static final Pattern SIGN = Pattern.compile("\\X");

  private Characters() {}

  /** A line break is one character, however a machine writes it. */
  public static int count(String text) {
    return (int) SIGN.matcher(text.replace("\r\n", "\n")).results().count();
  }
}
