import type { OwnProduct } from "@contracts/producer-products";
import type { Locale } from "@/platform/i18n/locale";
import { productTexts } from "./texts";

type Texts = ReturnType<typeof productTexts>;
export type Subject = keyof Texts["subjects"];
export type FieldKey = keyof Texts["fields"];

type FieldPlan = {
  /** As the backend names it. */
  name: string;
  texts: FieldKey;
  /** Rows of the field; 1 for a single line. */
  rows: number;
};

const answer = (question: string): FieldPlan => ({
  name: `answers.${question}`,
  texts: `answers_${question}` as FieldKey,
  rows: 3,
});
const label = (field: string, rows = 2): FieldPlan => ({
  name: `label.${field}`,
  texts: `label_${field}` as FieldKey,
  rows,
});

/** One subject, one short page: what stands on each, in the order of the product's page. */
export const SUBJECTS: Record<Subject, readonly FieldPlan[]> = {
  "cau-hoi": ["place", "maker", "material", "making", "special", "use"].map(answer),
  "cau-chuyen": [{ name: "story_vi", texts: "story_vi", rows: 12 }],
  "cau-chuyen-tieng-anh": [{ name: "story_en", texts: "story_en", rows: 12 }],
  // The six that the checklist asks for stand on one page.
  nhan: [
    label("net_quantity", 1),
    label("ingredients", 3),
    label("shelf_life", 1),
    label("storage", 1),
    label("usage"),
    label("responsible_party"),
  ],
  "bao-quan": [label("allergens"), label("warnings")],
  "nguon-goc": [label("origin", 1), label("quality_declaration", 1), label("food_safety_certificate", 1)],
  "ma-vach": [label("gtin", 1), label("trace_code", 1)],
};

export const SUBJECT_NAMES = Object.keys(SUBJECTS) as Subject[];

export function isSubject(name: string): name is Subject {
  return Object.hasOwn(SUBJECTS, name);
}

/** What the working copy holds in a field. */
export function writtenIn({ answers, label, story_vi, story_en }: OwnProduct["draft"]["fields"], name: string): string {
  if (name === "story_vi") return story_vi ?? "";
  if (name === "story_en") return story_en ?? "";
  const [part, key = ""] = name.split(".");
  return (part === "answers" ? Reflect.get(answers, key) : Reflect.get(label, key)) ?? "";
}

export type SubjectState = "done" | "todo" | "wrong";

/** How a subject stands, told by its fields: none filled in, or one that must be put right. */
export function subjectState(subject: Subject, { draft, warnings }: OwnProduct): SubjectState {
  const names = SUBJECTS[subject].map(({ name }) => name);
  if (warnings.some(({ weight, field }) => weight === "must" && names.includes(field))) return "wrong";
  return names.some((name) => writtenIn(draft.fields, name) !== "") ? "done" : "todo";
}

/** The page, within a product's pages, on which a field is put right. */
export function pageOfField(field: string): string {
  if (field === "pictures") return "anh";
  if (field === "sizes") return "gia";
  return SUBJECT_NAMES.find((subject) => SUBJECTS[subject].some(({ name }) => name === field)) ?? "nhan";
}

/** What a field is called. */
export function fieldLabel(field: string, locale: Locale): string {
  const plan = Object.values(SUBJECTS)
    .flat()
    .find(({ name }) => name === field);
  return plan ? productTexts(locale).fields[plan.texts].label : field;
}
