package jp.koshin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * Koshin (更新): renews the specialist certifications of medical boards and credits what keeps them.
 */
@Modulithic(systemName = "Koshin")
@SpringBootApplication
public class KoshinApplication {

  public static void main(String[] args) {
    SpringApplication.run(KoshinApplication.class, args);
  }
}
