package jp.koshin.access;

import java.util.List;
import java.util.Set;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The login page's door to {@link Logins}. */
@Component
class LoginProvider implements AuthenticationProvider {

  private final Logins logins;

  LoginProvider(Logins logins) {
    this.logins = logins;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String password = typed.getCredentials() == null ? "" : typed.getCredentials().toString();
    Outcome<Logins.Entered> outcome = logins.attempt(typed.getName(), password, address(typed));
    if (!outcome.isDone()) {
      throw failure(outcome.refusals().get(0));
    }
    Logins.Entered entered = outcome.get();
    return entered.mustChangePassword()
        ? nothingButChange(entered.user())
        : Users.authentication(entered.user());
  }

  private static String address(Authentication typed) {
    return typed.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  private static AuthenticationException failure(Refusal refusal) {
    return refusal.figures().get("seconds") instanceof Long seconds
        ? new LoginLocked(seconds)
        : new BadCredentialsException(refusal.code());
  }

  /** Until the first password is changed, the session may do that and nothing else. */
  private static Authentication nothingButChange(CurrentUser user) {
    CurrentUser bare =
        new CurrentUser(
            user.accountId(), user.username(), user.displayName(), null, Set.of(), null, null);
    return UsernamePasswordAuthenticationToken.authenticated(
        bare, null, List.of(new SimpleGrantedAuthority(Users.PASSWORD_CHANGE)));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
