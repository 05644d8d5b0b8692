package dev.plumbline.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The compiled engine, read once, and the exceptions that its architecture allows. */
final class EngineCode {
  static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.plumbline");

  static final Set<String> SECRET_READERS =
      Set.of(
          // Reads the shape of a key: its prefix, length, alphabet and what surrounds it.
          "dev.plumbline.internal.key.KeyReader",
          // Applies a patch to a setup: the part that is cut out of a key is found by its place.
          "dev.plumbline.internal.setup.PatchedDocument",
          // Puts the credential into its header, and keeps what repeats it out of results.
          "dev.plumbline.probe.Credential",
          // Sends the headers that the setup has its program send, of which some are secret.
          "dev.plumbline.probe.ExtraHeaders",
          // Looks for parts of a credential in texts that people will read, to keep them out.
          "dev.plumbline.internal.validation.Mask");

  /** Interfaces of the public package that internals implement, where sealing cannot reach. */
  static final Set<String> OPEN_INTERFACES =
      Set.of(
          // Worked out on demand from what only the validation knows.
          "dev.plumbline.Diagnostic",
          // Each reader of a text format knows places in its own way.
          "dev.plumbline.Origin");

  private EngineCode() {}
}
