package jp.koshin.shared.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an upload says by itself, in the user's language. */
public final class UploadTexts {

  private UploadTexts() {}

  public static UploadI18N of(UnaryOperator<String> text) {
    UploadI18N texts = new UploadI18N();
    texts.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(text.apply("page.claim.evidence.drop"))
            .setMany(text.apply("page.claim.evidence.drop")));
    texts.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(text.apply("page.claim.evidence.pick"))
            .setMany(text.apply("page.claim.evidence.pick")));
    texts.setError(
        new UploadI18N.Error()
            .setTooManyFiles(text.apply("page.upload.too-many"))
            .setFileIsTooBig(text.apply("page.upload.too-big"))
            .setIncorrectFileType(text.apply("page.upload.type")));
    texts.setUploading(uploading(text));
    texts.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    return texts;
  }

  private static UploadI18N.Uploading uploading(UnaryOperator<String> text) {
    return new UploadI18N.Uploading()
        .setStatus(
            new UploadI18N.Uploading.Status()
                .setConnecting(text.apply("page.upload.connecting"))
                .setStalled(text.apply("page.upload.stalled"))
                .setProcessing(text.apply("page.upload.processing"))
                .setHeld(text.apply("page.upload.held")))
        .setRemainingTime(
            new UploadI18N.Uploading.RemainingTime()
                .setPrefix(text.apply("page.upload.remaining"))
                .setUnknown(text.apply("page.upload.remaining-unknown")))
        .setError(
            new UploadI18N.Uploading.Error()
                .setServerUnavailable(text.apply("page.upload.unavailable"))
                .setUnexpectedServerError(text.apply("page.upload.unexpected"))
                .setForbidden(text.apply("page.upload.forbidden")));
  }
}
