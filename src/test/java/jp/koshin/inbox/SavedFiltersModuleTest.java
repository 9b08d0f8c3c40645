package jp.koshin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.review.ReviewFixture;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.CaseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KoshinTest
class SavedFiltersModuleTest {

  private static final InboxQuery QUERY =
      new InboxQuery(
          "p1",
          CaseKind.CLAIM,
          "s1",
          "b1",
          InboxQuery.ME,
          true,
          "田中",
          InboxQuery.Sort.MEMBER,
          null,
          50);

  @Autowired SavedFilters filters;
  @Autowired InboxNews news;
  @Autowired ReviewFixture fixture;

  private final String society = ReviewFixture.newSociety();
  private CurrentUser reviewer;
  private CurrentUser other;

  @BeforeEach
  void people() {
    reviewer = fixture.staff(society, Role.REVIEWER);
    other = fixture.staff(society, Role.REVIEWER);
  }

  @Test
  void a_filter_is_kept_whole_and_its_name_taken_again_replaces_it() {
    filters.save(reviewer, " 期限超過 ", false, QUERY).get();
    assertThat(filters.list(reviewer))
        .singleElement()
        .matches(f -> f.name().equals("期限超過") && f.removable() && !f.shared())
        .extracting(SavedFilter::query)
        .isEqualTo(QUERY);

    SavedFilter again = filters.save(reviewer, "期限超過", true, InboxQuery.all(50)).get();
    assertThat(filters.list(reviewer)).containsExactly(again);
    assertThat(again.query()).isEqualTo(InboxQuery.all(50));
  }

  @Test
  void a_shared_filter_is_seen_within_the_society_and_an_own_one_by_nobody_else() {
    SavedFilter shared = filters.save(reviewer, "a", true, QUERY).get();
    filters.save(reviewer, "b", false, QUERY).get();
    CurrentUser elsewhere = fixture.staff(ReviewFixture.newSociety(), Role.REVIEWER);

    assertThat(filters.list(other)).extracting(SavedFilter::id).containsExactly(shared.id());
    assertThat(filters.list(other).get(0).removable()).isFalse();
    assertThat(filters.list(elsewhere)).isEmpty();
    assertThat(filters.list(fixture.staff(society, Role.ADMINISTRATOR))).isEmpty();
  }

  @Test
  void a_filter_is_removed_by_its_owner_and_a_shared_one_by_the_secretariat() {
    SavedFilter own = filters.save(reviewer, "a", false, QUERY).get();
    SavedFilter shared = filters.save(reviewer, "b", true, QUERY).get();
    CurrentUser office = fixture.staff(society, Role.SECRETARIAT);

    assertThatThrownBy(() -> filters.remove(other, shared.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> filters.remove(office, own.id())).isInstanceOf(NotFound.class);
    filters.remove(office, shared.id());
    filters.remove(reviewer, own.id());
    assertThat(filters.list(reviewer)).isEmpty();
  }

  @Test
  void a_filter_needs_a_name_of_bearable_length_and_there_are_only_so_many() {
    assertThat(refusals(" ")).containsExactly("FILTER_NAME_REQUIRED");
    assertThat(refusals("あ".repeat(41))).containsExactly("FILTER_NAME_TOO_LONG");
    for (int i = 0; i < SavedFilters.MOST; i++) {
      assertThat(refusals("f" + i)).isEmpty();
    }
    assertThat(refusals("one more")).containsExactly("TOO_MANY_FILTERS");
    assertThat(refusals("f0")).isEmpty();
    CurrentUser member = fixture.user(society, null, null, Role.PHYSICIAN);
    assertThatThrownBy(() -> filters.save(member, "a", false, QUERY)).isInstanceOf(NotFound.class);
  }

  private List<String> refusals(String name) {
    return filters.save(reviewer, name, false, QUERY).refusals().stream()
        .map(Refusal::code)
        .toList();
  }

  @Test
  void what_came_since_is_told_to_those_whose_queue_it_is_in() {
    InboxTask before = fixture.task(society, fixture.member(society, "tokyo"), Role.REVIEWER);
    Instant since = before.createdAt().plusNanos(1_000);
    InboxTask came = fixture.task(society, fixture.member(society, "tokyo"), Role.REVIEWER);
    fixture.task(society, fixture.member(society, "tokyo"), Role.COMMITTEE);

    assertThat(news.arrived(reviewer, InboxQuery.all(50), since)).containsExactly(came.id());
    InboxQuery another =
        new InboxQuery("x", null, null, null, null, false, null, InboxQuery.Sort.DUE, null, 50);
    assertThat(news.arrived(reviewer, another, since)).isEmpty();
    assertThat(news.open(reviewer, List.of(before.id(), came.id(), "unknown")).keySet())
        .isEqualTo(Set.of(before.id(), came.id()));
    assertThat(news.open(fixture.staff(society, Role.BOARD), List.of(came.id()))).isEmpty();
    assertThat(news.open(fixture.user(society, null, null, Role.PHYSICIAN), List.of(came.id())))
        .isEmpty();
  }
}
