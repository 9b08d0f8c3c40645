package jp.koshin.payment;

import java.util.List;
import jp.koshin.shared.Refusal;

/**
 * What a statement was read as.
 *
 * @param passedOver lines that tell of no money coming in
 * @param errors what cannot be read, each with its line
 */
record Statement(List<StatementLine> lines, int passedOver, List<Refusal> errors) {
  Statement {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
  }
}
