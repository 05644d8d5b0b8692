package dev.plumbline.internal.provider;

import dev.plumbline.internal.yaml.Fields;

/** Reads documents of the kind host. */
final class HostFileReader {
  private HostFileReader() {}

  static HostFacts read(FactFields file, String name) {
    Fields fields = file.fields();
    HostFacts facts =
        new HostFacts(
            ProviderFileReader.id(file),
            fields.requiredText("name"),
            fields.texts("aliases"),
            file.url("docs"),
            file.member("baseUrl").map(HostFileReader::urls).orElse(HostUrls.AS_PROVIDER),
            file.choice("modelNaming", ModelNotation.class, ModelNotation.PLAIN),
            file.choice("keyField", KeyField.class, KeyField.KEY),
            file.textByName("optionNames"),
            file.evidence(),
            new Place(name, fields.spanOf("id").position()));
    fields.noOthers();
    return facts;
  }

  private static HostUrls urls(FactFields from) {
    Fields fields = from.fields();
    HostUrls urls =
        new HostUrls(
            fields.has("form") ? from.requiredChoice("form", UrlForm.class) : null,
            from.choiceByName("providers", UrlForm.class),
            from.choiceByName("protocols", Protocol.class),
            from.textByName("addresses"),
            from.choice("containers", Containers.class, Containers.SELDOM),
            from.evidence());
    fields.noOthers();
    return urls;
  }
}
