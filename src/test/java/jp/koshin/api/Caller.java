package jp.koshin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls the running application as a client would. */
class Caller {

  record Reply(int status, JsonNode body, String text, HttpResponse<byte[]> raw) {
    String code() {
      return body.path("code").asText();
    }

    String type() {
      return raw.headers().firstValue("Content-Type").orElse("");
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final @Nullable String token;

  Caller(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  Caller with(@Nullable String other) {
    return new Caller(base, other);
  }

  Caller login(String username, String password) {
    Reply reply =
        post("/tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.toString());
    }
    return with(reply.body().get("token").asText());
  }

  Reply get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Reply post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  Reply send(String method, String path, @Nullable String json, String... headers) {
    HttpRequest.Builder request = builder(path, headers);
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request.method(
            method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  Reply upload(String path, String kind, String name, byte[] content, String... headers) {
    String edge = "edge" + System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n%s\r\n--%s\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .formatted(edge, kind, edge, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        builder(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpRequest.Builder builder(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Reply(
          answer.statusCode(),
          json ? JSON.readTree(text) : MissingNode.getInstance(),
          text,
          answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
