// Why a setup is judged as it is: what each layer's policies say of it, which decided, what spoke,
// and what nearly did. The words are those of the reports on the command line.
import { html, render, nothing } from "lit-html";
import { announce } from "./announce.js";
import { api } from "./api.js";
import { counted, sign } from "./findings.js";
import { reason } from "./problems.js";
import { setup, shown } from "./setup.js";

const LAYERS = ["organization", "team", "personal"];

export function mount(place, page) {
  const view = new ExplainView(place, page);
  view.start();
  return { close: () => view.close() };
}

class ExplainView {
  constructor(place, page) {
    this.place = place;
    this.page = page;
    this.words = null;
    this.answer = null;
    this.failure = null;
  }

  async start() {
    this.draw();
    if (setup.isEmpty()) {
      return;
    }
    try {
      const [words, answer, report] = await Promise.all([
        fetch(new URL(`words/${this.page.language()}.json`, import.meta.url)).then((file) => file.json()),
        api.post("v1/explain", setup.sent()),
        api.post("v1/validate", setup.sent(), { query: { all: true } }),
      ]);
      this.words = words;
      this.answer = answer;
      this.report = report;
    } catch (failure) {
      this.failure = failure;
    }
    this.draw();
    if (this.answer && !this.closed) {
      announce(this.summary());
    }
  }

  close() {
    this.closed = true;
  }

  draw() {
    if (!this.closed) {
      render(this.template(), this.place);
    }
  }

