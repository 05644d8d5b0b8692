package dev.plumbline.internal.testing;

import dev.plumbline.Waiver;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A waiver that is left out, ends a day earlier or later, or is for more people or fields. */
final class ChangesOfWaivers {
  private final Policy policy;
  private final PolicyChanges changes;

  ChangesOfWaivers(Policy policy, PolicyChanges changes) {
    this.policy = policy;
    this.changes = changes;
  }

  void collect() {
    policy.exemptions().forEach(this::collect);
  }

  private void collect(Exemption exemption) {
    Waiver waiver = exemption.waiver();
    String text = "waivers: " + waiver.code();
    List<Exemption> rest = PolicyCopy.without(policy.exemptions(), exemption);
    add(waiver, text, "", rest);
    LocalDate until = waiver.until();
    if (until != null) {
      for (LocalDate day : List.of(until.minusDays(1), until.plusDays(1))) {
        Waiver moved = changed(waiver, day, waiver.field());
        String ends = text + " until ";
        add(waiver, ends + until, ends + day, with(exemption, moved));
      }
    }
    if (waiver.field() != null) {
      Waiver anywhere = changed(waiver, until, null);
      add(waiver, text + " field: " + waiver.field(), "", with(exemption, anywhere));
    }
    for (ChangesOfScope.Changed scope : ChangesOfScope.of(exemption.scope())) {
      Exemption other = new Exemption(waiver, scope.scope());
      add(waiver, text + " for " + scope.dropped(), "", replaced(exemption, other));
    }
  }

  private void add(Waiver waiver, String before, String after, List<Exemption> exemptions) {
    Policy changed = new PolicyCopy(policy).exemptions(exemptions);
    changes.replace(waiver.rule(), before, after, changed);
  }

  private List<Exemption> with(Exemption exemption, Waiver waiver) {
    return replaced(exemption, new Exemption(waiver, exemption.scope()));
  }

  private List<Exemption> replaced(Exemption exemption, Exemption other) {
    return PolicyCopy.replaced(policy.exemptions(), exemption, other);
  }

  private static Waiver changed(Waiver like, @Nullable LocalDate until, @Nullable String field) {
    return new Waiver(
        like.policy(), like.owner(), like.reason(), until, like.code(), field, like.rule());
  }
}
