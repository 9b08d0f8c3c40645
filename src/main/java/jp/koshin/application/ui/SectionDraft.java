package jp.koshin.application.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.Answers;
import jp.koshin.application.ApplicationEntries;
import jp.koshin.application.ApplicationFiles;
import jp.koshin.application.RowsImport;
import jp.koshin.application.RowsPreview;
import jp.koshin.application.SectionView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;

/**
 * What the page knows of a section: what is stored, and what was refused and is therefore not
 * stored.
 */
final class SectionDraft implements SectionForm.Store, ImportPanel.Import {

  /**
   * What came of storing.
   *
   * @param reload whether somebody else wrote, so that the fields must be shown anew
   */
  record Result(List<Refusal> refusals, boolean reload) {}

  private final CurrentUser user;
  private final UUID renewal;
  private final ApplicationEntries entries;
  private final ApplicationFiles files;
  private final RowsImport imports;
  private final Consumer<Result> told;
  private final Map<String, String> unsaved = new HashMap<>();
  private SectionView view;

  SectionDraft(
      CurrentUser user,
      UUID renewal,
      SectionView view,
      ApplicationEntries entries,
      ApplicationFiles files,
      RowsImport imports,
      Consumer<Result> told) {
    this.user = user;
    this.renewal = renewal;
    this.view = view;
    this.entries = entries;
    this.files = files;
    this.imports = imports;
    this.told = told;
  }

  SectionView view() {
    return view;
  }

  /** Values that were refused, by field. */
  Map<String, String> unsaved() {
    return unsaved;
  }

  @Override
  public void set(String field, String value) {
    unsaved.put(field, value);
    save(view.answers().with(field, value), field);
  }

  @Override
  public void change(int row, String column, String value) {
    String key = row + "/" + column;
    unsaved.put(key, value);
    save(view.answers().withRow(row, column, value), key);
  }

  @Override
  public void remove(int row) {
    unsaved.keySet().removeIf(key -> key.startsWith(row + "/"));
    if (row < view.answers().rows().size()) {
      save(view.answers().withoutRow(row), "");
    } else {
      told.accept(new Result(List.of(), false));
    }
  }

  /** Stores what stands, so that a section that needs nothing typed is registered too. */
  void store() {
    save(view.answers(), "");
  }

  private void save(Answers answers, String key) {
    try {
      Outcome<SectionView> outcome =
          entries.save(user, renewal, view.rule().code(), answers, view.version());
      if (outcome.isDone()) {
        view = outcome.get();
        unsaved.remove(key);
      }
      told.accept(new Result(outcome.refusals(), false));
    } catch (LostRace race) {
      view = entries.read(user, renewal, view.rule().code());
      unsaved.clear();
      told.accept(new Result(List.of(race.refusal()), true));
    }
  }

  @Override
  public Outcome<RowsPreview> preview(byte[] content) {
    return imports.preview(user, renewal, view.rule().code(), content);
  }

  @Override
  public List<Refusal> keep(byte[] content, boolean skipFaulty) {
    try {
      Outcome<SectionView> outcome =
          imports.replace(user, renewal, view.rule().code(), content, skipFaulty, view.version());
      if (outcome.isDone()) {
        view = outcome.get();
        told.accept(new Result(List.of(), true));
      }
      return outcome.refusals();
    } catch (LostRace race) {
      view = entries.read(user, renewal, view.rule().code());
      told.accept(new Result(List.of(), true));
      return List.of(race.refusal());
    }
  }

  @Override
  public List<Refusal> add(UploadRule rule, String name, byte[] content) {
    Outcome<EvidenceFile> added =
        files.add(user, renewal, view.rule().code(), rule.code(), name, content);
    return changed(added);
  }

  @Override
  public List<Refusal> remove(EvidenceFile file) {
    return changed(files.remove(user, renewal, file.id()));
  }

  private List<Refusal> changed(Outcome<EvidenceFile> outcome) {
    if (outcome.isDone()) {
      view = entries.read(user, renewal, view.rule().code());
      told.accept(new Result(List.of(), false));
    }
    return outcome.refusals();
  }
}
