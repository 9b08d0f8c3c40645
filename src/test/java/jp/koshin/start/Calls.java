package jp.koshin.start;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What one person does through the REST interface; whatever is not acknowledged throws. */
final class Calls {

  private final RestClient client;

  private Calls(RestClient client) {
    this.client = client;
  }

  static Calls login(String address, String username) {
    RestClient nobody = RestClient.create(address + "/api/v1");
    JsonNode answer =
        nobody
            .post()
            .uri("/tokens")
            .contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("username", username, "password", RestartedKoshin.PASSWORD))
            .retrieve()
            .body(JsonNode.class);
    String token = Objects.requireNonNull(answer).get("token").asText();
    return new Calls(nobody.mutate().defaultHeader("Authorization", "Bearer " + token).build());
  }

  JsonNode get(String path, Object... values) {
    return Objects.requireNonNull(client.get().uri(path, values).retrieve().body(JsonNode.class));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return Objects.requireNonNull(
        client
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .body(JsonNode.class));
  }

  /** Files a claim with its evidence; the id of the draft. */
  String file(LocalDate date) {
    JsonNode draft =
        post(
            "/claims",
            Map.of(
                "programme", "jsh-specialist",
                "kind", "ATTENDANCE",
                "date", date.toString(),
                "event", "日本血液学会学術集会",
                "title", "学術集会"));
    String id = draft.get("id").asText();
    client
        .post()
        .uri("/claims/" + id + "/evidence")
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(evidence())
        .retrieve()
        .toBodilessEntity();
    return id;
  }

  void submit(String claim) {
    post("/claims/" + claim + "/submission", Map.of());
  }

  /** The case that was decided. */
  String decide(JsonNode task, String outcome) {
    Map<String, String> decision =
        outcome.equals("APPROVE")
            ? Map.of("outcome", outcome)
            : Map.of("outcome", outcome, "reason", "参加証が読めません");
    return post("/tasks/" + task.get("id").asText() + "/decision", decision).get("caseId").asText();
  }

  private static LinkedMultiValueMap<String, Object> evidence() {
    HttpHeaders picture = new HttpHeaders();
    picture.setContentType(MediaType.IMAGE_PNG);
    LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("kind", "ATTENDANCE_CERTIFICATE");
    form.add(
        "file",
        new HttpEntity<>(
            new ByteArrayResource(picture()) {
              @Override
              public String getFilename() {
                return "card.png";
              }
            },
            picture));
    return form;
  }

  private static byte[] picture() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
