package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Part;

/** The document itself and the context that it is for. */
final class SetupAttributes {
  private SetupAttributes() {}

  static void declare(Declarations to) {
    to.date("now", "the day of the validation, in UTC", "2026-11-22", Candidate::today)
        .items(
            "setup.misplaced",
            "members whose right place is known: name, nearest, belongs (a pointer, where that is free)",
            MemberNames::misplaced)
        .items(
            "setup.misspelt",
            "members that are options of another name: name, nearest, belongs",
            MemberNames::misspelt)
        .items("setup.unknown", "members that nobody knows: name", MemberNames::unknown)
        .items(
            "setup.padded",
            "members with blanks or line breaks around their value: name, surplus",
            MemberValues::padded)
        .items(
            "setup.nothingAsText",
            "members whose text says null or undefined: name, word",
            MemberValues::nothingAsText)
        .restingOn(Part.OPTIONS)
        .items(
            "options.mistyped",
            "options of the wrong type: name, expected, meant (the value in the right type)",
            MemberValues::mistyped)
        .restingOnOption(RoutingOptions.NAME)
        .texts(
            "routing.onlyIgnored",
            "upstream providers that routing both demands and ignores",
            "[azure]",
            RoutingOptions::onlyIgnored)
        .texts(
            "routing.shutOut",
            "upstream providers that are to be tried in order although another list shuts them out",
            "[azure]",
            RoutingOptions::shutOut)
        .restingOn(null)
        .text(
            "options.resourceLabel",
            "the resource's name in an address that stands in its place",
            "contoso",
            ResourceName::label)
        .text(
            "options.projectField",
            "the option that names the cloud project: project or projectId",
            "project",
            c -> c.optionText("project") == null ? "projectId" : "project")
        .entered(
            "context.organization", "the organization", "acme", c -> c.context().organization())
        .entered(
            "context.account",
            "the person's account",
            "kim@acme.example",
            c -> c.context().account())
        .texts(
            "context.groups", "the groups of the person", "[research]", c -> c.context().groups())
        .entered("context.country", "the country, two letters", "KR", c -> c.context().country())
        .entered("context.plan", "the account's plan", "free", c -> c.context().plan())
        .restingOnOption("env")
        .items(
            "options.emptyVariables",
            "environment variables of providers that are set to nothing: name",
            MemberValues::emptyVariables)
        .restingOn(null)
        .entered(
            "context.host", "the host program as entered", "roo-code", c -> c.context().host());
    to.needingProvider()
        .restingOnOption(RoutingOptions.NAME)
        .items(
            "routing.misspelt",
            "upstream providers that are all but spelled as one that there is: name, meant",
            RoutingOptions::misspelt);
  }
}
