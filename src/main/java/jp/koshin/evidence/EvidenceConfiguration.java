package jp.koshin.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceLimits.class)
class EvidenceConfiguration {

  /** Without a configured clamd every file counts as clean; the operator decides that. */
  @Bean
  VirusScanner virusScanner(EvidenceLimits limits) {
    EvidenceLimits.Scanner scanner = limits.scanner();
    String host = scanner.host();
    if (!StringUtils.hasText(host)) {
      return content -> true;
    }
    return new ClamdScanner(host, scanner.port(), scanner.timeout());
  }
}
