package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class ApplicationModuleTest {

  @Autowired JdbcClient jdbc;

  @Test
  void the_application_boots_with_its_own_tables_and_those_of_the_engine() {
    assertThat(count("flyway_schema_history where not success")).isZero();
    assertThat(count("act_ge_property where name_ = 'schema.version'")).isOne();
    assertThat(count("member where false")).isZero();
  }

  @Test
  void japanese_text_is_searched_by_trigrams() {
    String found =
        jdbc.sql("select array_to_string(show_trgm('血液専門医'), ',')").query(String.class).single();

    assertThat(found).isNotEmpty();
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }
}
