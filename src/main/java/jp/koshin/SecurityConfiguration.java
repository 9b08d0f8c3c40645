package jp.koshin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jp.koshin.access.LoginLocked;
import jp.koshin.access.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Who may open which address: one chain each for operation, gateways, the REST interface and the
 * pages.
 */
@Configuration
class SecurityConfiguration {

  private static final String API = "/api/v1";

  /** Health for everybody, figures for the machine itself and for operators. */
  @Bean
  @Order(1)
  SecurityFilterChain operation(HttpSecurity http, TokenFilter tokens, RefusedCalls refused)
      throws Exception {
    http.securityMatcher("/actuator/**");
    machines(http, tokens, refused);
    http.authorizeHttpRequests(
        requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(
                    (who, context) ->
                        new AuthorizationDecision(
                            isLocal(context.getRequest())
                                || who.get().getAuthorities().stream()
                                    .anyMatch(a -> "ROLE_OPERATOR".equals(a.getAuthority()))))
                .anyRequest()
                .hasRole("OPERATOR"));
    return http.build();
  }

  private static boolean isLocal(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return address.startsWith("127.") || "0:0:0:0:0:0:0:1".equals(address) || "::1".equals(address);
  }

  /** Payment gateways prove themselves by a signature, not by a login. */
  @Bean
  @Order(2)
  SecurityFilterChain gateways(HttpSecurity http) throws Exception {
    http.securityMatcher("/payments/callback", "/payments/stripe", "/test-gateway/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    SecurityHeaders.gateway(http);
    return http.build();
  }

  /** The readable page of the interface, with the scripts it brings along. */
  @Bean
  @Order(3)
  SecurityFilterChain documentation(HttpSecurity http) throws Exception {
    http.securityMatcher(API + "/docs/**", API + "/swagger-ui/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    SecurityHeaders.documentation(http);
    return http.build();
  }

  /** Bearer tokens; what a contract opens to all is listed here. */
  @Bean
  @Order(4)
  SecurityFilterChain rest(HttpSecurity http, TokenFilter tokens, RefusedCalls refused)
      throws Exception {
    http.securityMatcher("/api/**");
    machines(http, tokens, refused);
    http.authorizeHttpRequests(
        requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.POST, API + "/tokens")
                .permitAll()
                .requestMatchers(
                    API + "/programmes/**",
                    API + "/demo/**",
                    API + "/openapi/**",
                    API + "/openapi.yaml")
                .permitAll()
                .anyRequest()
                .authenticated());
    return http.build();
  }

  private static void machines(HttpSecurity http, TokenFilter tokens, RefusedCalls refused)
      throws Exception {
    http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class);
    SecurityHeaders.machines(http);
  }

  /** Everything else is a page behind the login, downloads of files too. */
  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll());
    http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class));
    http.formLogin(
        form ->
            form.successHandler(new VaadinSavedRequestAwareAuthenticationSuccessHandler())
                .failureHandler(loginFailure()));
    SecurityHeaders.pages(http);
    return http.build();
  }

  private static AuthenticationFailureHandler loginFailure() {
    return (request, response, failure) ->
        response.sendRedirect(
            request.getContextPath()
                + (failure instanceof LoginLocked locked
                    ? "/login?locked=" + locked.seconds()
                    : "/login?error"));
  }
}
