import type { DraftForm } from "./keep-draft";

type Written = HTMLInputElement | HTMLTextAreaElement;

/** A form of the page as the keeper of drafts sees it: its visible fields, and the version it was begun on. */
export function pageForm(form: HTMLFormElement): DraftForm {
  const begun = form.elements.namedItem("based_on");
  const version = begun instanceof HTMLInputElement ? begun : null;
  const fields = () =>
    [...form.elements].filter(
      (element): element is Written =>
        element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== "hidden"),
    );
  return {
    read: () => ({
      based_on: version?.value ?? "0",
      values: Object.fromEntries(fields().map(({ name, value }) => [name, value])),
    }),
    fill: ({ based_on, values }) => {
      for (const field of fields()) field.value = values[field.name] ?? field.value;
      if (version) version.value = based_on;
    },
    begunOn: (saved) => {
      if (version) version.value = saved;
    },
  };
}
