package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.shared.NotFound;
import jp.koshin.workflow.RehearsalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a demonstration has: its accounts and a clock that can be moved. */
@Tag(name = "demo")
@Profile("demo")
@RestController
@RequestMapping("/api/v1/demo")
class DemoController {

  @Schema(name = "DemoAccount")
  record Listed(
      String username,
      String name,
      @Nullable String society,
      Set<Role> roles,
      @Nullable String branch) {

    static Listed of(CurrentUser user) {
      return new Listed(
          user.username(), user.displayName(), user.society(), user.roles(), user.branch());
    }
  }

  @Schema(name = "Clock")
  record Time(@Nullable Instant now) {}

  private final Accounts accounts;
  private final RehearsalClock clock;
  private final Users users;

  DemoController(Accounts accounts, RehearsalClock clock, Users users) {
    this.accounts = accounts;
    this.clock = clock;
    this.users = users;
  }

  @SecurityRequirements
  @GetMapping("/accounts")
  List<Listed> accounts() {
    return accounts.all().stream().map(Listed::of).toList();
  }

  @GetMapping("/clock")
  Time now() {
    administrator();
    return new Time(clock.now());
  }

  /** Moves the clock forward; due timers have fired when it answers. */
  @PutMapping("/clock")
  Time move(@RequestBody Time target) {
    administrator();
    Instant now = target.now();
    if (now == null || now.isBefore(clock.now()) || now.isAfter(RehearsalClock.LATEST)) {
      throw ApiRefusal.malformed("now");
    }
    return new Time(clock.moveTo(now));
  }

  private void administrator() {
    CurrentUser user = users.current();
    if (!user.has(Role.ADMINISTRATOR)) {
      throw new NotFound("clock", user.username());
    }
  }
}
