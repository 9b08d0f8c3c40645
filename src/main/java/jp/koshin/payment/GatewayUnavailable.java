package jp.koshin.payment;

/** A gateway did not answer, or not as it should; nothing was begun. */
class GatewayUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GatewayUnavailable(Throwable cause) {
    super(cause);
  }
}
