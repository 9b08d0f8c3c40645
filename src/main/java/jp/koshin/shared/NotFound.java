package jp.koshin.shared;

/** Something does not exist, or is not the caller's to see; the two are never told apart. */
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String what, Object id) {
    super(what + " " + id);
  }
}
