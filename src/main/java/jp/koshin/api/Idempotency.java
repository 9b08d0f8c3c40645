package jp.koshin.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import jp.koshin.shared.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The {@code Idempotency-Key} of a POST. The call runs in one transaction with its key and its
 * answer: when the caller hears nothing, either all of it is there and comes again by the same key,
 * or nothing was done.
 */
@Component
class Idempotency extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  static final int LONGEST = 255;
  private static final int SERVER_ERROR = 500;

  private final FirstAnswers answers;
  private final Callers callers;
  private final Problems problems;
  private final PlatformTransactionManager transactions;

  Idempotency(
      FirstAnswers answers,
      Callers callers,
      Problems problems,
      PlatformTransactionManager transactions) {
    this.answers = answers;
    this.callers = callers;
    this.problems = problems;
    this.transactions = transactions;
  }

  /** Tokens are never kept, and a valuation changes nothing. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !"POST".equals(request.getMethod())
        || request.getHeader(HEADER) == null
        || !path.startsWith("/api/")
        || path.startsWith("/api/v1/tokens")
        || path.startsWith("/api/v1/programmes/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (key.isBlank() || key.length() > LONGEST || !PlainText.isStorable(key)) {
      problems.write(
          request, response, HttpStatus.BAD_REQUEST, Refusal.ofField("MALFORMED", HEADER));
      return;
    }
    CallContent content;
    try {
      content = new CallContent(request);
    } catch (IllegalStateException | ServletException broken) {
      // too large or no form at all: the controller's own checks say which
      chain.doFilter(request, response);
      return;
    }
    if (content.isTooLarge()) {
      problems.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, Problems.tooLarge());
      return;
    }
    inTransaction(content, response, chain, key);
  }

  private void inTransaction(
      CallContent request, HttpServletResponse response, FilterChain chain, String key)
      throws ServletException, IOException {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
    try {
      answer(request, buffer, chain, key, transaction);
    } catch (ServletException | IOException | RuntimeException | Error failure) {
      transactions.rollback(transaction);
      throw failure;
    }
    finish(request, buffer, transaction);
  }

  private void answer(
      CallContent request,
      ContentCachingResponseWrapper buffer,
      FilterChain chain,
      String key,
      TransactionStatus transaction)
      throws ServletException, IOException {
    String caller = callers.of(request);
    byte[] hash = request.hash();
    if (!answers.take(caller, key, hash)) {
      repeat(request, buffer, hash, answers.kept(caller, key));
      return;
    }
    chain.doFilter(request, buffer);
    if (buffer.getStatus() >= SERVER_ERROR) {
      transaction.setRollbackOnly();
    } else if (!transaction.isRollbackOnly()) {
      answers.keep(
          caller,
          key,
          buffer.getStatus(),
          buffer.getContentType(),
          buffer.getHeader("Location"),
          buffer.getContentAsByteArray());
    }
  }

  private void repeat(
      CallContent request,
      ContentCachingResponseWrapper buffer,
      byte[] hash,
      FirstAnswers.Kept kept)
      throws IOException {
    Integer status = kept.status();
    byte[] body = kept.response();
    if (!Arrays.equals(hash, kept.request()) || status == null || body == null) {
      problems.write(request, buffer, HttpStatus.CONFLICT, Refusal.of("KEY_REUSED"));
      return;
    }
    buffer.setStatus(status);
    buffer.setHeader(REPLAYED, "true");
    if (kept.mediaType() != null) {
      buffer.setContentType(kept.mediaType());
    }
    if (kept.location() != null) {
      buffer.setHeader("Location", kept.location());
    }
    buffer.getOutputStream().write(body);
  }

  private void finish(
      CallContent request, ContentCachingResponseWrapper buffer, TransactionStatus transaction)
      throws IOException {
    try {
      if (transaction.isRollbackOnly()) {
        transactions.rollback(transaction);
      } else {
        transactions.commit(transaction);
      }
    } catch (OptimisticLockingFailureException stale) {
      buffer.reset();
      problems.write(request, buffer, HttpStatus.CONFLICT, Refusal.of("STALE_VERSION"));
    }
    buffer.copyBodyToResponse();
  }
}
