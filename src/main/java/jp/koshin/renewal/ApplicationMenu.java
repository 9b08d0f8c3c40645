package jp.koshin.renewal;

import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;

/** A module that takes applications about certifications tells how each stands for its holder. */
public interface ApplicationMenu {

  /** The kinds of application that concern this certification, for its holder. */
  List<MenuItem> items(CurrentUser holder, Certification certification);
}
