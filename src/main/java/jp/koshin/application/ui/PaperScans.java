package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.ApplicationFiles;
import jp.koshin.application.Applications;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;

/** Where staff attach the paper that they type in. */
final class PaperScans extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  private final transient ApplicationFiles files;
  private final transient CurrentUser user;
  private final transient UUID id;
  private final transient Runnable changed;

  /**
   * @param id of the renewal
   * @param changed is told when a scan was added or removed
   */
  PaperScans(ApplicationFiles files, CurrentUser user, UUID id, Texts texts, Runnable changed) {
    this.files = files;
    this.user = user;
    this.id = id;
    this.changed = changed;
    UploadRule rule =
        new UploadRule(
            Applications.PAPER_SCAN,
            new LocalizedText(
                texts.get("application.scan", Locale.JAPANESE),
                texts.get("application.scan", Locale.ENGLISH)),
            null,
            true,
            List.of(UploadRule.Type.values()),
            MOST,
            null,
            false);
    UploadBox box = new UploadBox(rule, new Scans(), texts);
    box.show(files.scans(user, id));
    add(box);
  }

  private final class Scans implements UploadBox.Files {
    @Override
    public List<Refusal> add(UploadRule rule, String name, byte[] content) {
      return tell(files.addScan(user, id, name, content));
    }

    @Override
    public List<Refusal> remove(EvidenceFile file) {
      return tell(files.remove(user, id, file.id()));
    }

    private List<Refusal> tell(Outcome<EvidenceFile> outcome) {
      if (outcome.isDone()) {
        changed.run();
      }
      return outcome.refusals();
    }
  }
}
