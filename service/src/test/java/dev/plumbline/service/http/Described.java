package dev.plumbline.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the description of the service says, for comparing answers with it. */
final class Described {
  private final JsonNode document;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  Described(JsonNode document) {
    this.document = document;
  }

  /** Each operation as {@code METHOD /path}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  List<String> operationIds() {
    return document.get("paths").findValuesAsText("operationId");
  }

  /** Each answer as {@code METHOD /path STATUS}. */
  Set<String> answers() {
    Set<String> answers = new TreeSet<>();
    for (String operation : operations()) {
      operation(operation)
          .get("responses")
          .fieldNames()
          .forEachRemaining(status -> answers.add(operation + " " + status));
    }
    return answers;
  }

  private JsonNode operation(String name) {
    String[] parts = name.split(" ");
    return document.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
  }

  /** In what an answer is not as it is described. */
  List<String> problems(String name, HttpResponse<String> answer) {
    List<String> problems = new ArrayList<>();
    JsonNode response =
        resolved(operation(name).get("responses").get(name.substring(name.lastIndexOf(' ') + 1)));
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            header -> {
              if (answer.headers().firstValue(header).isEmpty()) {
                problems.add("the header " + header + " is missing");
              }
            });
    JsonNode content = response.get("content");
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
    if (content == null) {
      return answer.body().isEmpty() ? problems : List.of("there is a body");
    }
    if (!content.has(type)) {
      return List.of("the type " + type + " is not described");
    }
    if (type.equals("application/json") || type.endsWith("+json")) {
      problems.addAll(differences(content.get(type).get("schema"), Answered.json(answer)));
    }
    return problems;
  }

  private List<String> differences(JsonNode schema, JsonNode value) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll((ObjectNode) schema);
    whole.set("components", document.get("components"));
    return schemas.getSchema(whole).validate(value).stream().map(Error::toString).toList();
  }

  /** Examples that do not have the form of their schema. */
  List<String> wrongExamples() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode holder : document.findParents("example")) {
      if (holder.has("schema")) {
        differences(holder.get("schema"), holder.get("example")).forEach(wrong::add);
      }
    }
    return wrong;
  }

  /** References that lead nowhere. */
  List<String> unresolved() {
    return document.findValuesAsText("$ref").stream()
        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
        .toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
