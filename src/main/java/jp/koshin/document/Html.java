package jp.koshin.document;

import org.springframework.web.util.HtmlUtils;

/** Text as the templates of documents take it. */
final class Html {

  private Html() {}

  static String text(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8").replace("{", "&#123;");
  }

  /** With its line ends kept. */
  static String lines(String text) {
    return text(text).replace("\n", "<br/>");
  }

  /** Inside the quotes of a style sheet: nothing ends them. */
  static String style(String text) {
    return text(text).replace("\\", "").replace("\n", " ");
  }
}
