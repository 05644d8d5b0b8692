package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Which rules hold, as real sessions of Drools say it: a long session for each thread, default
 * options, an agenda filter that collects.
 */
final class SessionEvaluator {
  private final ThreadLocal<KieSession> sessions;

  SessionEvaluator(List<List<Condition>> rules) {
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase(RuleNetwork.of(RuleModel.of(rules)));
    sessions = ThreadLocal.withInitial(base::newKieSession);
  }

  List<Integer> matching(AttributeView setup) {
    KieSession session = sessions.get();
    List<Integer> matching = new ArrayList<>();
    FactHandle handle = session.insert(setup);
    session.fireAllRules(
        match -> {
          matching.add(Integer.valueOf(match.getRule().getName()));
          return false;
        });
    session.delete(handle);
    matching.sort(null);
    return matching;
  }
}
