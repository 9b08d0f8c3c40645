package jp.koshin.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a schema cannot say about the application of a definition: that its parts fit together. */
final class ApplicationChecks {

  private final ProgrammeDefinition definition;
  private final BiConsumer<String, String> problem;
  private final Set<String> uploads = new HashSet<>();

  /**
   * @param problem takes the JSON pointer of a field and what is wrong with it
   */
  ApplicationChecks(ProgrammeDefinition definition, BiConsumer<String, String> problem) {
    this.definition = definition;
    this.problem = problem;
  }

  void check() {
    ApplicationRule application = definition.application();
    if (application == null) {
      return;
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < application.sections().size(); i++) {
      SectionRule section = application.sections().get(i);
      String at = "/application/sections/" + i;
      if (!codes.add(section.code())) {
        problem.accept(at, "there are two sections " + section.code());
      }
      checkFields(at + "/fields", section.fields());
      checkFields(at + "/columns", section.columns());
      checkSection(at, section);
    }
    checkSteps(application);
    checkDocuments(application);
  }

  private void checkFields(String at, List<FieldRule> fields) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldRule field = fields.get(i);
      String here = at + "/" + i;
      if (!codes.add(field.code())) {
        problem.accept(here, "there are two fields " + field.code());
      }
      String earlier = field.notBefore();
      if (earlier != null && fields.stream().noneMatch(f -> isOfType(f, earlier, field.type()))) {
        problem.accept(here + "/notBefore", "there is no field " + earlier + " of its type");
      }
      FieldRule.RequiredWhen needed = field.requiredWhen();
      if (needed != null && !hasAnswer(fields, needed)) {
        problem.accept(
            here + "/requiredWhen",
            "no field " + needed.field() + " with the answer " + needed.is());
      }
    }
  }

  private static boolean isOfType(FieldRule field, String code, FieldType type) {
    return field.code().equals(code) && field.type() == type;
  }

  private static boolean hasAnswer(List<FieldRule> fields, FieldRule.RequiredWhen needed) {
    Optional<FieldRule> other =
        fields.stream().filter(f -> f.code().equals(needed.field())).findFirst();
    return other.isPresent()
        && (!other.get().type().hasOptions() || other.get().option(needed.is()).isPresent());
  }

  private void checkSection(String at, SectionRule section) {
    if (section.kind().hasRows() && section.atLeast() > section.atMost()) {
      problem.accept(at + "/atLeast", "is more than atMost, " + section.atMost());
    }
    for (int i = 0; i < section.uploads().size(); i++) {
      if (!uploads.add(section.uploads().get(i).code())) {
        problem.accept(at + "/uploads/" + i, "there are two uploads of this code");
      }
    }
    if (section.credits() != null) {
      checkCredits(at + "/credits", section, section.credits());
    }
    if (section.print() != null) {
      checkPrint(at + "/print", section, section.print());
    }
    if (section.perCredit() != null) {
      checkCategory(at + "/perCredit", section.perCredit().category());
    }
    if (section.ledger() != null) {
      section.ledger().categories().forEach(c -> checkCategory(at + "/ledger", c));
      checkColumns(at + "/ledger/columns", section.ledger().columns());
    }
  }

  private void checkColumns(String at, List<SectionRule.TallyColumn> columns) {
    for (int i = 0; i < columns.size(); i++) {
      SectionRule.TallyColumn column = columns.get(i);
      if (column.category() != null) {
        checkCategory(at + "/" + i, column.category());
      }
      checkColumns(at + "/" + i + "/parts", column.parts());
    }
  }

  private void checkCredits(String at, SectionRule section, SectionRule.StatedCredits credits) {
    checkCategory(at, credits.category());
    if (section.column(credits.date()).filter(c -> c.type() == FieldType.DATE).isEmpty()) {
      problem.accept(at + "/date", "there is no column of a day " + credits.date());
    }
    if (section.column(credits.amount()).filter(c -> c.type() == FieldType.NUMBER).isEmpty()) {
      problem.accept(at + "/amount", "there is no column of a figure " + credits.amount());
    }
  }

  private void checkPrint(String at, SectionRule section, SectionRule.PrintRule print) {
    for (int i = 0; i < print.columns().size(); i++) {
      String column = print.columns().get(i).column();
      if (column != null && section.column(column).isEmpty()) {
        problem.accept(at + "/columns/" + i, "there is no column " + column);
      }
    }
    if (print.sum() != null && section.credits() == null) {
      problem.accept(at + "/sum", "the rows state no credits");
    }
  }

  private void checkCategory(String at, String category) {
    if (definition.categories().stream().noneMatch(c -> c.code().equals(category))) {
      problem.accept(at, "there is no category " + category);
    }
  }

  private void checkSteps(ApplicationRule application) {
    List<StepRule.Kind> kinds = application.steps().stream().map(StepRule::kind).toList();
    if (!kinds.isEmpty()
        && (kinds.get(0) != StepRule.Kind.DOCUMENTS
            || kinds.get(kinds.size() - 1) != StepRule.Kind.SUBMISSION
            || new HashSet<>(kinds).size() < kinds.size())) {
      problem.accept(
          "/application/steps", "must begin with DOCUMENTS, end with SUBMISSION, each kind once");
    }
  }

  /** A requirement that asks for a document means a section by its name. */
  private void checkDocuments(ApplicationRule application) {
    for (int i = 0; i < definition.requirements().size(); i++) {
      String document = definition.requirements().get(i).document();
      if (document != null
          && application.sections().stream().noneMatch(s -> s.name().ja().equals(document))) {
        problem.accept("/requirements/" + i + "/document", "there is no section " + document);
      }
    }
  }
}
