package dev.plumbline.internal.candidate;

import dev.plumbline.explanation.Opinion;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.Authority;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.ActivePolicies.Demand;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Voice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the policies that hold for a setup have against it. Policies are data: a few checks turn
 * these items into findings.
 */
final class PolicyAttributes {
  private static final String DENIAL =
      ": name, reason (denied, unlisted or open), entry, policy, layer";

  private PolicyAttributes() {}

  static void declare(Declarations to) {
    to.flag(
            "policy.applies",
            "whether any policy holds for the setup",
            c -> !c.policies().isEmpty())
        .restingOn(Part.POLICIES)
        .items(
            "policy.requiredOptions",
            "options that are not as a policy requires: name, value (one that fits), hasValue (yes or no), policy, layer",
            options("require."))
        .items(
            "policy.limits",
            "options beyond a policy's limits: name, entered, value (the limit), policy, layer",
            options("limits."))
        .items(
            "policy.requiredBaseUrl",
            "an address that is not the one a policy requires: value, entered, policy, layer",
            PolicyAttributes::baseUrl);
    to.needingProvider()
        .items("policy.deniedProvider", "a provider that is refused" + DENIAL, of(Topic.PROVIDERS))
        .items("policy.deniedModels", "models that are refused" + DENIAL, of(Topic.MODELS))
        .items(
            "policy.deniedRegions",
            "regions that are refused" + DENIAL + ", others (what could stand there)",
            of(Topic.REGIONS))
        .items("policy.deniedEndpoint", "an address that is refused" + DENIAL, of(Topic.ENDPOINTS))
        .items("policy.deniedRouting", "upstreams that are refused" + DENIAL, of(Topic.ROUTING))
        .items(
            "policy.credential",
            "a credential that is refused: kind, accepted, policy, layer",
            PolicyAttributes::credential)
        .texts(
            "policy.otherProviders",
            "providers that could be allowed, nearest first",
            "[anthropic]",
            Alternatives::providers)
        .texts(
            "policy.otherModels",
            "models of the provider that could be allowed, nearest first",
            "[openai/gpt-4o]",
            Alternatives::models)
        .texts(
            "policy.otherRegions",
            "regions that could be allowed, nearest first",
            "[eu-west-1]",
            Alternatives::regions)
        .texts(
            "policy.otherEndpoints",
            "addresses that could be allowed",
            "[https://llm.acme.example/v1]",
            Alternatives::endpoints);
  }

  private static Derivation of(Topic topic) {
    return c -> denied(topic, c);
  }

  private static @Nullable List<Item> denied(Topic topic, Candidate c) {
    ActivePolicies policies = c.policies();
    Refusals<Item> refusals = new Refusals<>();
    for (Subject subject : Subjects.of(topic, c, policies)) {
      for (Voice voice : policies.denials(subject, Subjects.view(subject, c))) {
        refusals.add(subject.path(), voice.policy(), denial(subject, voice, c));
      }
    }
    return listed(refusals);
  }

  private static Item denial(Subject subject, Voice voice, Candidate c) {
    Map<String, Object> values = values(voice.policy());
    String reason =
        voice.opinion() == Opinion.DENIES
            ? "denied"
            : subject.shown() == null ? "open" : "unlisted";
    values.put("name", subject.shown() == null ? "" : subject.shown());
    values.put("reason", reason);
    values.put("entry", voice.entry());
    if (subject.path().equals("/region")) {
      values.put("others", Alternatives.regions(c));
    }
    return new Item(
        subject.path(), values, new Authority(voice.rule(), voice.policy().mode().severity()));
  }

  private static Derivation options(String keys) {
    return c ->
        unmet(
            c,
            requirement ->
                requirement instanceof Requirement.Option && requirement.key().startsWith(keys));
  }

  private static @Nullable List<Item> baseUrl(Candidate c) {
    return unmet(c, Requirement.BaseUrl.class::isInstance);
  }

  private static @Nullable List<Item> credential(Candidate c) {
    return unmet(c, Requirement.Credential.class::isInstance);
  }

  /** Whether a setup is as a policy requires. */
  static boolean isMet(Requirement requirement, Candidate c) {
    if (requirement instanceof Requirement.Option option) {
      return option.isMet(c);
    }
    return requirement instanceof Requirement.BaseUrl required
        ? Requirements.isAt(required, c)
        : ((Requirement.Credential) requirement)
            .kinds()
            .contains(DestinationAttributes.credentialKind(c));
  }

  private static @Nullable List<Item> unmet(Candidate c, Predicate<Requirement> asked) {
    Refusals<Item> refusals = new Refusals<>();
    for (Demand demand : c.policies().demands()) {
      Requirement requirement = demand.requirement();
      if (demand.counts() && asked.test(requirement) && !isMet(requirement, c)) {
        Item item = unmet(demand, c);
        refusals.add(item.path(), demand.policy(), item);
      }
    }
    return listed(refusals);
  }

  private static Item unmet(Demand demand, Candidate c) {
    Policy policy = demand.policy();
    Requirement requirement = demand.requirement();
    Map<String, Object> values = values(policy);
    Authority authority =
        new Authority(policy.at(requirement.position()), policy.mode().severity());
    if (requirement instanceof Requirement.Option option) {
      put("name", option.path().substring("/options/".length()).replace('/', '.'), values);
      put("value", option.proposal(), values);
      put("hasValue", option.proposal() == null ? "no" : "yes", values);
      put("entered", entered(option.attribute(), c), values);
      return new Item(option.path(), values, authority);
    }
    if (requirement instanceof Requirement.BaseUrl required) {
      put("value", required.url(), values);
      put("entered", c.destination() == null ? null : c.destination().origin(), values);
      return new Item("/baseUrl", values, authority);
    }
    Requirement.Credential credential = (Requirement.Credential) requirement;
    put("kind", DestinationAttributes.credentialKind(c), values);
    put("accepted", credential.shown(), values);
    return new Item(Requirements.credentialField(c), values, authority);
  }

  private static @Nullable Object entered(Attribute option, Candidate c) {
    Object value = c.value(option);
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value
        : null;
  }

  private static Map<String, Object> values(Policy policy) {
    Map<String, Object> values = new HashMap<>();
    values.put("policy", policy.name());
    values.put("layer", policy.layer().id());
    return values;
  }

  private static void put(String name, @Nullable Object value, Map<String, Object> to) {
    if (value != null) {
      to.put(name, value);
    }
  }

  private static @Nullable List<Item> listed(Refusals<Item> refusals) {
    return refusals.isEmpty() ? null : refusals.told();
  }
}
