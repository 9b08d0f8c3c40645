package jp.koshin.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import jp.koshin.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks whether the port is free before anything else happens, so that nothing is touched. */
class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    int port = environment.getProperty("server.port", Integer.class, 8080);
    if (port > 0) {
      refuseWhenTaken(environment.getProperty("server.address"), port);
    }
  }

  static void refuseWhenTaken(@Nullable String address, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(named(address), port));
    } catch (BindException taken) {
      throw new StartRefused(sentence(port), taken);
    } catch (UnknownHostException unknown) {
      throw new StartRefused(
          "The address " + address + " in SERVER_ADDRESS is not known here.", unknown);
    } catch (IOException failure) {
      throw new StartRefused("Port " + port + " cannot be opened: " + failure + ".", failure);
    }
  }

  /** No address means all of them. */
  private static @Nullable InetAddress named(@Nullable String address) throws UnknownHostException {
    return address == null ? null : InetAddress.getByName(address);
  }

  static String sentence(int port) {
    return "Port "
        + port
        + " is taken by another program or cannot be bound; stop that program or set SERVER_PORT"
        + " to a free port.";
  }
}
