package jp.koshin.demo;

import jp.koshin.access.Accounts;
import jp.koshin.access.Passwords;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.Attendances;
import jp.koshin.claim.Claims;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.Members;
import jp.koshin.payment.Fees;
import jp.koshin.payment.Payments;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Seasons;
import jp.koshin.review.Reviews;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The services that the demonstration is made through: those of the product. */
@Component
@Profile("demo")
record DemoServices(
    Accounts accounts,
    Passwords passwords,
    Members members,
    Certifications certifications,
    Attendances attendances,
    Claims claims,
    Reviews reviews,
    Inbox inbox,
    Programmes programmes,
    Seasons seasons,
    Renewals renewals,
    Fees fees,
    Payments payments) {}
