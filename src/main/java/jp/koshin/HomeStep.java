package jp.koshin;

import java.util.Optional;

/**
 * Something to do, or done.
 *
 * @param of the programme that it is about, where the member could take it for another
 */
record HomeStep(
    Optional<String> of, boolean done, String textKey, String address, Object... figures) {

  HomeStep(boolean done, String textKey, String address, Object... figures) {
    this(Optional.empty(), done, textKey, address, figures);
  }

  HomeStep about(String programme) {
    return new HomeStep(Optional.of(programme), done, textKey, address, figures);
  }
}
