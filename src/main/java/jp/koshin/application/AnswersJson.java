package jp.koshin.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Answers as they are stored. */
final class AnswersJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnswersJson() {}

  static String write(Answers answers) {
    try {
      return JSON.writeValueAsString(
          java.util.Map.of("values", answers.values(), "rows", answers.rows()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Answers read(String json) {
    try {
      return JSON.readValue(json, Answers.class);
    } catch (JsonProcessingException e) {
      // its text may be patients' data and stays out of the log
      throw new IllegalStateException("stored answers are unreadable");
    }
  }
}
