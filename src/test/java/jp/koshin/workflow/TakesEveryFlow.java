package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tests of the class, run together, take every sequence flow of the process with this key;
 * otherwise the class fails and names those that no test takes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TakesEveryFlow.Check.class)
public @interface TakesEveryFlow {

  String value();

  /** Counts the tests that passed, since a part of them need not take every flow. */
  class Check implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Pattern FLOW = Pattern.compile("<(?:bpmn:)?sequenceFlow id=\"([^\"]+)\"");

    private int passed;

    @Override
    public void beforeAll(ExtensionContext context) {
      FlowRecorder.taken(process(context)).clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
      passed += context.getExecutionException().isPresent() ? 0 : 1;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
      long tests =
          Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Test.class))
              .count();
      if (passed == tests) {
        assertThat(untaken(process(context))).as("flows that no test takes").isEmpty();
      }
    }

    static Set<String> untaken(String process) throws Exception {
      Set<String> flows = flows(process);
      flows.removeAll(FlowRecorder.taken(process));
      return flows;
    }

    private static Set<String> flows(String process) throws Exception {
      String model = Files.readString(Path.of("processes", process + ".bpmn"));
      Set<String> flows =
          FLOW.matcher(model)
              .results()
              .map((MatchResult flow) -> flow.group(1))
              .collect(Collectors.toSet());
      assertThat(flows).isNotEmpty();
      return flows;
    }

    private static String process(ExtensionContext context) {
      return context.getRequiredTestClass().getAnnotation(TakesEveryFlow.class).value();
    }
  }
}
