package dev.plumbline.service.output;

import dev.plumbline.FetchedModel;
import dev.plumbline.ProbeResult;
import dev.plumbline.Report;
import java.io.IOException;
import java.util.List;

/** A way to print what an endpoint offers. */
public sealed interface FetchedModelsFormat permits FetchedModelsJson, FetchedModelsText {

  /**
   * What came of asking an endpoint for its models.
   *
   * @param answered what it answered
   * @param models the models to show
   * @param report what the setup and the answer come to
   */
  record Fetched(ProbeResult answered, List<FetchedModel> models, Report report) {
    /** Copies the models. */
    public Fetched {
      models = List.copyOf(models);
    }
  }

  /** Prints it. */
  void write(Fetched fetched) throws IOException;
}
