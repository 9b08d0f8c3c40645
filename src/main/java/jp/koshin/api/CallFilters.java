package jp.koshin.api;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters of calls, after it is known who calls. */
@Configuration
class CallFilters {

  private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

  @Bean
  FilterRegistrationBean<CallGate> callGateRegistration(CallGate gate) {
    FilterRegistrationBean<CallGate> registration = new FilterRegistrationBean<>(gate);
    registration.addUrlPatterns("/api/*");
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  FilterRegistrationBean<Idempotency> idempotencyRegistration(Idempotency filter) {
    FilterRegistrationBean<Idempotency> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/api/*");
    registration.setOrder(AFTER_SECURITY + 1);
    return registration;
  }
}
