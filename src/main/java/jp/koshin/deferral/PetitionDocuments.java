package jp.koshin.deferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.programme.UploadRule;
import org.springframework.stereotype.Component;

/** Which files a petition takes, and which are there. */
@Component
public class PetitionDocuments {

  /** The kind of files that prove a reason. */
  public static final String PROOF = "PROOF";

  private static final LocalizedText PROOF_NAME = new LocalizedText("証明書類", "Evidence");

  private final EvidenceStore evidence;

  PetitionDocuments(EvidenceStore evidence) {
    this.evidence = evidence;
  }

  /**
   * A kind of file that a petition takes.
   *
   * @param code as stored with the file
   * @param hint what it must show; its own name where nothing is said
   * @param required whether it cannot be handed in without one
   * @param pdfOnly whether pictures are refused
   * @param document the document of a renewal's requirement that it is; empty for others
   */
  public record Slot(
      String code,
      LocalizedText name,
      LocalizedText hint,
      boolean required,
      boolean pdfOnly,
      String document) {}

  /** The files that a petition takes, in the order of its page. */
  List<Slot> slots(Petition petition, Edition edition) {
    return switch (petition.kind()) {
      case DEFERRAL -> List.of(proof(edition, petition));
      case REINSTATEMENT -> ofReinstatement(petition, edition);
      case RESERVATION -> List.of(new Slot(PROOF, PROOF_NAME, PROOF_NAME, false, false, ""));
    };
  }

  private static Slot proof(Edition edition, Petition petition) {
    boolean required =
        edition
            .lifecycle()
            .deferral()
            .flatMap(rule -> rule.reason(petition.grounds()))
            .map(DeferralRule.Reason::evidence)
            .orElse(false);
    return new Slot(PROOF, PROOF_NAME, PROOF_NAME, required, false, "");
  }

  private static List<Slot> ofReinstatement(Petition petition, Edition edition) {
    List<Slot> slots = new ArrayList<>();
    Optional<ReinstatementRule> rule = edition.lifecycle().reinstatement();
    rule.map(ReinstatementRule::reasonDocument)
        .ifPresent(d -> slots.add(new Slot(d.code(), d.name(), d.hint(), true, true, "")));
    if (petition.renewing() && !PetitionStages.hasRenewalApart(petition.kind(), edition)) {
      edition.requirements().stream()
          .filter(requirement -> requirement.kind() == RequirementKind.DOCUMENT)
          .map(requirement -> slot(requirement, edition))
          .forEach(slots::add);
    }
    return slots;
  }

  private static Slot slot(RequirementRule requirement, Edition edition) {
    String document = requirement.document() == null ? "" : requirement.document();
    LocalizedText name = new LocalizedText(document, document);
    return new Slot(requirement.code(), name, name, true, pdfOnly(document, edition), document);
  }

  /** As the renewal's written application takes the files of the section of that name. */
  private static boolean pdfOnly(String document, Edition edition) {
    ApplicationRule application = edition.application();
    List<UploadRule> uploads =
        application == null
            ? List.of()
            : application.sections().stream()
                .filter(section -> section.name().ja().equals(document))
                .flatMap(section -> section.uploads().stream())
                .toList();
    return !uploads.isEmpty()
        && uploads.stream().allMatch(u -> u.types().equals(List.of(UploadRule.Type.PDF)));
  }

  /** Required files that are not there. */
  List<Slot> missing(Petition petition, Edition edition) {
    Set<String> there = kinds(petition);
    return slots(petition, edition).stream()
        .filter(slot -> slot.required() && !there.contains(slot.code()))
        .toList();
  }

  /** The documents of a renewal that are there, by the names its requirements use. */
  Set<String> there(Petition petition, Edition edition) {
    Set<String> kinds = kinds(petition);
    return slots(petition, edition).stream()
        .filter(slot -> kinds.contains(slot.code()) && !slot.document().isEmpty())
        .map(Slot::document)
        .collect(Collectors.toSet());
  }

  private Set<String> kinds(Petition petition) {
    return evidence.of(petition.id()).stream().map(EvidenceFile::kind).collect(Collectors.toSet());
  }
}
