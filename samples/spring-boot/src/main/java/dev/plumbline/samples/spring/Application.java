package dev.plumbline.samples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts only with a provider setup that has no error. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {
  /** Runs the application. */
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }
}
