package dev.plumbline.service.output;

import dev.plumbline.Report;
import dev.plumbline.Setup;

/**
 * What a format needs to show one report.
 *
 * @param report the findings
 * @param setup the setup that was validated
 * @param source the text that the setup was read from
 */
public record Answer(Report report, Setup setup, SourceText source) {}
