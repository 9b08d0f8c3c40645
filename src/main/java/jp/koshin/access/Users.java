package jp.koshin.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of the present request. */
@Component
public class Users {

  /** The only authority of somebody who has to change the password first. */
  static final String PASSWORD_CHANGE = "PASSWORD_CHANGE";

  /**
   * The one who is logged in; nobody is an error, because every page and call asks for a login
   * first.
   */
  public CurrentUser current() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is logged in"));
  }

  public Optional<CurrentUser> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
        ? Optional.of(user)
        : Optional.empty();
  }

  /** True for somebody who is logged in, but has to change the password before anything else. */
  public boolean mustChangePassword() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(authority -> PASSWORD_CHANGE.equals(authority.getAuthority()));
  }

  /** The authenticated security token of a user, one authority {@code ROLE_<role>} a role. */
  public static Authentication authentication(CurrentUser user) {
    return UsernamePasswordAuthenticationToken.authenticated(
        user,
        null,
        user.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
  }

  /** Runs something as that user, on this thread, and restores who was there before. */
  public <T> T as(CurrentUser user, Supplier<T> action) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext during = SecurityContextHolder.createEmptyContext();
    during.setAuthentication(authentication(user));
    SecurityContextHolder.setContext(during);
    try {
      return action.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
