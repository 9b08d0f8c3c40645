package jp.koshin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-10-11", "2024/10/11", "2024.10.11", "2024年10月11日", "20241011", "２０２４１０１１",
        "令和6年10月11日", "令和 ６ 年 10 月 11 日", "R6.10.11", "r6.10.11", "Ｒ６．１０．１１", "R06-10-11"
      })
  void a_date_is_read_in_every_way_people_write_it(String text) {
    assertThat(WrittenDate.read(text)).contains(LocalDate.of(2024, 10, 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"令和元年5月1日", "R1.5.1", "2019-05-01", "平成31年5月1日"})
  void the_first_year_of_an_era_may_be_called_so(String text) {
    assertThat(WrittenDate.read(text)).contains(LocalDate.of(2019, 5, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "昨日", "2024-02-30", "2024-13-01", "24-10-11", "大化1年1月1日", "202410111"})
  void what_is_no_date_is_not_read(String text) {
    assertThat(WrittenDate.read(text)).isEmpty();
  }
}
