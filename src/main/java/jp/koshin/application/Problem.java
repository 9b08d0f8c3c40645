package jp.koshin.application;

import java.util.Map;

/** What a check found, before it is put into words. */
record Problem(String code, Map<String, Object> figures) {

  static Problem of(String code) {
    return new Problem(code, Map.of());
  }

  static Problem of(String code, String figure, Object value) {
    return new Problem(code, Map.of(figure, value));
  }
}
