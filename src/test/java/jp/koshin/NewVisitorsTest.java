package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class NewVisitorsTest {

  private final NewVisitors visitors = new NewVisitors(2);

  @Test
  void one_address_does_not_begin_sessions_without_end() throws Exception {
    assertThat(answer("203.0.113.1", "/what-if").getStatus()).isEqualTo(200);
    assertThat(answer("203.0.113.1", "/login").getStatus()).isEqualTo(200);
    MockHttpServletResponse third = answer("203.0.113.1", "/");
    assertThat(third.getStatus()).isEqualTo(429);
    assertThat(third.getHeader("Retry-After")).isEqualTo("1");
    assertThat(answer("203.0.113.2", "/").getStatus()).isEqualTo(200);
  }

  @Test
  void who_has_a_session_and_what_makes_none_is_not_counted() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(answer("203.0.113.3", "/api/v1/programmes").getStatus()).isEqualTo(200);
      MockHttpServletRequest known = request("203.0.113.3", "/what-if");
      known.setSession(new MockHttpSession());
      assertThat(answer(known).getStatus()).isEqualTo(200);
    }
  }

  private MockHttpServletResponse answer(String address, String path) throws Exception {
    return answer(request(address, path));
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    visitors.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static MockHttpServletRequest request(String address, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr(address);
    return request;
  }
}
