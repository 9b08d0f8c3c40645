package jp.koshin.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks for mails every few seconds; {@code koshin.outbox.enabled=false} leaves that to other
 * nodes.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "koshin.outbox.enabled", matchIfMissing = true)
class OutboxSchedule {

  private final OutboxSender sender;

  OutboxSchedule(OutboxSender sender) {
    this.sender = sender;
  }

  @Scheduled(fixedDelayString = "${koshin.outbox.every:PT5S}", initialDelayString = "PT10S")
  void send() {
    sender.sendDue();
  }
}
