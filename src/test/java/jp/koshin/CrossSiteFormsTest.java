package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossSiteFormsTest {

  @Test
  void another_site_logs_nobody_in() throws Exception {
    assertThat(answer("POST", "cross-site")).isEqualTo(403);
    assertThat(answer("POST", "same-origin")).isEqualTo(200);
    assertThat(answer("POST", null)).isEqualTo(200);
  }

  @Test
  void a_link_of_another_site_opens_the_page() throws Exception {
    assertThat(answer("GET", "cross-site")).isEqualTo(200);
  }

  private static int answer(String method, @Nullable String from) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/login");
    if (from != null) {
      request.addHeader("Sec-Fetch-Site", from);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    new CrossSiteForms().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
