import { type ContentFields, LIMITS } from "./fields";

type Picture = ContentFields["pictures"][number];

/** One act on the pictures of a product. The first picture is the main one. */
export type Arrangement =
  | { do: "add" | "remove" | "first" | "earlier" | "later"; picture_id: string }
  | { do: "words"; picture_id: string; alt: string | null };

/**
 * Carries one act out on the pictures as they stand, so that two devices arranging them never overwrite each other. An act on
 * a picture that is gone does nothing. Pure. @returns null where there is no room for another picture
 */
export function arrange(pictures: readonly Picture[], act: Arrangement): Picture[] | null {
  const at = pictures.findIndex(({ picture_id }) => picture_id === act.picture_id);
  const picture = pictures[at];
  if (act.do === "add") {
    if (picture) return [...pictures];
    return pictures.length < LIMITS.pictures ? [...pictures, { picture_id: act.picture_id, alt: null }] : null;
  }
  if (!picture) return [...pictures];
  const others = pictures.filter((other) => other !== picture);
  if (act.do === "remove") return others;
  if (act.do === "words") return pictures.map((other) => (other === picture ? { ...picture, alt: act.alt } : other));
  const to = act.do === "first" ? 0 : Math.max(0, act.do === "earlier" ? at - 1 : at + 1);
  return [...others.slice(0, to), picture, ...others.slice(to)];
}
