package jp.koshin.start;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.shared.StartRefused;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so where Koshin is root its programs are
 * started in a user namespace of their own, or, where the system forbids that (most containers do),
 * as a user without rights to whom the data directory then belongs.
 *
 * @param prefix the words before each command; empty for an ordinary user
 * @param owner the number of the user to whom the files must belong
 */
record ServerUser(List<String> prefix, int owner) {

  /** The user called nobody; the first start needs one that is listed in {@code /etc/passwd}. */
  private static final int NOBODY = 65534;

  private static final int ROOT = 0;

  /** As the application names it. */
  private static final String SEALING_KEY = "sealing.key";

  /** Not root, and able to reach the directory. */
  private static final String PROBE = "test \"$(id -u)\" != 0 && cd \"$0\"";

  /**
   * Chooses without changing anything.
   *
   * @throws StartRefused when no way is open
   */
  static ServerUser on(Path dataDirectory) {
    int self = (int) new UnixSystem().getUid();
    if (self != ROOT) {
      return new ServerUser(List.of(), self);
    }
    Path server = dataDirectory.resolve("postgres");
    Path reachable = existing(dataDirectory.toAbsolutePath().normalize());
    int owner = Files.exists(server) ? ownerOf(server) : ROOT;
    Stream<ServerUser> namespace =
        Stream.of(new ServerUser(List.of("unshare", "-U"), ROOT)).filter(way -> owner == ROOT);
    return Stream.concat(namespace, becoming(owner == ROOT ? NOBODY : owner))
        .filter(way -> way.works(reachable))
        .findFirst()
        .orElseThrow(() -> refusal(reachable));
  }

  /**
   * The last lets it pass through directories that belong to root alone, such as its home; its
   * programs ask with access(2), which regards rights of other users only without the fixup.
   */
  private static Stream<ServerUser> becoming(int user) {
    String reuid = "--reuid=" + user;
    String regid = "--regid=" + user;
    return Stream.of(
            List.of("setpriv", reuid, regid, "--clear-groups"),
            List.of("chroot", "--userspec=" + user + ":" + user, "--groups=", "/"),
            List.of(
                "setpriv",
                reuid,
                regid,
                "--clear-groups",
                "--securebits=+no_setuid_fixup",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override"))
        .map(prefix -> new ServerUser(prefix, user));
  }

  private static StartRefused refusal(Path reachable) {
    return new StartRefused(
        "PostgreSQL does not run as root, and this system lets root neither open a user namespace"
            + " (unshare -U) nor run a program as another user that reaches "
            + reachable
            + " (setpriv); start Koshin as an ordinary user, set KOSHIN_DATA_DIR to a directory all"
            + " may enter, or set SPRING_DATASOURCE_URL to an external database.");
  }

  private boolean works(Path reachable) {
    try {
      return command(List.of("sh", "-c", PROBE, reachable.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The nearest directory above that is there; the data directory itself can be given away. */
  private static Path existing(Path dataDirectory) {
    Path above = dataDirectory.getParent();
    while (above != null && !Files.isDirectory(above)) {
      above = above.getParent();
    }
    return above == null ? dataDirectory.getRoot() : above;
  }

  private static int ownerOf(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException failure) {
      throw new StartRefused(
          "The data directory " + path + " cannot be read: " + failure + ".", failure);
    }
  }

  /** The program as this user. */
  ProcessBuilder command(List<String> words) {
    return new ProcessBuilder(Stream.concat(prefix.stream(), words.stream()).toList());
  }

  /**
   * Gives the directory to this user; changes what belongs to somebody else only. The key of sealed
   * data stays root's: the server has no use for it, and other programs may run as that user, too.
   */
  void own(Path dataDirectory) throws IOException {
    if (prefix.isEmpty() || owner == ROOT) {
      return;
    }
    try (Stream<Path> files = Files.walk(dataDirectory)) {
      for (Path file : files.toList()) {
        give(file, file.endsWith(SEALING_KEY) ? ROOT : owner);
      }
    }
  }

  private static void give(Path file, int user) throws IOException {
    if (ownerOf(file) != user) {
      Files.setAttribute(file, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
