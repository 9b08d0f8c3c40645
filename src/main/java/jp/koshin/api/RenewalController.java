package jp.koshin.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.member.Members;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Renewal applications (更新申請). */
@Tag(name = "renewals")
@RestController
@RequestMapping("/api/v1/renewals")
class RenewalController {

  private final Renewals renewals;
  private final Members members;
  private final Users users;

  RenewalController(Renewals renewals, Members members, Users users) {
    this.renewals = renewals;
    this.members = members;
    this.users = users;
  }

  @GetMapping
  List<RenewalAnswer> list(
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable String memberNumber,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int size,
      HttpServletRequest request) {
    CurrentUser user = users.current();
    List<RenewalView> found =
        memberNumber == null
            ? renewals.list(user, programme, after, Sizes.check(size))
            : renewals.ofMember(user, Subjects.memberId(members, user, memberNumber));
    return found.stream()
        .filter(renewal -> programme == null || programme.equals(renewal.programme()))
        .map(renewal -> answer(renewal, request))
        .toList();
  }

  @GetMapping("/{id}")
  RenewalAnswer get(@PathVariable UUID id, HttpServletRequest request) {
    return answer(renewals.get(users.current(), id), request);
  }

  @PostMapping("/{id}/submission")
  RenewalAnswer submit(@PathVariable UUID id, HttpServletRequest request) {
    return answer(ApiRefusal.orThrow(renewals.submit(users.current(), id)), request);
  }

  private RenewalAnswer answer(RenewalView renewal, HttpServletRequest request) {
    return RenewalAnswer.of(
        renewal, members.get(renewal.memberId()).number(), Problems.locale(request));
  }
}
