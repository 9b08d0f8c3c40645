package jp.koshin.claim.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Earning;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.Questions;

/** What the pages of a claim look up: rules, catalogue, texts. */
@SpringComponent
class ClaimPieces {

  private final Programmes programmes;
  private final Earning earning;
  private final Members members;
  private final Catalogue catalogue;
  private final Questions questions;
  private final Texts texts;
  private final Clock clock;

  ClaimPieces(
      Programmes programmes,
      Earning earning,
      Members members,
      Catalogue catalogue,
      Questions questions,
      Texts texts,
      Clock clock) {
    this.programmes = programmes;
    this.earning = earning;
    this.members = members;
    this.catalogue = catalogue;
    this.questions = questions;
    this.texts = texts;
    this.clock = clock;
  }

  /** The rules in force of the programmes that credit activities of this member. */
  List<Edition> editionsOf(CurrentUser user) {
    return earning.ofMember(Objects.requireNonNull(user.memberId())).stream()
        .map(Certification::programme)
        .map(code -> programmes.editionInForce(code, Tokyo.today(clock)))
        .filter(edition -> !edition.kinds().isEmpty())
        .toList();
  }

  Edition edition(ClaimView claim) {
    return programmes.edition(claim.programme(), claim.edition());
  }

  /** Whose claim it is: member number and name. */
  String nameOf(ClaimView claim) {
    Member member = members.get(claim.memberId());
    return member.number() + " " + member.fullName();
  }

  Programmes programmes() {
    return programmes;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Questions questions() {
    return questions;
  }

  Texts texts() {
    return texts;
  }

  Clock clock() {
    return clock;
  }
}
