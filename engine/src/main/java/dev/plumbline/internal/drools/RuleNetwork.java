package dev.plumbline.internal.drools;

import org.drools.core.BaseConfigurationFactories;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.KnowledgeBaseImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/** Lets Drools build the network of a model. */
final class RuleNetwork {
  private RuleNetwork() {}

  /**
   * The network of a model, with default options. It goes by the constructors and not by the
   * factories of Drools: those look for property files and services all over the class path, which
   * is slow and would let the surroundings of a host change how rules are read.
   */
  static InternalRuleBase of(Model model) {
    CompositeBaseConfiguration configuration = defaultConfiguration();
    KiePackagesBuilder packages = new KiePackagesBuilder(configuration);
    packages.addModel(model);
    KnowledgeBaseImpl base = new KnowledgeBaseImpl(RuleModel.PACKAGE, configuration);
    base.addPackages(packages.build().getKiePackages());
    return base;
  }

  @SuppressWarnings("unchecked") // the constructor takes an array of a generic type
  private static CompositeBaseConfiguration defaultConfiguration() {
    return new CompositeBaseConfiguration(
        new ChainedProperties(),
        RuleNetwork.class.getClassLoader(),
        BaseConfigurationFactories.baseConf,
        BaseConfigurationFactories.ruleConf,
        BaseConfigurationFactories.flowConf);
  }
}
