package jp.koshin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.koshin.KoshinApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(KoshinApplication.class);

  @Test
  void a_module_uses_only_modules_above_it() {
    MODULES.verify();
  }

  @Test
  void a_cycle_is_caught() {
    ApplicationModules twisted =
        ApplicationModules.of(
            "jp.koshin.architecture.fixture.twisted", new ImportOption.OnlyIncludeTests());

    assertThatThrownBy(twisted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void the_picture_of_the_modules_is_the_committed_one() throws IOException {
    String picture = ModulePicture.of(MODULES);
    Path drawn = Path.of("target/modules.md");
    Files.writeString(drawn, picture);

    assertThat(picture)
        .as("after a wanted change: cp target/modules.md docs/modules.md")
        .isEqualTo(Files.readString(Path.of("docs/modules.md")));
  }

  @Test
  void the_long_documentation_of_the_modules_is_written() {
    new Documenter(MODULES).writeDocumentation();

    assertThat(Path.of("target/spring-modulith-docs/components.puml")).exists();
  }
}
