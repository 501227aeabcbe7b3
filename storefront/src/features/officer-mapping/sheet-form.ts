import type { GroupMapping } from "@contracts/channel-decision";
import { weightIn } from "./mapping-form";

/** Marks the form of a channel that is served by files, whose category is a word and no choice. */
export const SHEET = "bang";

/** What a filled form says of a group in sheets; what only marketplaces with categories have stays empty. */
export function readSheetForm(form: URLSearchParams): GroupMapping {
  const category = (form.get("nganh") ?? "").trim();
  return { category, category_path: [category], attributes: [], brand: null, weight: weightIn(form), size_cm: null };
}
