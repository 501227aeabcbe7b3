import { slugify } from "../../../platform/vietnamese/fold";

/** Keeps addresses readable; what is cut off the name the id's end makes up for. */
const LONGEST = 80;
const ID_LETTERS = 6;

/** A public address that stays the same when the name is corrected: the name as first recorded and the end of the id. */
export function handleOf(name: string, id: string): string {
  const slug = slugify(name).slice(0, LONGEST).replace(/-+$/u, "");
  const end = id.slice(-ID_LETTERS).toLowerCase();
  return slug === "" ? end : `${slug}-${end}`;
}
