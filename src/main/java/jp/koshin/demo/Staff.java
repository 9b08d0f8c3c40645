package jp.koshin.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import org.jspecify.annotations.Nullable;

/** Those who work at the society, one or two of each role. */
record Staff(
    CurrentUser office,
    CurrentUser admin,
    List<CurrentUser> reviewers,
    List<CurrentUser> committee,
    List<CurrentUser> chairs) {

  static Staff hire(Accounts accounts, Script script, String passwordHash) {
    Hiring hiring = new Hiring(accounts, script, passwordHash);
    return new Staff(
        hiring.several("office", "officeNames", Role.SECRETARIAT).get(0),
        hiring.one(
            script.staff("admin"), script.text("adminName"), script.society(), Role.ADMINISTRATOR),
        hiring.several("reviewer", "reviewerNames", Role.REVIEWER),
        hiring.several("committee", "committeeNames", Role.COMMITTEE),
        hiring.several("chair", "chairNames", Role.CHAIR));
  }

  /** Those who belong to no society. */
  static void hireInstallation(Accounts accounts, Script script, String passwordHash) {
    Hiring hiring = new Hiring(accounts, script, passwordHash);
    hiring.one("operator", script.text("operatorName"), null, Role.OPERATOR);
    hiring.one("auditor", script.text("auditorName"), null, Role.AUDITOR);
  }

  private record Hiring(Accounts accounts, Script script, String passwordHash) {

    List<CurrentUser> several(String role, String names, Role held) {
      List<String> all = script.list(names);
      return IntStream.range(0, all.size())
          .mapToObj(i -> one(script.staff(role + (i + 1)), all.get(i), script.society(), held))
          .toList();
    }

    CurrentUser one(String username, String name, @Nullable String society, Role held) {
      String email = username + "@example.jp";
      return accounts
          .create(
              new NewAccount(
                  username, passwordHash, name, society, Set.of(held), null, null, email, false))
          .get();
    }
  }
}
