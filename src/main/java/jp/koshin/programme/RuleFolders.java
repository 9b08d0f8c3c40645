package jp.koshin.programme;

import java.util.List;
import org.springframework.stereotype.Component;

/** All folders of {@code rules/}. */
@Component
class RuleFolders {

  List<RuleFolder> all() {
    return List.of();
  }
}
