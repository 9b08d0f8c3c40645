package jp.koshin.notification;

import java.util.Map;
import jp.koshin.exam.ExamResultRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members what came of their written exam. */
@Component
class ExamMessages {

  private final Messages messages;
  private final Moments moments;

  ExamMessages(Messages messages, Moments moments) {
    this.messages = messages;
    this.moments = moments;
  }

  @EventListener
  void on(ExamResultRecorded event) {
    messages.tell(
        new Messages.Message(
            event.result().passed() ? "exam.passed" : "exam.failed",
            event.memberId(),
            null,
            event.programme(),
            false,
            locale -> Map.of("day", moments.day(event.result().takenOn(), locale))));
  }
}
