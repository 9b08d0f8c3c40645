package jp.koshin.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/** The societies whose programmes lie in {@code rules/}. */
@Component
public class Societies {

  private final Map<String, Society> byCode = new LinkedHashMap<>();

  Societies(RuleFolders folders) {
    for (RuleFolder folder : folders.all()) {
      byCode.put(folder.definition().society().code(), folder.definition().society());
    }
  }

  public List<Society> all() {
    return List.copyOf(byCode.values());
  }

  /** The society of a code; {@link NotFound} without one. */
  public Society get(String code) {
    Society society = byCode.get(code);
    if (society == null) {
      throw new NotFound("society", code);
    }
    return society;
  }
}
