package jp.koshin.api;

import jakarta.servlet.http.HttpServletRequest;
import jp.koshin.access.Users;
import org.springframework.stereotype.Component;

/** Who calls: an account, or an address while nobody is logged in. */
@Component
class Callers {

  private final Users users;

  Callers(Users users) {
    this.users = users;
  }

  String of(HttpServletRequest request) {
    return users
        .find()
        .map(user -> user.accountId().toString())
        .orElseGet(() -> "address " + request.getRemoteAddr());
  }
}
