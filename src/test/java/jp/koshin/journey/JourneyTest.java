package jp.koshin.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Boots the whole application once for all journeys, with its production pages and with timers,
 * jobs and mails running by themselves, as they do for a user.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=true",
      "koshin.outbox.enabled=true",
      "koshin.outbox.every=PT1S"
    })
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = JourneyDatabase.class)
@interface JourneyTest {}
