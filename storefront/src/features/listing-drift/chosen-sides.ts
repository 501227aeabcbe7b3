/** Fields of a form are called so; what follows names the field of the listing. */
const PREFIX = "muc-";

export const fieldName = (field: string): string => `${PREFIX}${field}`;

/** What was chosen for each field: a side, or to be asked again. */
export function chosenSides(form: URLSearchParams): Record<string, string> {
  const chosen = [...form].filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice(PREFIX.length), value]));
}
