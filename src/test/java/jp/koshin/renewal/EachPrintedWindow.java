package jp.koshin.renewal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs a test for each programme with its printed window: code, opening, closing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvSource({
  PrintedWindows.JSH_SPECIALIST,
  PrintedWindows.JSH_SUPERVISOR,
  PrintedWindows.JSPM_SPECIALIST,
  PrintedWindows.JSPM_CERTIFIED,
  PrintedWindows.JSOG_SPECIALIST,
  PrintedWindows.JSMO_SPECIALIST,
  PrintedWindows.JRS_DIAGNOSTIC,
  PrintedWindows.JRS_THERAPY
})
@interface EachPrintedWindow {}
