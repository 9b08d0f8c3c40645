package jp.koshin.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.koshin.valuation.Reason;
import org.hibernate.annotations.Immutable;

/** The reasons of a value as JSON: they stay as they were told, whatever later rules say. */
@Converter
@Immutable
class ReasonsConverter implements AttributeConverter<List<Reason>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Reason> reasons) {
    try {
      return JSON.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<Reason> convertToEntityAttribute(String json) {
    try {
      return JSON.readValue(json, REASONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
