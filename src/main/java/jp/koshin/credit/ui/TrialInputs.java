package jp.koshin.credit.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;

/** Makes the fields of an activity, with the labels that a claim has for them. */
final class TrialInputs implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 200;

  private final SerializableFunction<String, String> texts;

  TrialInputs(SerializableFunction<String, String> texts) {
    this.texts = texts;
  }

  String label(String name) {
    return texts.apply("page.claim." + name);
  }

  TextField text(String name) {
    TextField field = new TextField(label(name));
    field.setMaxLength(LONGEST);
    return field;
  }

  IntegerField figure(String name, int least, int most) {
    IntegerField field = new IntegerField(label(name));
    field.setMin(least);
    field.setMax(most);
    return field;
  }

  <E extends Enum<E>> Select<E> choice(String name, E[] values) {
    Select<E> field = new Select<>();
    field.setLabel(label(name));
    field.setItems(values);
    field.setItemLabelGenerator(v -> v == null ? "" : label(name + "." + v));
    return field;
  }
}
