package jp.koshin.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process that commits something and then waits to be killed. */
final class KilledKoshin {

  static final String READY = "acknowledged";

  private KilledKoshin() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
    EmbeddedDatabaseModuleTest.write(database, READY);
    System.out.println(READY);
    System.out.println(System.in.read());
  }
}
