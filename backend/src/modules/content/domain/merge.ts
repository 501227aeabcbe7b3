import { type ContentFields, LABEL_FIELDS, STORY_QUESTIONS } from "./fields";

/** Every text of a working copy by its address: `answers.place`, `story_vi`, `label.gtin`. Pictures are arranged, not typed. */
export const TEXT_FIELDS = [
  ...STORY_QUESTIONS.map((question) => `answers.${question}` as const),
  "story_vi",
  "story_en",
  ...LABEL_FIELDS.map((field) => `label.${field}` as const),
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What a device sends: only the fields of the page that was filled in. */
export type TextChange = Partial<Record<TextField, string | null>>;

export type Conflict = {
  field: TextField;
  /** What stands in the working copy. */
  kept: string | null;
  /** What the second device wrote; set aside until a person chooses. */
  other: string | null;
};

export type Merged = { fields: ContentFields; conflicts: Conflict[] };

/**
 * Brings what a device sends into the working copy. A field only one side changed since the device last saw the copy is taken
 * over; one that both changed stays as it stands, and the other writing is told as a conflict, so that nothing is lost. Pure.
 * @param seen the version the device last saw
 * @param standing the working copy now
 * @param disputed fields somebody has still to choose for: until then nothing overwrites them
 */
export function mergeTexts(
  seen: ContentFields,
  sent: TextChange,
  standing: ContentFields,
  disputed: ReadonlySet<TextField> = new Set(),
): Merged {
  const conflicts: Conflict[] = [];
  let fields = standing;
  for (const field of TEXT_FIELDS) {
    const other = sent[field];
    if (other === undefined) continue;
    const [before, kept] = [textOf(seen, field), textOf(standing, field)];
    if (other === before || other === kept) continue;
    if (kept === before && !disputed.has(field)) fields = withText(fields, field, other);
    else conflicts.push({ field, kept, other });
  }
  return { fields, conflicts };
}

export function textOf(fields: ContentFields, field: TextField): string | null {
  if (field === "story_vi" || field === "story_en") return fields[field];
  for (const question of STORY_QUESTIONS) if (field === `answers.${question}`) return fields.answers[question];
  for (const name of LABEL_FIELDS) if (field === `label.${name}`) return fields.label[name];
  throw new RangeError(`A working copy has no text ${field}`);
}

/** The same fields with one text in the place of what stood there. */
export function withText(fields: ContentFields, field: TextField, text: string | null): ContentFields {
  if (field === "story_vi" || field === "story_en") return { ...fields, [field]: text };
  const [part, name = ""] = field.split(".");
  return part === "answers"
    ? { ...fields, answers: { ...fields.answers, [name]: text } }
    : { ...fields, label: { ...fields.label, [name]: text } };
}
