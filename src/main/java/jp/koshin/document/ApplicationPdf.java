package jp.koshin.document;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.SectionView;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * A written application as PDF. Before it is completed, every page but the cover says so and what
 * the society fills in is left out; patients' data is never printed.
 */
@Component
public class ApplicationPdf {

  private final Applications applications;
  private final ApplicationSheets sheets;
  private final PdfPrinter printer;

  ApplicationPdf(Applications applications, ApplicationSheets sheets, PdfPrinter printer) {
    this.applications = applications;
    this.sheets = sheets;
    this.printer = printer;
  }

  /** Whether it can still be changed. */
  public boolean isOpen(UUID renewalId) {
    return applications.of(renewalId).map(this::isOpen).orElse(false);
  }

  /** As it stands now; empty where the programme asks for no application. */
  public Optional<byte[]> draft(UUID renewalId) {
    return applications.of(renewalId).map(a -> print(a, isOpen(a)));
  }

  /** As it is handed in; empty where the programme asks for no application. */
  Optional<byte[]> completed(UUID renewalId) {
    return applications.of(renewalId).map(a -> print(a, false));
  }

  /** A list of cases with a place for the signature of the physician in charge. */
  public byte[] signatureForm(CurrentUser user, UUID renewalId, String section) {
    SectionView view = applications.section(user, renewalId, section);
    if (!view.rule().kind().isSealed()) {
      throw new NotFound("list of cases", section);
    }
    return printer.print(
        sheets.signatureForm(
            applications.of(user, renewalId).orElseThrow(), view, Locale.JAPANESE));
  }

  private boolean isOpen(ApplicationView application) {
    return application.renewal().status().isEditable();
  }

  private byte[] print(ApplicationView application, boolean unfinished) {
    return printer.print(sheets.html(application, unfinished, Locale.JAPANESE));
  }
}
