package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Locale;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Shortcuts;

/** Lists the keys of a page, and turns them off and on. */
final class KeysDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  static void open(Shortcuts keys) {
    new KeysDialog(keys).open();
  }

  private KeysDialog(Shortcuts keys) {
    setHeaderTitle(getTranslation("desk.inbox.keys"));
    Facts facts = new Facts();
    keys.meanings().forEach((key, meaning) -> facts.fact(key.toUpperCase(Locale.ROOT), meaning));
    String turn = keys.isEnabled() ? "shared.shortcuts.off" : "shared.shortcuts.on";
    Button turning =
        new Button(
            getTranslation(turn),
            e -> {
              keys.setEnabled(!keys.isEnabled());
              close();
            });
    add(facts);
    getFooter().add(turning, new Button(getTranslation("shared.close"), e -> close()));
  }
}
