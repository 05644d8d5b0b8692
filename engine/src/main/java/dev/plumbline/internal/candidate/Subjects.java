package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.model.Arn;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.url.UrlReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a setup chooses of the things that policies allow and deny. */
public final class Subjects {
  private static final String OPENROUTER = "openrouter";
  private static final String FAST_MODEL = "/options/fastModel";

  private Subjects() {}

  /** The things of a kind that it chooses, where the policies speak of such at all. */
  public static List<Subject> of(Topic topic, Candidate c, ActivePolicies policies) {
    if (!policies.speakOf(topic)) {
      return List.of();
    }
    return topic == Topic.ROUTING && c.provider().id().equals(OPENROUTER)
        ? RoutingOptions.subjects(c, policies)
        : of(topic, c);
  }

  /** The things of a kind that it chooses, whoever speaks of them; none that a router chooses. */
  public static List<Subject> of(Topic topic, Candidate c) {
    return switch (topic) {
      case PROVIDERS -> provider(c);
      case MODELS -> models(c);
      case REGIONS -> regions(c);
      case ENDPOINTS -> endpoint(c);
      case ROUTING -> List.of();
    };
  }

  private static List<Subject> provider(Candidate c) {
    String text = c.providerText();
    if (text == null) {
      return List.of(Subject.open(Topic.PROVIDERS, "/provider"));
    }
    List<String> names = new ArrayList<>();
    if (c.known() == null) {
      names.add(text.strip());
    } else {
      names.add(c.known().id());
      names.addAll(c.known().aliases());
    }
    return List.of(Subject.of(Topic.PROVIDERS, "/provider", text.strip(), names));
  }

  /** The model, and the small one that some programs use beside it. */
  private static List<Subject> models(Candidate c) {
    ModelReading model = c.model();
    ModelReading fast = c.fastModel();
    List<Subject> subjects = new ArrayList<>(2);
    subjects.add(model == null ? Subject.open(Topic.MODELS, "/model") : model("/model", model));
    if (fast != null) {
      subjects.add(model(FAST_MODEL, fast));
    }
    return subjects;
  }

  private static Subject model(String path, ModelReading model) {
    return new Subject(Topic.MODELS, path, model.text(), model.names(), model.allNames());
  }

  private static List<Subject> regions(Candidate c) {
    List<Subject> subjects = placed(c);
    return subjects.isEmpty() ? List.of(Subject.open(Topic.REGIONS, "/region")) : subjects;
  }

  /** Every place where the setup names a region. */
  private static List<Subject> placed(Candidate c) {
    List<Subject> subjects = new ArrayList<>(2);
    UrlReading url = c.url();
    add("/region", c.region(), subjects);
    add("/baseUrl", url == null ? null : url.owner().region(), subjects);
    add("/model", region(c.model()), subjects);
    add(FAST_MODEL, region(c.fastModel()), subjects);
    return subjects;
  }

  /** The regions that a setup names, wherever it does. */
  static List<String> namedRegions(Candidate c) {
    return placed(c).stream().flatMap(subject -> subject.names().stream()).distinct().toList();
  }

  private static @Nullable String region(@Nullable ModelReading model) {
    Arn arn = model == null ? null : model.arn();
    return arn == null ? null : arn.region();
  }

  private static void add(String path, @Nullable String region, List<Subject> to) {
    if (region != null && !region.isBlank()) {
      to.add(Subject.of(Topic.REGIONS, path, region.strip(), List.of(region.strip())));
    }
  }

  /** An address is matched by its parts, which entries ask for as attributes. */
  private static List<Subject> endpoint(Candidate c) {
    Destination destination = c.destination();
    return List.of(
        destination == null
            ? Subject.open(Topic.ENDPOINTS, "/baseUrl")
            : Subject.of(Topic.ENDPOINTS, "/baseUrl", destination.origin(), List.of()));
  }

  /**
   * The setup as entries of policies ask for it, where the subject is the small model beside the
   * chosen one.
   */
  static AttributeView view(Subject subject, Candidate c) {
    return subject.path().equals(FAST_MODEL) ? c.withFastModel() : c;
  }
}
