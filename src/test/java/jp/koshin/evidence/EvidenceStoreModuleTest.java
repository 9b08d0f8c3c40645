package jp.koshin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.koshin.KoshinTest;
import jp.koshin.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KoshinTest
class EvidenceStoreModuleTest {

  @Autowired private EvidenceStore store;

  private EvidenceFile add(UUID caseId, String name, byte[] content) {
    return store.add(caseId, "ATTENDANCE", name, content, "tester").get();
  }

  @Test
  void a_file_is_kept_read_drawn_and_removed() throws IOException {
    UUID caseId = UUID.randomUUID();
    byte[] pdf = SampleFiles.pdf(2);
    EvidenceFile file = add(caseId, "参加証.pdf", pdf);
    assertThat(store.of(caseId)).containsExactly(file);
    assertThat(store.content(file.id())).isEqualTo(pdf);
    byte[] page = store.pagePicture(file.id(), 2, 600);
    assertThat(ImageIO.read(new ByteArrayInputStream(page)).getWidth()).isBetween(599, 601);
    assertThatThrownBy(() -> store.pagePicture(file.id(), 3, 600)).isInstanceOf(NotFound.class);
    store.remove(file.id());
    assertThat(store.of(caseId)).isEmpty();
    assertThatThrownBy(() -> store.content(file.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> store.pagePicture(file.id(), 2, 600)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_case_holds_twenty_files_and_no_more() throws IOException {
    UUID caseId = UUID.randomUUID();
    byte[] png = SampleFiles.image("png", 20, 20);
    for (int i = 0; i < 20; i++) {
      add(caseId, i + ".png", png);
    }
    var refused = store.add(caseId, "ATTENDANCE", "21.png", png, "tester");
    assertThat(refused.refusals().get(0).code()).isEqualTo("TOO_MANY_FILES");
  }

  @Test
  void a_stream_is_read_no_further_than_the_limit() throws IOException {
    var endless =
        new java.io.InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            return length;
          }
        };
    var refused = store.add(UUID.randomUUID(), "ATTENDANCE", "a.pdf", endless, "tester");
    assertThat(refused.refusals().get(0).code()).isEqualTo("TOO_LARGE");
  }
}
