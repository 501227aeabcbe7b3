import { foldVietnamese, normaliseText } from "../../../../platform/vietnamese/fold";
import { wordsOf } from "../../../../platform/vietnamese/variants";
import { remembered } from "./remembered";

const SPELT_OUT: readonly [RegExp, string][] = [
  [/^tp /, "thanh pho "],
  [/^tx /, "thi xa "],
  [/^tt /, "thi tran "],
  [/^p (?=\D)/, "phuong "],
  [/^h (?=\D)/, "huyen "],
];
/** Numbered wards keep their word: `Phường 2` is not a bare `2`. */
const KIND = /^(thanh pho|thi xa|thi tran|dac khu|tinh|huyen|quan|xa|phuong)\s+(?=\D)/;
/** Names begin like kinds once folded (Tịnh Biên, Quản Bạ), so the kind is looked for in the text as written. */
const WRITTEN_KIND =
  /^(thành phố|thanh pho|thị xã|thi xa|thị trấn|thi tran|đặc khu|dac khu|tỉnh|tinh|huyện|huyen|quận|quan|xã|xa|phường|phuong|tp|tx|tt|p|h)[\s.]/iu;

/** A place's name with its kind spelt out, folded: `TP. Cao Lãnh` → `thanh pho cao lanh`. */
export const fullPlace = remembered((text) =>
  SPELT_OUT.reduce((place, [short, long]) => place.replace(short, long), foldVietnamese(text)),
);

/** The bare name, folded: `TP. Cao Lãnh` → `cao lanh`; English endings of foreign pages go too (`Yen Son commune`). */
export const barePlace = remembered((text) =>
  (WRITTEN_KIND.test(normaliseText(text)) ? fullPlace(text).replace(KIND, "") : fullPlace(text)).replace(
    /\s(?:city|commune|district|province|town)$/,
    "",
  ),
);

/** The bare name with its accents, wherever the tone is placed: `Tam Dân` is not `Tam Đàn`. */
export const accentedPlace = remembered((text) => {
  const words = wordsOf(text).map(({ spelling, folded }) => spelling ?? `0${folded}`);
  return words.slice(-barePlace(text).split(" ").length).join(" ");
});

/** True where two printed places cannot be one: other names, or one name as city and as district. */
export function placesDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  if (barePlace(a) !== barePlace(b)) return true;
  const [kindA, kindB] = [KIND.exec(fullPlace(a))?.[1], KIND.exec(fullPlace(b))?.[1]];
  return kindA !== undefined && kindB !== undefined && kindA !== kindB;
}
