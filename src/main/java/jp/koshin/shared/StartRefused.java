package jp.koshin.shared;

import org.springframework.boot.ExitCodeGenerator;

/**
 * Koshin cannot start, and one sentence says why and what to do. Any module may throw it while the
 * application starts; the sentence is printed alone, without a stack trace, and the process ends
 * with exit code 2.
 */
public class StartRefused extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 2;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  @Override
  public int getExitCode() {
    return EXIT_CODE;
  }
}
