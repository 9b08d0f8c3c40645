package jp.koshin.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Measures, before a PDF is parsed, what its compressed streams unfold to. Parsers unfold tables of
 * objects into memory as they read, so that a parsed document is too late a place to count.
 */
final class StreamBombs {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
  private static final int NESTED = 3;
  private static final int DICTIONARY = 512;

  /** A table of objects is held in memory whole; 16 MB are some hundred thousand objects. */
  private static final long LARGEST_TABLE = 16L << 20;

  private final long limit;
  private long total;

  private StreamBombs(long limit) {
    this.limit = limit;
  }

  /** Refuses with {@code BROKEN_FILE} when all streams together unfold to more than the limit. */
  static void refuse(byte[] pdf, long limit) throws Refused {
    StreamBombs count = new StreamBombs(limit);
    for (int at = find(pdf, 0); at >= 0; at = find(pdf, at + STREAM.length)) {
      count.stream(pdf, at);
    }
  }

  private void stream(byte[] pdf, int at) throws Refused {
    if (startsWith(pdf, at - END.length, END)) {
      return;
    }
    long allowed = isTable(pdf, at) ? Math.min(limit, LARGEST_TABLE) : limit;
    int data = dataAfter(pdf, at + STREAM.length);
    for (int depth = 1; depth <= NESTED; depth++) {
      long size = unfolded(pdf, data, depth, allowed);
      total += size;
      if (size > allowed || total > limit) {
        throw new Refused("BROKEN_FILE");
      }
      if (size == 0) {
        return;
      }
    }
  }

  /** Names may be written with escapes; a dictionary that does so is taken for a table. */
  private static boolean isTable(byte[] pdf, int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#");
  }

  private static int dataAfter(byte[] pdf, int at) {
    int data = at;
    while (data < pdf.length && (pdf[data] == ' ' || pdf[data] == '\r' || pdf[data] == '\n')) {
      data++;
    }
    return data;
  }

  /** How many bytes come out when the data is inflated {@code depth} times; headers are ignored. */
  private static long unfolded(byte[] pdf, int from, int depth, long limit) {
    long size = 0;
    Inflater[] inflaters = new Inflater[depth];
    try {
      InputStream in = new ByteArrayInputStream(pdf, from, pdf.length - from);
      for (int i = 0; i < depth; i++) {
        inflaters[i] = new Inflater(true);
        in.skipNBytes(2);
        in = new InflaterInputStream(in, inflaters[i]);
      }
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0 && size <= limit; n = in.read(buffer)) {
        size += n;
      }
    } catch (IOException notDeflated) {
      return size;
    } finally {
      end(inflaters);
    }
    return size;
  }

  private static void end(Inflater[] inflaters) {
    for (Inflater inflater : inflaters) {
      if (inflater != null) {
        inflater.end();
      }
    }
  }

  private static int find(byte[] pdf, int from) {
    for (int at = from; at <= pdf.length - STREAM.length; at++) {
      if (pdf[at] == 's' && startsWith(pdf, at, STREAM)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] pdf, int at, byte[] word) {
    if (at < 0 || at + word.length > pdf.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (pdf[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
