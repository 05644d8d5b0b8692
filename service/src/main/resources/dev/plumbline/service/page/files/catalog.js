// What the service knows that a form needs: providers and the models that are allowed.
import { api } from "./api.js";

/** The providers in the order of the country, and which of them are at home there. */
export async function providers(country) {
  const { providers: all } = await api.get("v1/providers", { query: { country } });
  return all;
}

/**
 * The models that validation accepts in this setup.
 *
 * @returns `{ list, none }`: where there are none although some are known, how many, and the codes
 *     of what speaks against them
 */
export async function models(document) {
  const { provider, region, context = {} } = document;
  const query = { provider, region, ...context, groups: context.groups?.join(",") };
  delete query.locale;
  const { models: list } = await api.get("v1/models", { query });
  return { list, none: list.length === 0 ? await refused(query) : null };
}

async function refused(query) {
  const { models: all } = await api.get("v1/models", { query: { ...query, all: true } });
  const codes = new Set(all.flatMap((model) => model.refusals.map(({ code }) => code)));
  return all.length === 0 ? null : { count: all.length, codes: [...codes] };
}

/** `1M context · $1.25 in, $10 out`: what is known of a model, as far as it is known. */
export function facts(model, t, language) {
  const known = model?.known?.facts ?? {};
  const parts = [];
  if (known.context) {
    const size = new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 3 }).format(Number(known.context));
    parts.push(t("model.context", { size }));
  }
  if (known["cost.in"] || known["cost.out"]) {
    parts.push(price(Number(known["cost.in"] ?? 0), Number(known["cost.out"] ?? 0), t, language));
  }
  return parts.join(" · ");
}

function price(input, output, t, language) {
  if (input === 0 && output === 0) {
    return t("model.free");
  }
  const money = (amount) => new Intl.NumberFormat(language, {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 4,
  }).format(amount);
  return t("model.price", { input: money(input), output: money(output) });
}

/** All countries, in the order of their names in the language. */
export function countries(language) {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return CODES.map((code) => ({ code, name: names.of(code) })).sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The country that the browser's languages speak of, such as KR of ko-KR; English says none. */
export function ownCountry() {
  for (const tag of navigator.languages) {
    const region = new Intl.Locale(tag).region;
    if (region && CODES.includes(region)) {
      return region;
    }
  }
  const likely = new Intl.Locale(navigator.language).maximize();
  return likely.language === "en" ? undefined : likely.region;
}

const CODES = (
  "AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN " +
  "CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU " +
  "ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK " +
  "ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW " +
  "SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VC VE " +
  "VN VU WS YE ZA ZM ZW"
).split(" ");
