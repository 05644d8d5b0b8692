// The field of the model: offers only what is allowed here, and says why where that is nothing.
import { html } from "lit-html";
import { facts } from "./catalog.js";
import { idOf } from "./names.js";
import { setup } from "./setup.js";

export function modelField(form) {
  const { view } = form;
  const provider = view.provider();
  const { list, fetched } = view.models;
  const offers = fetched?.list ?? list;
  const language = view.page.language();
  const now = setup.document.model ?? "";
  return form.field("/model", {
    label: html`<label for=${idOf("/model")}>${form.t("field.model")}</label>`,
    hint: hint(form, { provider, offers, chosen: offers.find((offer) => offer.model === now) }),
    control: (attributes) =>
      view.boxes.model.template({
        text: now,
        options: offers,
        row: (offer) => ({ value: offer.model, label: offer.model, detail: facts(offer, form.t, language) }),
        search: (offer) => offer.model,
        input: (text) => view.typed("/model", text.trim()),
        choose: (option) => view.chosen("/model", option.value),
        attributes: { ...attributes, placeholder: provider?.model.placeholder ?? "", code: true, required: provider?.model.required },
        words: form.words("model"),
      }),
  });
}

function hint(form, { provider, offers, chosen }) {
  const { loading, failure, none, fetched } = form.view.models;
  if (!provider) {
    return form.t("model.first");
  }
  if (loading) {
    return form.t("model.loading");
  }
  if (failure) {
    return form.t("model.failed");
  }
  const known = chosen ? facts(chosen, form.t, form.view.page.language()) : "";
  if (known) {
    return known;
  }
  if (offers.length > 0) {
    return form.t(fetched ? "model.fetched" : "model.offered", { count: offers.length });
  }
  if (none) {
    return form.t("model.none", { count: none.count, codes: none.codes.join(form.t("list.separator")) });
  }
  return form.t(provider.model.free ? "model.own" : "model.unlisted");
}
