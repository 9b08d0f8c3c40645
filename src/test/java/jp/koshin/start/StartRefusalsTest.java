package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import jp.koshin.TestDatabase;
import jp.koshin.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusalsTest {

  @Test
  void a_taken_port_is_refused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> FreePort.refuseWhenTaken("127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void an_unreachable_database_is_refused_without_telling_its_password() {
    assertThatThrownBy(
            () ->
                new DatabaseCheck(at("jdbc:postgresql://127.0.0.1:1/x?password=secret"), false)
                    .check())
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("The database jdbc:postgresql://127.0.0.1:1/x cannot be used")
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_database_that_may_forget_is_refused_unless_told() {
    JdbcConnectionDetails forgetful = at(TestDatabase.jdbcUrl());

    assertThatThrownBy(() -> new DatabaseCheck(forgetful, false).check())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("has fsync off");
    new DatabaseCheck(forgetful, true).check();
  }

  @Test
  void the_demo_is_for_the_embedded_database_unless_switched_off() {
    assertThat(profiles(new MockEnvironment())).contains("demo");
    assertThat(profiles(new MockEnvironment().withProperty("koshin.demo.enabled", "false")))
        .isEmpty();
    assertThat(profiles(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:x")))
        .isEmpty();
  }

  @Test
  void the_demo_is_reachable_from_this_machine_only_unless_told() {
    assertThat(address(new MockEnvironment())).isEqualTo("127.0.0.1");
    assertThat(address(new MockEnvironment().withProperty("server.address", "0.0.0.0")))
        .isEqualTo("0.0.0.0");
  }

  @Test
  void a_refusal_is_one_line_and_anything_else_keeps_its_trace(CapturedOutput output) {
    StartRefusedReporter reporter = new StartRefusedReporter();

    assertThat(reporter.reportException(new IllegalStateException(new StartRefused("Why."))))
        .isTrue();
    assertThat(reporter.reportException(new PortInUseException(8080))).isTrue();
    assertThat(reporter.reportException(new IllegalStateException("bug"))).isFalse();
    assertThat(output).contains("Why.", "Port 8080 is taken").doesNotContain("\tat ", "bug");
  }

  private static String[] profiles(MockEnvironment environment) {
    new DemoByDefault().postProcessEnvironment(environment, new SpringApplication());
    return environment.getActiveProfiles();
  }

  private static String address(MockEnvironment environment) {
    new DemoByDefault().postProcessEnvironment(environment, new SpringApplication());
    return environment.getRequiredProperty("server.address");
  }

  private static JdbcConnectionDetails at(String url) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "postgres";
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return url;
      }
    };
  }
}
