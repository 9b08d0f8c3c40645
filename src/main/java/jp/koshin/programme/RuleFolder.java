package jp.koshin.programme;

import java.util.List;

/** A folder of {@code rules/}, read and checked. */
record RuleFolder(ProgrammeDefinition definition, List<Edition> editions) {}
