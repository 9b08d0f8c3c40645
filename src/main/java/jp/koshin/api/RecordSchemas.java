package jp.koshin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the schema of an answer owes to its record: every component is there, and null only where
 * the record says so.
 */
@Component
class RecordSchemas implements ModelConverter {

  private static final String NULL = "null";

  private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      records.put(name(schema), raw);
    }
    return schema;
  }

  /** The name of a schema, or of the one it refers to. */
  static String name(Schema<?> schema) {
    String reference = schema.get$ref();
    return reference == null
        ? String.valueOf(schema.getName())
        : reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Completes the schema of that name, if it was made from a record. */
  void complete(String name, Schema<?> schema) {
    Class<?> type = records.get(name);
    if (type == null || schema.getProperties() == null) {
      return;
    }
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    boolean leavesOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!nullable || !leavesOut) {
        required.add(component.getName());
      }
      if (nullable && !leavesOut) {
        schema.getProperties().computeIfPresent(component.getName(), (n, of) -> orNull(of));
      }
    }
    schema.setRequired(required);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of(NULL))));
    }
    Set<String> types =
        new LinkedHashSet<>(schema.getTypes() == null ? Set.of() : schema.getTypes());
    types.add(NULL);
    schema.setTypes(types);
    return withNull(schema);
  }

  private static <T> Schema<T> withNull(Schema<T> schema) {
    if (schema.getEnum() != null) {
      List<@Nullable T> values = new ArrayList<>(schema.getEnum());
      values.add(null);
      schema.setEnum(values);
    }
    return schema;
  }
}
