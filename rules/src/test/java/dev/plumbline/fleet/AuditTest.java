package dev.plumbline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.Waiver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The numbers of an audit are those of validating each setup by itself. */
class AuditTest {
  private static final String POLICY =
      """
      kind: policy
      name: regions
      applies: { organizations: [acme] }
      regions: { allow: ["eu-*"] }
      waivers:
        - code: policy/region-denied
          for: { accounts: [a1@x.example] }
          until: 2027-01-31
          owner: ann
          reason: moving
        - code: policy/region-denied
          for: { accounts: [nobody@x.example] }
          until: 2027-01-31
          owner: bob
          reason: forgotten
      """;

  @Test
  void itCountsWhatValidationFinds() {
    Plumbline rules = RandomFleet.rules(List.of(POLICY));
    List<Setup> setups = new RandomFleet(5).setups(2_000);
    Audit audit =
        Audit.of(rules, setups.stream().map(SetupSource::of).iterator(), FleetOptions.STANDARD);

    long failing = 0;
    Map<String, Long> codes = new TreeMap<>();
    for (Setup setup : setups) {
      failing += rules.validate(setup).passes() ? 0 : 1;
      for (Diagnostic one : rules.validate(setup).diagnostics()) {
        codes.merge(one.code() + one.severity() + one.waived().isPresent(), 1L, Long::sum);
      }
    }
    Map<String, Long> told = new TreeMap<>();
    audit.codes().forEach(one -> told.put(one.code() + one.severity() + one.waived(), one.count()));
    assertThat(audit.setups()).isEqualTo(2_000);
    assertThat(audit.standings()).containsEntry(Standing.FAIL, failing);
    assertThat(told).isEqualTo(codes).containsKey("policy/region-deniedERRORtrue");
    audit
        .groups()
        .forEach(
            (grouping, shares) ->
                assertThat(
                        shares.stream()
                            .flatMap(share -> share.standings().values().stream())
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("%s", grouping)
                    .isEqualTo(2_000));
    assertThat(audit.unusedWaivers()).extracting(Waiver::owner).containsExactly("bob");
  }
}
