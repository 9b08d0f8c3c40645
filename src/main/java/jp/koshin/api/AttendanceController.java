package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.koshin.access.Users;
import jp.koshin.claim.Attendances;
import jp.koshin.claim.ScanResult;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Check-in at a venue (会場受付), by card readers and the secretariat. */
@Tag(name = "attendances")
@RestController
@RequestMapping("/api/v1/attendances")
class AttendanceController {

  private static final int MOST = 1_000;

  @Schema(name = "Attendances")
  record Scans(
      @Nullable String programme,
      @Nullable String event,
      @Nullable LocalDate date,
      @Nullable List<@Nullable String> memberNumbers) {}

  @Schema(name = "Attendance")
  record Scanned(String memberNumber, ScanResult.Status result) {}

  private final Attendances attendances;
  private final Users users;

  AttendanceController(Attendances attendances, Users users) {
    this.attendances = attendances;
    this.users = users;
  }

  @PostMapping
  List<Scanned> record(@RequestBody Scans body) {
    check(body);
    List<ScanResult> results =
        ApiRefusal.orThrow(
            attendances.record(
                users.current(),
                Objects.requireNonNull(body.programme()),
                Objects.requireNonNull(body.event()),
                Objects.requireNonNull(body.date()),
                Objects.requireNonNull(body.memberNumbers()).stream()
                    .<String>map(Objects::requireNonNull)
                    .toList()));
    return results.stream()
        .map(
            result ->
                new Scanned(
                    Objects.requireNonNullElse(result.memberNumber(), result.scanned()),
                    result.result()))
        .toList();
  }

  private static void check(Scans body) {
    List<Refusal> malformed = new ArrayList<>();
    LocalDate date = body.date();
    List<@Nullable String> numbers = body.memberNumbers();
    if (body.programme() == null) {
      malformed.add(Refusal.ofField("MALFORMED", "programme"));
    }
    if (body.event() == null) {
      malformed.add(Refusal.ofField("MALFORMED", "event"));
    }
    if (date == null || !Dates.isSensible(date)) {
      malformed.add(Refusal.ofField("MALFORMED", "date"));
    }
    if (numbers == null || numbers.isEmpty() || numbers.size() > MOST || numbers.contains(null)) {
      malformed.add(Refusal.ofField("MALFORMED", "memberNumbers"));
    }
    if (!malformed.isEmpty()) {
      throw new ApiRefusal(malformed);
    }
  }
}
