package jp.koshin.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Head of the OpenAPI description. */
@Configuration
class ApiDescription {

  private static final String TOKEN = "token";

  @Bean
  OpenAPI koshinApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Koshin")
                .version("v1")
                .description(
                    "Credit claims, renewals and their review. Errors are application/problem+json"
                        + " with a stable code. Every POST takes an Idempotency-Key, kept for 24"
                        + " hours a caller."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }
}
