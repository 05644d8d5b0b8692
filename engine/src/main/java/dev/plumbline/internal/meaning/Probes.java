package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Setups that show what policies require, limit, waive and make more or less of: one at each side
 * of every boundary that differs.
 */
final class Probes {
  private static final int EXAMPLES = 6;
  private static final List<String> KINDS =
      List.of("organization", "personal", "account", "cloud", "none");
  private static final List<String> CREDENTIALS = List.of("/apiKeyEnv", "/apiKeyFile");

  private final Map<String, Check> checks = new HashMap<>();

  Probes(Side before, Side after) {
    after.rules().checks().forEach(check -> checks.put(check.code(), check));
    before.rules().checks().forEach(check -> checks.put(check.code(), check));
  }

  /** Setups for a situation, from one that passes as far as possible. */
  Set<Value.Members> of(Situation situation, Bench bench) {
    Value.Members base = bench.setup(null, null, null);
    Set<Value.Members> probes = new LinkedHashSet<>();
    probes.add(base);
    for (String member : List.of("/provider", "/model", "/region", "/baseUrl")) {
      probes.add(Documents.with(base, member, null));
    }
    Set<String> codes = codes(situation);
    boolean ofPolicies = codes.stream().anyMatch(code -> code.startsWith("policy/"));
    requirements(situation, ofPolicies).forEach(requirement -> around(requirement, base, probes));
    if (ofPolicies) {
      probes.addAll(bench.refused());
    }
    for (ActivePolicies policies : List.of(situation.before(), situation.after())) {
      endpoints(policies, base, probes);
      routing(policies, base, probes);
    }
    for (String code : codes) {
      examples(code, base, probes);
    }
    return probes;
  }

  /** Those of one side alone, or all where what they find is waived or made more or less of. */
  private static List<Requirement> requirements(Situation situation, boolean all) {
    Map<String, ActivePolicies.Demand> old = Situation.demands(situation.before());
    Map<String, ActivePolicies.Demand> now = Situation.demands(situation.after());
    List<Requirement> differing = new ArrayList<>();
    Map<String, ActivePolicies.Demand> none = Map.of();
    old.forEach((text, demand) -> add(all ? none : now, text, demand, differing));
    now.forEach((text, demand) -> add(all ? none : old, text, demand, differing));
    return differing;
  }

  private static void add(
      Map<String, ActivePolicies.Demand> others,
      String text,
      ActivePolicies.Demand demand,
      List<Requirement> to) {
    if (!others.containsKey(text)) {
      to.add(demand.requirement());
    }
  }

  private static void around(Requirement requirement, Value.Members base, Set<Value.Members> to) {
    if (requirement instanceof Requirement.Option option) {
      to.add(Documents.with(base, option.path(), null));
      for (Value value : Boundaries.of(option.matcher())) {
        to.add(Documents.with(base, option.path(), value));
      }
    } else if (requirement instanceof Requirement.BaseUrl required) {
      to.add(Documents.with(base, "/baseUrl", Value.of(required.url())));
      to.add(Documents.with(base, "/baseUrl", Value.of("https://llm.other.example/v1")));
    } else {
      for (String kind : KINDS) {
        to.add(Documents.with(base, "/options/issuedTo", Value.of(kind)));
      }
      Value.Members none = base;
      for (String field : CREDENTIALS) {
        none = Documents.with(none, field, null);
      }
      to.add(none);
      for (String provider : List.of("ollama", "bedrock", "caret", "openai")) {
        to.add(Documents.with(base, "/provider", Value.of(provider)));
        to.add(Documents.with(none, "/provider", Value.of(provider)));
      }
    }
  }

  private static void endpoints(
      ActivePolicies policies, Value.Members base, Set<Value.Members> to) {
    for (Policy.Statement list : policies.lists(Topic.ENDPOINTS)) {
      for (EntryList.Described entry : list.entries().described()) {
        String address = entry.text().replace("*", "x");
        String url = address.contains("://") ? address : "https://" + address + "/v1";
        to.add(Documents.with(base, "/baseUrl", Value.of(url)));
      }
      to.add(Documents.with(base, "/baseUrl", Value.of("https://llm.other.example/v1")));
    }
  }

  private static void routing(ActivePolicies policies, Value.Members base, Set<Value.Members> to) {
    for (Policy.Statement list : policies.lists(Topic.ROUTING)) {
      Value.Members routed = Documents.with(base, "/provider", Value.of("openrouter"));
      to.add(routed);
      for (String glob : list.entries().globs().texts()) {
        Value upstream = Value.of(List.of(glob.replace('*', 'x')));
        to.add(Documents.with(routed, "/options/providerRouting/only", upstream));
        to.add(Documents.with(routed, "/options/providerRouting/ignore", upstream));
      }
    }
  }

  /** Codes whose severity policies state, and codes that they waive. */
  private static Set<String> codes(Situation situation) {
    Set<String> codes = new TreeSet<>();
    for (ActivePolicies policies : List.of(situation.before(), situation.after())) {
      policies.waivers().forEach(waiver -> codes.add(waiver.code()));
      for (Policy policy : policies.policies()) {
        policy.severities().forEach(change -> codes.add(change.code()));
      }
    }
    return codes;
  }

  /** The setups on which a check speaks, for the people of the situation. */
  private void examples(String code, Value.Members base, Set<Value.Members> to) {
    Check check = checks.get(code);
    if (check == null) {
      return;
    }
    Value context = base.members().getOrDefault("context", Value.Members.NONE);
    check.examples().stream()
        .filter(Example::flags)
        .limit(EXAMPLES)
        .map(Example::setup)
        .map(Setup::document)
        .forEach(document -> to.add(Documents.with(document, "/context", context)));
  }
}
