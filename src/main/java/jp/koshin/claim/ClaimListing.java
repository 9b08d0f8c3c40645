package jp.koshin.claim;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of claims, the latest first, page by page. */
@Component
class ClaimListing {

  /** A word that means more people than these is no name. */
  private static final int MOST_PEOPLE = 200;

  private static final String IN_BRANCH =
      "sql('(select m.branch from member m where m.id = ?)', c.memberId) = :branch";

  private final EntityManager entities;
  private final Members members;

  ClaimListing(EntityManager entities, Members members) {
    this.entities = entities;
    this.members = members;
  }

  ClaimPage page(CurrentUser user, ClaimQuery query) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder();
    if (!scope(user, query, where, values)) {
      return new ClaimPage(List.of(), null);
    }
    add(where, values, "c.programme = :programme", "programme", query.programme());
    add(where, values, "c.status = :status", "status", query.status());
    add(where, values, "c.input.date >= :from", "from", query.from());
    add(where, values, "c.input.date <= :to", "to", query.to());
    words(user, query.text(), where, values);
    String after = query.after();
    if (after != null) {
      Cursor cursor = Cursor.read(after);
      where.append(" and (c.createdAt < :at or c.createdAt = :at and c.id < :id)");
      values.put("at", cursor.at());
      values.put("id", cursor.id());
    }
    return page(where.toString(), values, query.size());
  }

  /** Each word is of the claim or of its member. */
  private void words(
      CurrentUser user, @Nullable String text, StringBuilder where, Map<String, Object> values) {
    String[] words =
        Normalizer.normalize(text == null ? "" : text, Form.NFKC).strip().split("\\s+");
    for (int i = 0; i < words.length && !words[i].isEmpty(); i++) {
      String like = " ilike :word" + i + " escape '\\'";
      where.append(" and (c.number").append(like).append(" or c.input.event").append(like);
      where.append(" or c.input.title").append(like);
      values.put("word" + i, "%" + words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
      List<UUID> people =
          members.search(user, words[i], MOST_PEOPLE).stream().map(Member::id).toList();
      if (!people.isEmpty()) {
        where.append(" or c.memberId in (:people").append(i).append(')');
        values.put("people" + i, people);
      }
      where.append(')');
    }
  }

  private ClaimPage page(String where, Map<String, Object> values, int size) {
    TypedQuery<Claim> query =
        entities.createQuery(
            "select c from Claim c where " + where + " order by c.createdAt desc, c.id desc",
            Claim.class);
    values.forEach(query::setParameter);
    List<Claim> found = query.setMaxResults(size + 1).getResultList();
    if (found.size() <= size) {
      return new ClaimPage(found.stream().map(Claim::view).toList(), null);
    }
    List<Claim> page = found.subList(0, size);
    Claim last = page.get(size - 1);
    return new ClaimPage(
        page.stream().map(Claim::view).toList(),
        new Cursor(last.createdAt(), last.ref().id()).toString());
  }

  /**
   * Whose claims: a member's own; the society's for staff, drafts only where the secretariat typed
   * them, and for regional reviewers those of their branch.
   */
  private static boolean scope(
      CurrentUser user, ClaimQuery query, StringBuilder where, Map<String, Object> values) {
    UUID own = user.memberId();
    String society = user.society();
    if (society != null && user.isStaffOf(society)) {
      where.append("c.society = :society and (c.status <> DRAFT");
      where.append(user.has(Role.SECRETARIAT) ? " or c.origin = PROXY)" : ")");
      values.put("society", society);
      add(where, values, IN_BRANCH, "branch", user.onlyBranch());
      add(where, values, "c.memberId = :member", "member", query.memberId());
      return true;
    }
    if (own == null || query.memberId() != null && !own.equals(query.memberId())) {
      return false;
    }
    where.append("c.memberId = :member");
    values.put("member", own);
    return true;
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.put(name, value);
    }
  }

  Map<ClaimStatus, Integer> counts(UUID memberId, String programme) {
    Map<ClaimStatus, Integer> counts = new EnumMap<>(ClaimStatus.class);
    for (ClaimStatus status : ClaimStatus.values()) {
      counts.put(status, 0);
    }
    entities
        .createQuery(
            "select c.status, count(c) from Claim c where c.memberId = :member and c.programme ="
                + " :programme group by c.status",
            Object[].class)
        .setParameter("member", memberId)
        .setParameter("programme", programme)
        .getResultList()
        .forEach(row -> counts.put((ClaimStatus) row[0], ((Long) row[1]).intValue()));
    return counts;
  }

  /** Where a page ended. */
  private record Cursor(Instant at, UUID id) {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    static Cursor read(String text) {
      String[] parts = text.split("_", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("cursor: " + text);
      }
      try {
        Instant at = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
          throw new IllegalArgumentException("cursor: " + text);
        }
        return new Cursor(at, UUID.fromString(parts[1]));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("cursor: " + text, e);
      }
    }

    @Override
    public String toString() {
      return at.toEpochMilli() + "_" + id;
    }
  }
}
