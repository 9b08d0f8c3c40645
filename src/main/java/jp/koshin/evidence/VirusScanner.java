package jp.koshin.evidence;

import java.io.IOException;

/** Looks for malware in a file. */
interface VirusScanner {

  /**
   * @return whether the file is clean
   * @throws IOException when the scanner cannot tell: not reachable, too slow, or it answers with
   *     an error; the file is then not accepted
   */
  boolean isClean(byte[] content) throws IOException;
}
