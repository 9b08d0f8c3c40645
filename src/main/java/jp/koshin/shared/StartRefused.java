package jp.koshin.shared;

/**
 * Koshin cannot start, and one sentence says why and what to do. Any module may throw it while the
 * application starts; the sentence is printed alone, without a stack trace, and the process ends
 * with exit code 1.
 */
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
