package dev.plumbline.samples.spring;

import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.RuleFilesException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the properties while the application starts, long before the first request. */
@Configuration(proxyBeanMethods = false)
class ProviderCheck {

  @Bean
  Plumbline plumbline() throws RuleFilesException {
    return Plumbline.builder().builtIn().build(Clock.systemUTC());
  }

  @Bean
  Report providerReport(Plumbline plumbline, ProviderProperties properties) {
    Report report = plumbline.validate(properties.setup());
    if (!report.passes()) {
      throw new ProviderRefusedException(report);
    }
    return report;
  }
}
