package jp.koshin.programme;

/**
 * A society (学会), tenant of the product.
 *
 * @param code short and stable, such as the first part of its programmes' codes
 * @param email where members write to the secretariat (事務局)
 */
public record Society(
    String code, LocalizedText name, LocalizedText secretariat, String email, String phone) {}
