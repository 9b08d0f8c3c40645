package jp.koshin.start;

import java.util.Locale;
import java.util.Objects;
import jp.koshin.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The last words of the start: where Koshin is, and in the demo, who may log in. */
@Component
class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger("jp.koshin.start");

  private final Environment environment;
  private final Texts texts;

  Greeting(Environment environment, Texts texts) {
    this.environment = environment;
    this.texts = texts;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void greet(ApplicationReadyEvent ready) {
    String text = texts.get("start.ready", Locale.JAPANESE, address());
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      text += texts.get("start.demo", Locale.JAPANESE);
    }
    LOG.info(text);
  }

  private String address() {
    String host = environment.getProperty("server.address", "localhost");
    String shown = Objects.equals(host, "127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    return "http://" + shown + ":" + environment.getProperty("local.server.port");
  }
}
