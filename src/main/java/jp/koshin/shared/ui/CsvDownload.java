package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A link that downloads a table as CSV, made when it is followed. */
public final class CsvDownload extends Anchor {

  private static final long serialVersionUID = 1L;

  /**
   * @param fileName such as {@code credits.csv}
   * @param content from {@link jp.koshin.shared.CsvTable}
   */
  public CsvDownload(String fileName, Supplier<byte[]> content) {
    this(fileName, null, content);
  }

  /**
   * The same under another name than 書き出し, such as that of an empty form.
   *
   * @param label null for 書き出し
   */
  public CsvDownload(String fileName, @Nullable String label, Supplier<byte[]> content) {
    addClassName("koshin-download");
    setHref(
        DownloadHandler.fromInputStream(
            event -> {
              byte[] bytes = content.get();
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes),
                  fileName,
                  "text/csv; charset=utf-8",
                  bytes.length);
            }));
    add(
        VaadinIcon.DOWNLOAD.create(),
        new Span(label == null ? getTranslation("shared.download.csv") : label));
  }
}
