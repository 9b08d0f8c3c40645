package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.koshin.shared.CaseLog;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CaseLogTest {

  @Test
  void the_case_of_a_request_is_in_its_log_and_not_in_the_next_ones() throws Exception {
    UUID id = UUID.randomUUID();
    CaseLog.end();
    List<String> seen = new ArrayList<>();
    FilterChain request =
        (call, answer) -> {
          seen.add(String.valueOf(MDC.get(CaseLog.FIELD)));
          CaseLog.about(id);
          seen.add(MDC.get(CaseLog.FIELD));
        };

    for (int i = 0; i < 2; i++) {
      new CaseLogFilter()
          .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), request);
    }

    assertThat(seen).containsExactly("null", id.toString(), "null", id.toString());
    assertThat(MDC.get(CaseLog.FIELD)).isNull();
  }
}
