package jp.koshin.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Warns who leaves a page with input that is not stored. */
final class UnsavedWarning {

  private UnsavedWarning() {}

  /** The browser asks when the page is closed while something typed has not been stored. */
  static void watch(Component form) {
    form.getElement()
        .executeJs(
            """
            const form = this;
            form.addEventListener('input', () => { form.koshinUnsaved = true; });
            const warn = e => {
              if (!form.isConnected) { window.removeEventListener('beforeunload', warn); return; }
              if (form.koshinUnsaved) { e.preventDefault(); }
            };
            window.addEventListener('beforeunload', warn);
            """);
  }

  static void saved(Component form) {
    form.getElement().executeJs("this.koshinUnsaved = false");
  }

  /** Asks before another page of the application is opened. */
  static void ask(ContinueNavigationAction leave) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(dialog.getTranslation("application.unsaved"));
    dialog.setText(dialog.getTranslation("application.unsaved.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(dialog.getTranslation("application.unsaved.stay"));
    dialog.setConfirmText(dialog.getTranslation("application.unsaved.leave"));
    dialog.addConfirmListener(e -> leave.proceed());
    dialog.addCancelListener(e -> leave.cancel());
    dialog.open();
  }
}
