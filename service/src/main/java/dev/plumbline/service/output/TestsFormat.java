package dev.plumbline.service.output;

import dev.plumbline.testing.TestReport;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** A way to write down how tests of rules went. */
public interface TestsFormat {

  /**
   * Writes all of it.
   *
   * @param files what a rule file is called for the reader, by its name in its folder
   */
  void write(TestReport report, UnaryOperator<String> files) throws IOException;
}
