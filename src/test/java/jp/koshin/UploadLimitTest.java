package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class UploadLimitTest {

  private static final String UPLOAD = "/VAADIN/dynamic/resource/1/a1/upload";

  private final UploadLimit limit = new UploadLimit(DataSize.ofKilobytes(1));

  @Test
  void a_body_larger_than_any_form_is_refused_before_it_is_read() throws Exception {
    assertThat(answer("POST", UPLOAD, new byte[1025])).isEqualTo(413);
    assertThat(answer("POST", "/", new byte[1025])).isEqualTo(413);
    assertThat(answer("POST", UPLOAD, new byte[1024])).isEqualTo(200);
  }

  @Test
  void an_upload_that_does_not_say_its_size_is_refused() throws Exception {
    assertThat(answer("POST", UPLOAD, null)).isEqualTo(411);
    assertThat(answer("GET", UPLOAD, null)).isEqualTo(200);
    assertThat(answer("POST", "/login", null)).isEqualTo(200);
  }

  private int answer(String method, String path, byte @org.jspecify.annotations.Nullable [] body)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setContent(body);
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    limit.doFilter(request, response, chain);
    assertThat(chain.getRequest() != null).isEqualTo(response.getStatus() == 200);
    return response.getStatus();
  }
}
