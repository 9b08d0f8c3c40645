package jp.koshin.benchmark;

import jp.koshin.KoshinApplication;
import jp.koshin.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a throwaway database that does not wait for the disk, with nobody in it. */
final class EmptyProduct {

  private EmptyProduct() {}

  static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(KoshinApplication.class)
        .profiles("demo")
        .initializers(new TestDatabase())
        .run(
            "--koshin.demo.data=false",
            "--koshin.outbox.enabled=false",
            "--koshin.database.allow-unsafe=true",
            "--server.port=0",
            "--vaadin.productionMode=true",
            "--logging.level.root=warn");
  }
}
