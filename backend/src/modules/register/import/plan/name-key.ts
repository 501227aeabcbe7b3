import { foldVietnamese, normaliseText } from "../../../../platform/vietnamese/fold";
import type { LegalKind } from "../normalise/legal-type";
import { remembered } from "./remembered";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const toneLast = remembered((word) => {
  const decomposed = word.normalize("NFD");
  const tone = decomposed.match(TONES)?.join("") ?? "";
  return tone === "" ? word : decomposed.replace(TONES, "").normalize("NFC") + tone;
});

/** Abbreviations with one meaning in a producer's name. `CN` and `CT` have several and stay as they are. */
const ABBREVIATIONS: Record<string, string> = {
  tnhh: "trách nhiệm hữu hạn",
  mtv: "một thành viên",
  ctcp: "công ty cổ phần",
  cty: "công ty",
  cp: "cổ phần",
  htx: "hợp tác xã",
  htxnn: "hợp tác xã nông nghiệp",
  lhhtx: "liên hiệp hợp tác xã",
  tht: "tổ hợp tác",
  hkd: "hộ kinh doanh",
  dntn: "doanh nghiệp tư nhân",
  cssx: "cơ sở sản xuất",
  sxkd: "sản xuất kinh doanh",
  sx: "sản xuất",
  tm: "thương mại",
  dv: "dịch vụ",
  tmdv: "thương mại dịch vụ",
  xnk: "xuất nhập khẩu",
  nn: "nông nghiệp",
};

/** Words of legal form: what kind of body it is, not which one. Longer phrases first. */
const LEGAL_WORDS = phrases(
  "liên hiệp hợp tác xã|hợp tác xã|tổ hợp tác|chi nhánh|công ty|trách nhiệm hữu hạn|một thành viên|1 thành viên|hai thành viên|2 thành viên|cổ phần|doanh nghiệp tư nhân|doanh nghiệp|hộ kinh doanh|hộ sản xuất|hộ gia đình|hộ|cơ sở|trang trại",
);

/** Words of trade that spellings of one name add or leave out. */
const TRADE_WORDS = phrases(
  "sản xuất kinh doanh|sản xuất|kinh doanh|thương mại|dịch vụ|tổng hợp|xuất nhập khẩu|xuất khẩu|nhập khẩu|chế biến|đầu tư|phát triển|công nghệ|nông nghiệp|nông sản|thủy sản|hải sản|thực phẩm|đặc sản|thảo dược|thiên nhiên|hữu cơ|an toàn|sạch|và|khô cá|khô|mắm cá|dưa mắm|nước mắm|mắm|bánh kẹo|bánh|nem chả|nem|rượu|mật ong|trà",
);

/**
 * The spelling a name is compared by: lower case, abbreviations spelt out, punctuation gone, and the tone at the end of
 * its syllable, so that `Hoà` and `Hòa` are one word while `Hoa` and `Hòa` stay two.
 */
export const canonicalName = remembered((name) =>
  words(name)
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? canonicalWords(ABBREVIATIONS[word] ?? "") : toneLast(word)))
    .join(" "),
);

/** What is left of a producer's name without legal form, trade words and its own place: the part that tells producers apart. */
export function distinctiveName(name: string, places: readonly (string | null)[]): string {
  const formless = LEGAL_WORDS.reduce(without, canonicalName(name));
  const core = TRADE_WORDS.reduce(without, placeWords(places).reduce(without, formless));
  // One word is too little to tell producers apart ("HTX Ninh Thới" of xã Ninh Thới): then every other word has to agree as well.
  return foldVietnamese(core.includes(" ") ? core : formless).replaceAll("y", "i");
}

export type LegalFamily = "company" | "cooperative" | "group" | "household" | "other";

const FAMILIES: Record<LegalKind, LegalFamily> = {
  llc: "company",
  single_member_llc: "company",
  joint_stock: "company",
  private_enterprise: "company",
  company: "company",
  cooperative: "cooperative",
  cooperative_union: "cooperative",
  cooperative_group: "group",
  household: "household",
  establishment: "household",
  farm: "household",
  association: "other",
  centre: "other",
};

/** A cơ sở is registered as a household, a TNHH turns into a TNHH MTV: such names can mean one producer; a firm and a household cannot. */
export function mayBeOne(a: LegalKind | null, b: LegalKind | null): boolean {
  return a === null || b === null || FAMILIES[a] === FAMILIES[b];
}

function words(name: string): string[] {
  return normaliseText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
}

function canonicalWords(text: string): string {
  return words(text).map(toneLast).join(" ");
}

function phrases(list: string): string[] {
  return list.split("|").map(canonicalWords);
}

function placeWords(places: readonly (string | null)[]): string[] {
  return places.flatMap((place) =>
    place === null
      ? []
      : [
          canonicalWords(
            place.replace(/^(?:tỉnh|huyện|thành phố|thị xã|thị trấn|xã|phường|TP\.?|TX\.?|TT\.?)\s+/iu, ""),
          ),
        ],
  );
}

/** Removes whole words only. */
function without(text: string, phrase: string): string {
  return phrase === "" ? text : ` ${text} `.replaceAll(` ${phrase} `, " ").trim();
}
