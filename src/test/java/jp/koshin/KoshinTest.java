package jp.koshin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Boots the whole application once for all tests, on a random port, with one PostgreSQL a JVM.
 *
 * <p>{@code local.server.port} serves browsers and HTTP clients, {@code MockMvc} the rest. The
 * profiles {@code test} and {@code demo} are active, so what only the demo has is there, but its
 * data is not ({@code koshin.demo.data=false}). The job executor is off: a test runs the jobs that
 * are due itself. Tests share the database: each makes its own members and cases.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface KoshinTest {}
