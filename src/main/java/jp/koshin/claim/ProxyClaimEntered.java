package jp.koshin.claim;

import java.time.Instant;

/** The secretariat handed a claim in for a member (代理入力), who is told so. */
public record ProxyClaimEntered(ClaimRef claim, Instant at) implements ClaimEvent {}
