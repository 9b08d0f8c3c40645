package jp.koshin.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@code programme.yaml} as written: the editions together, before each is taken out of it. */
record ProgrammeDefinition(
    String code,
    Society society,
    LocalizedText name,
    @Nullable String parent,
    @Nullable String tables,
    List<Published> editions,
    TermRule term,
    PeriodRule activityPeriod,
    WindowRule window,
    FeeRule fee,
    @Nullable FeeRule registrationFee,
    ScheduleRule schedule,
    StageRule claimStage,
    List<StageRule> renewalStages,
    Deadlines deadlines,
    @Nullable DeferralRule deferral,
    @Nullable ReinstatementRule reinstatement,
    @Nullable ReservationRule reservation,
    List<Integer> shortageWarnings,
    List<WarningRule> warnings,
    List<EvidenceKind> evidenceKinds,
    List<RequirementRule> requirements,
    List<CategoryRule> categories,
    Set<ActivityKind> kinds,
    @Nullable ApplicationRule application,
    Map<String, LocalizedText> texts) {

  /**
   * An edition.
   *
   * @param checksum of its published rules, where the folder itself shall hold them fast; or null
   * @param draft whether it may still change
   */
  record Published(String year, @Nullable String checksum, boolean draft) {}

  /** The application years whose rules may still change. */
  List<String> drafts() {
    return editions.stream().filter(Published::draft).map(Published::year).toList();
  }

  Programme programme() {
    return new Programme(
        code, society.code(), name, editions.stream().map(Published::year).toList(), parent);
  }

  Lifecycle lifecycle() {
    return new Lifecycle(deferral, reinstatement, reservation, shortageWarnings, warnings);
  }

  /** The folder whose tables value the activities: its own, unless it shares another's. */
  String tablesFolder() {
    return tables == null ? code : tables;
  }

  Edition edition(Published published, String tablesOfYear, String checksum) {
    return new Edition(
        code,
        published.year(),
        term,
        activityPeriod,
        window,
        fee,
        registrationFee,
        schedule,
        claimStage,
        renewalStages,
        deadlines,
        lifecycle(),
        evidenceKinds,
        requirements.stream().filter(r -> r.appliesIn(published.year())).toList(),
        categories,
        kinds,
        application,
        texts,
        tablesOfYear,
        checksum);
  }
}
