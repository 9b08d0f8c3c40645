package jp.koshin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.koshin.access.ApiTokens;
import jp.koshin.access.Users;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the bearer token of a call; a bad one leaves nobody logged in. */
@Component
class TokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private final ApiTokens tokens;

  TokenFilter(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null
        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && header.length() < LONGEST) {
      logIn(header.substring(SCHEME.length()).strip());
    }
    chain.doFilter(request, response);
  }

  private void logIn(String token) {
    tokens
        .resolve(token)
        .ifPresent(
            user -> {
              SecurityContext context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(Users.authentication(user));
              SecurityContextHolder.setContext(context);
            });
  }

  /** The filter belongs to its chains, not to every request of the servlet container. */
  @Configuration
  static class InChainsOnly {

    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilterRegistration(TokenFilter filter) {
      FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
