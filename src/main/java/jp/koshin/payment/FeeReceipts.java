package jp.koshin.payment;

import java.util.Map;
import java.util.UUID;

/** Where the receipts (領収書) of paid fees are; given by the module that issues them. */
public interface FeeReceipts {

  /** The addresses of the receipts of a member, by the reference of the fee. */
  Map<String, String> ofMember(UUID memberId);
}
