package jp.koshin;

import java.util.Set;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.NewAccount;
import jp.koshin.access.PasswordResets;
import jp.koshin.access.Role;
import jp.koshin.programme.Societies;
import jp.koshin.programme.Society;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator in: while no other account exists, each start prints a one-time link
 * by which {@code admin} chooses a password. The demonstration has its own accounts.
 */
@Component
@Profile("!demo")
class FirstAdministrator {

  private static final String USERNAME = "admin";
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final PasswordResets resets;
  private final Societies societies;
  private final String address;

  FirstAdministrator(
      Accounts accounts,
      PasswordResets resets,
      Societies societies,
      @Value("${koshin.public-url:http://localhost:${server.port}}") String address) {
    this.accounts = accounts;
    this.resets = resets;
    this.societies = societies;
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  void offerLink() {
    if (accounts.isEmpty()) {
      make();
    }
    if (accounts.all().size() == 1) {
      accounts
          .find(USERNAME)
          .filter(accounts::mustChangePassword)
          .ifPresent(
              first ->
                  LOG.info(
                      "No administrator yet. Choose the password of '{}' within 24 hours: {}{}",
                      USERNAME,
                      address,
                      resets.firstLink(first)));
    }
  }

  private void make() {
    accounts
        .create(
            new NewAccount(
                USERNAME,
                UUID.randomUUID().toString(),
                "管理者",
                onlySociety(),
                Set.of(Role.ADMINISTRATOR, Role.OPERATOR),
                null,
                null,
                null,
                true))
        .get();
  }

  /** With one society its administrator is meant; with several, somebody who belongs to none. */
  private @Nullable String onlySociety() {
    return societies.all().size() == 1
        ? societies.all().stream().map(Society::code).findFirst().orElseThrow()
        : null;
  }
}
