package jp.koshin.programme;

import java.util.Objects;

/**
 * A society (学会), tenant of the product.
 *
 * @param code short and stable, such as the first part of its programmes' codes
 * @param email where members write to the secretariat (事務局); empty where none is printed
 * @param phone of the secretariat; empty where none is printed
 */
public record Society(
    String code, LocalizedText name, LocalizedText secretariat, String email, String phone) {

  public Society {
    email = Objects.requireNonNullElse(email, "");
    phone = Objects.requireNonNullElse(phone, "");
  }
}
