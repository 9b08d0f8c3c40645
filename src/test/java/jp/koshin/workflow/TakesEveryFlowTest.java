package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TakesEveryFlowTest {

  @Test
  void a_flow_that_no_test_takes_is_named() throws Exception {
    FlowRecorder.taken("season").clear();
    FlowRecorder.taken("season").add("flow_start_to_timer_opens");

    assertThat(TakesEveryFlow.Check.untaken("season"))
        .contains("flow_gw_more_to_open_batch", "flow_close_season_to_end_closed")
        .doesNotContain("flow_start_to_timer_opens");
  }
}