  /** A text of the reports, with its values; texts that count may have a form for one. */
  word(name, values = {}) {
    const text = (values.count === 1 ? this.words[`${name}.one`] : undefined) ?? this.words[name] ?? name;
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "").trim();
  }

  template() {
    const { t } = this.page;
    return html`
      <div class="head">
        <h1>${t("explain.title")}</h1>
        <p class="soft">${t("explain.intro")}</p>
      </div>
      <div class="explain">${this.content(t)}</div>`;
  }

  content(t) {
    if (setup.isEmpty()) {
      return html`
        <section class="card empty">
          <p>${t("explain.empty")}</p>
          <a class="button" href="#/check">${t("explain.check")}</a>
        </section>`;
    }
    if (this.failure) {
      return html`<p class="note error" role="alert">${reason(this.failure, t)}</p>`;
    }
    return this.answer ? this.explained(t) : html`<p class="soft" role="status">${t("explain.loading")}</p>`;
  }

  summary() {
    const own = this.report.diagnostics.filter((found) => this.verdictOf(found.code) === "spoke");
    return own.length > 0 ? counted(own, this.page.t) : this.page.t("explain.clean");
  }

  verdictOf(code) {
    return this.answer.checks.find((check) => check.code === code)?.verdict;
  }

  explained(t) {
    const { checks, policies, day } = this.answer;
    const order = (code) => this.report.diagnostics.findIndex((found) => found.code === code);
    const of = (verdict) => checks.filter((check) => check.verdict === verdict).sort((a, b) => order(a.code) - order(b.code));
    const kind = this.report.outcome;
    return html`
      <section class="card outcome" aria-labelledby="outcome-title">
        <h2 id="outcome-title" class="status ${kind}">${sign(kind)}<span>${this.summary()}</span></h2>
        <dl class="facts">${["provider", "model", "baseUrl", "region"].filter((name) => setup.document[name] !== undefined).map((name) => html`
          <div><dt>${t(`explain.${name}`)}</dt><dd><code>${shown(`/${name}`, setup.document[name])}</code></dd></div>`)}</dl>
        <p class="soft">${this.word("explain.considered", { count: checks.length, day })}</p>
      </section>
      ${this.layers(policies)}
      ${this.section("spoke", of("spoke"), true)}
      ${this.section("folded", of("folded"), true)}
      ${this.folded("nearly", of("nearly"))}
      ${this.others(of("silent"), of("not-on-this-day"))}`;
  }

  /** The policies, the strongest layer first; those for others are folded away. */
  layers(policies) {
    const { t } = this.page;
    const applying = policies.filter((policy) => policy.applies && policy.onThisDay);
    const elsewhere = policies.filter((policy) => !applying.includes(policy));
    const layers = [...new Set([...LAYERS, ...applying.map((policy) => policy.rule.layer)])];
    return html`
      <section class="card" aria-labelledby="policies-title">
        <h2 id="policies-title">${applying.length > 0 ? this.word("policies.applying", { count: applying.length }) : t("explain.no.policy")}</h2>
        ${layers.map((layer) => this.layer(layer, applying.filter((policy) => policy.rule.layer === layer)))}
        ${elsewhere.length > 0 ? html`
          <details>
            <summary>${this.word("policies.elsewhere", { count: elsewhere.length })}</summary>
            ${elsewhere.map((policy) => this.policy(policy))}
          </details>` : nothing}
      </section>`;
  }

  layer(name, policies) {
    return policies.length === 0 ? nothing : html`
      <div class="layer">
        <h3>${this.word(`layer.${name}`)}</h3>
        ${policies.map((policy) => this.policy(policy))}
      </div>`;
  }

  policy(policy) {
    const mode = policy.mode === "enforce" ? nothing : html`<span class="tag">${this.page.t(`explain.mode.${policy.mode}`)}</span>`;
    return html`
      <div class="policy">
        <p><strong>${policy.name}</strong> ${place(policy.rule)} ${mode}</p>
        <ul class="marked">
          ${policy.mismatches.map((mismatch) => html`<li class="silent">${this.mismatch(mismatch)}</li>`)}
          ${policy.onThisDay ? nothing : html`<li class="silent">${this.word("scope.day", { from: policy.from ?? "…", until: policy.until ?? "…" })}</li>`}
          ${policy.statements.map((statement) => this.statement(statement))}
        </ul>
      </div>`;
  }

  mismatch({ dimension, wanted, actual }) {
    const values = { dimension, wanted: wanted.join(this.page.t("list.separator")), actual: actual.join(this.page.t("list.separator")) };
    return this.word(actual.length === 0 ? "scope.unstated" : "scope.mismatch", values);
  }

  statement(statement) {
    const { t } = this.page;
    const silent = statement.opinion === "gives-way" || statement.opinion === "is-overruled";
    const kind = statement.refuses ? "no" : silent ? "silent" : "yes";
    const values = {
      key: statement.key,
      entry: statement.entry,
      field: statement.field,
      value: statement.value ?? this.word("opinion.open"),
      line: `${statement.rule.file}:${statement.rule.line}`,
    };
    return html`
      <li class=${kind}>
        ${mark(kind, t)}${this.word(`opinion.${statement.opinion}`, values)}
        ${statement.decides ? html`<span class="tag decides">${this.word("opinion.decides").replace("←", "").trim()}</span>` : nothing}
        ${statement.refuses ? html`<span class="way soft">${this.word(`change.${statement.opinion}`, values)}</span>` : nothing}
      </li>`;
  }

  section(name, checks, full) {
    return checks.length === 0 ? nothing : html`
      <section class="card" aria-labelledby="${name}-title">
        <h2 id="${name}-title">${this.word(`explain.${name}`, { count: checks.length })}</h2>
        <ul class="checks">${checks.map((check) => html`<li>${this.check(check, full)}</li>`)}</ul>
      </section>`;
  }

  /** What is of use only to who looks closer. */
  folded(name, checks) {
    return checks.length === 0 ? nothing : html`
      <details class="card others">
        <summary>${this.word(`explain.${name}`, { count: checks.length })}</summary>
        <div><ul class="checks">${checks.map((check) => html`<li>${this.check(check, false)}</li>`)}</ul></div>
      </details>`;
  }

  check(check, full) {
    const found = this.report.diagnostics.filter((one) => one.code === check.code);
    const [first] = found;
    const policies = full && check.stage === "policy" ? this.deciding(found) : [];
    const outcomes = full ? check.requirements : check.requirements.filter((outcome) => !outcome.holds);
    return html`
      ${first
        ? html`<p class="title ${first.severity}">${sign(first.severity)}<span><span class="severity">${this.word(`severity.${first.severity}`)}</span> ${first.title}</span></p>
            <p>${first.message}</p>`
        : nothing}
      <p class="source"><code>${check.code}</code> ${place(check.rule)} <span>${this.word(`stage.${check.stage}`)}</span></p>
      ${check.followsFrom ? html`<p class="soft">${this.word("explain.follows", { code: check.followsFrom })}</p>` : nothing}
      <ul class="marked">
        ${policies.length > 0 ? policies.map((statement) => this.statement(statement)) : outcomes.map((outcome) => this.outcome(outcome))}
      </ul>`;
  }

  /** What policies have against the fields that a check speaks of. */
  deciding(found) {
    const fields = found.map((one) => one.field);
    return this.answer.policies.flatMap((policy) => policy.statements).filter((statement) => statement.decides && fields.includes(statement.field));
  }

  outcome(outcome) {
    const { t } = this.page;
    const kind = outcome.holds ? "yes" : "no";
    if (outcome.parts) {
      return html`
        <li class=${kind}>${mark(kind, t)}${this.word(`require.${outcome.how}`)}
          <ul class="marked">${outcome.parts.map((part) => this.outcome(part))}</ul>
        </li>`;
    }
    const values = { attribute: outcome.attribute, value: outcome.values.map(told).join(t("list.separator")) };
    const sentence = this.word(`require.${outcome.operator}${outcome.negated ? ".not" : ""}`, values);
    const actual = outcome.holds ? "" : this.actual(outcome.actual);
    return html`<li class=${kind}>${mark(kind, t)}${sentence}${actual}</li>`;
  }

  actual(value) {
    const name = value === null ? "actual.absent" : "actual";
    return this.words[name].replace("{value}", value === null ? "" : told(value));
  }

  others(silent, elsewhere) {
    const topics = new Map();
    silent.forEach(({ code }) => topics.set(code.split("/")[0], (topics.get(code.split("/")[0]) ?? 0) + 1));
    return html`
      <details class="card others">
        <summary>${this.word("explain.silent", { count: silent.length })}</summary>
        <div>
          <p class="soft">${[...topics].map(([topic, count]) => `${topic} ${count}`).join(this.page.t("list.separator"))}</p>
          ${elsewhere.length > 0 ? html`<p>${this.word("explain.not-on-this-day", { count: elsewhere.length })}</p>` : nothing}
          <ul class="checks">${silent.map((check) => html`<li>${this.check(check, false)}</li>`)}</ul>
        </div>
      </details>`;
  }
}

function place(rule) {
  return html`<span class="place">${rule.file}:${rule.line}</span>`;
}

function told(value) {
  if (typeof value === "string" && value.startsWith("${")) {
    return value.slice(2, -1);
  }
  return typeof value === "string" ? `“${value}”` : JSON.stringify(value);
}

/** Whether something holds, for eyes and for ears. */
function mark(kind, t) {
  const signs = { yes: "✓", no: "✗", silent: "–" };
  return html`<span class="mark" aria-hidden="true">${signs[kind]}</span>${kind === "silent" ? nothing : html`<span class="hidden">${t(`explain.${kind}`)}</span>`}`;
}
