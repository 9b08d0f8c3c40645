package jp.koshin.programme;

import jp.koshin.access.Role;

/**
 * A stage of review (審査段階).
 *
 * @param id stable, English, as process variables and the inbox carry it
 * @param role who decides in it
 */
public record StageRule(String id, LocalizedText name, Role role) {}
