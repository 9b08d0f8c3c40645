package jp.koshin.demo.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the page of the clock in a demonstration; elsewhere it does not exist. */
@Component
@Profile("demo")
class RehearsalPages implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    RouteConfiguration.forRegistry(event.getSource().getRouter().getRegistry())
        .setAnnotatedRoute(RehearsalView.class);
  }
}
