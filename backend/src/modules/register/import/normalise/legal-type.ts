import { foldVietnamese } from "../../../../platform/vietnamese/fold";

/** Legal forms a producer's name or the file's column can state. `company` and `establishment` are what sources leave vague. */
export type LegalKind =
  | "household"
  | "establishment"
  | "farm"
  | "cooperative_group"
  | "cooperative"
  | "cooperative_union"
  | "private_enterprise"
  | "llc"
  | "single_member_llc"
  | "joint_stock"
  | "company"
  | "association"
  | "centre";

/** First match wins, so the narrower form stands before the wider. Patterns read folded text with abbreviations spelt out. */
const FORMS: readonly [RegExp, LegalKind][] = [
  [/^lien hiep hop tac xa\b/, "cooperative_union"],
  [/^(quy )?hop tac xa\b|\bcooperative$/, "cooperative"],
  [/^to hop tac\b|^cooperative group\b/, "cooperative_group"],
  [/^doanh nghiep tu nhan\b/, "private_enterprise"],
  [/^cong ty (trach nhiem huu han )?(mot thanh vien)\b/, "single_member_llc"],
  [/^cong ty trach nhiem huu han\b/, "llc"],
  [/^cong ty co phan\b|\b(joint stock company|jsc)$/, "joint_stock"],
  [/^cong ty\b|^doanh nghiep\b|\b(company|co ltd)$/, "company"],
  [/^ho (kinh doanh|san xuat|gia dinh|nong dan|ca the)\b|^ho\b|^household\b/, "household"],
  [/^trang trai\b|\bfarm$/, "farm"],
  [/^(co so|lo san xuat|lang nghe)\b|^establishment\b/, "establishment"],
  [/^(hoi|hiep hoi|hoi quan|to chuc)\b|^association\b/, "association"],
  [/^trung tam\b|^centre\b/, "centre"],
];

const ABBREVIATIONS: Record<string, string> = {
  tnhh: "trach nhiem huu han",
  mtv: "mot thanh vien",
  tv: "thanh vien",
  ctcp: "cong ty co phan",
  ctytnhh: "cong ty trach nhiem huu han",
  cty: "cong ty",
  ct: "cong ty",
  cp: "co phan",
  htx: "hop tac xa",
  lhhtx: "lien hiep hop tac xa",
  tht: "to hop tac",
  hkd: "ho kinh doanh",
  dntn: "doanh nghiep tu nhan",
  cssx: "co so san xuat",
  cskd: "co so kinh doanh",
  cs: "co so",
};

/**
 * The legal form as written: `HTX`, `Hợp tác xã Nông nghiệp …`, `Cty TNHH MTV …`, `HKD`.
 * A branch is read as the form of its company. Null where the text names no form: it is never guessed from a brand.
 */
export function parseLegalKind(text: string | null): LegalKind | null {
  if (text === null) return null;
  const spelt = foldVietnamese(text)
    .split(" ")
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : word))
    .join(" ")
    .replace(/^chi nhanh( (so )?\d+)? /, "")
    .replace(/\b1 thanh vien\b/, "mot thanh vien");
  return FORMS.find(([pattern]) => pattern.test(spelt))?.[1] ?? null;
}
