package jp.koshin.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What all calls have in common, said of each: how it may be refused, and its idempotency key. */
@Component
@SuppressWarnings("rawtypes") // the description's own maps are raw
class CallDescriptions implements OpenApiCustomizer {

  private static final String PROBLEM = "Problem";

  /** What changes nothing that is kept. */
  private static final Set<String> NOTHING_KEPT =
      Set.of("/api/v1/tokens", "/api/v1/programmes/{code}/valuations");

  private final RecordSchemas records;

  CallDescriptions(RecordSchemas records) {
    this.records = records;
  }

  @Override
  public void customise(OpenAPI description) {
    Map<String, Schema> schemas = description.getComponents().getSchemas();
    Set<String> answered = new HashSet<>();
    description
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, call) -> {
                          call.getResponses().values().stream()
                              .map(ApiResponse::getContent)
                              .forEach(content -> reach(content, schemas, answered));
                          complete(path, method, call);
                        }));
    answered.forEach(name -> records.complete(name, schemas.get(name)));
    schemas.put(PROBLEM, problem());
  }

  private static void reach(
      @Nullable Content content, Map<String, Schema> schemas, Set<String> found) {
    if (content != null) {
      content.values().forEach(media -> reach(media.getSchema(), schemas, found));
    }
  }

  private static void reach(
      @Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
    if (schema == null) {
      return;
    }
    reach(schema.getItems(), schemas, found);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> reach(property, schemas, found));
    }
    if (schema.get$ref() != null && found.add(RecordSchemas.name(schema))) {
      reach(schemas.get(RecordSchemas.name(schema)), schemas, found);
    }
  }

  private static void complete(String path, HttpMethod method, Operation call) {
    boolean changes = method != HttpMethod.GET && !NOTHING_KEPT.contains(path);
    for (HttpStatus status : refusals(path, call, changes)) {
      call.getResponses().addApiResponse(String.valueOf(status.value()), refusal(status));
    }
    if (changes && method == HttpMethod.POST) {
      call.addParametersItem(
          new Parameter()
              .in("header")
              .name(Idempotency.HEADER)
              .description("the same key and body answer the first result again for 24 hours")
              .schema(new StringSchema().maxLength(Idempotency.LONGEST)));
    }
  }

  private static Collection<HttpStatus> refusals(String path, Operation call, boolean changes) {
    boolean open = call.getSecurity() != null && call.getSecurity().isEmpty();
    boolean body = call.getRequestBody() != null;
    boolean queried =
        Stream.ofNullable(call.getParameters())
            .flatMap(Collection::stream)
            .anyMatch(parameter -> "query".equals(parameter.getIn()));
    Set<HttpStatus> refusals =
        new TreeSet<>(Set.of(HttpStatus.NOT_ACCEPTABLE, HttpStatus.TOO_MANY_REQUESTS));
    if (body || queried || changes) {
      refusals.add(HttpStatus.BAD_REQUEST);
    }
    if (!open || path.endsWith("/tokens")) {
      refusals.add(HttpStatus.UNAUTHORIZED);
    }
    if (!open || path.contains("{")) {
      refusals.add(HttpStatus.NOT_FOUND);
    }
    if (changes) {
      refusals.add(HttpStatus.CONFLICT);
    }
    if (body) {
      refusals.addAll(Set.of(HttpStatus.PAYLOAD_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
    if (path.endsWith("/evidence")) {
      refusals.add(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return refusals;
  }

  /** The body of every refusal, RFC 9457. */
  private static Schema<?> problem() {
    Schema<?> error =
        object(Map.of("code", new StringSchema(), "message", new StringSchema()))
            .addProperty("field", new StringSchema());
    return object(
        Map.of(
            "type", new StringSchema(),
            "title", new StringSchema(),
            "status", new IntegerSchema(),
            "code", new StringSchema(),
            "detail", new StringSchema(),
            "errors", new ArraySchema().items(error)));
  }

  private static Schema<?> object(Map<String, Schema<?>> properties) {
    ObjectSchema object = new ObjectSchema();
    new TreeMap<>(properties).forEach(object::addProperty);
    object.setRequired(properties.keySet().stream().sorted().toList());
    return object;
  }

  private static ApiResponse refusal(HttpStatus status) {
    ApiResponse refusal =
        new ApiResponse()
            .description(status.getReasonPhrase())
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    return status == HttpStatus.TOO_MANY_REQUESTS
        ? refusal.addHeaderObject(
            "Retry-After", new Header().description("seconds").schema(new IntegerSchema()))
        : refusal;
  }
}
