package jp.koshin;

import java.util.Arrays;
import jp.koshin.valuation.RulesLint;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * Koshin (更新): renews the specialist certifications of medical boards and credits what keeps them.
 */
@Modulithic(systemName = "Koshin")
@SpringBootApplication
public class KoshinApplication {

  /** Starts the application, or with {@code lint} checks rules and ends. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("lint")) {
      RulesLint.main(Arrays.copyOfRange(args, 1, args.length));
    }
    SpringApplication.run(KoshinApplication.class, args);
  }
}
