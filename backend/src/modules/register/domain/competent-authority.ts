import type { IsoDay, Stars } from "../../../contracts/common";

type Competence = { from: IsoDay; by: Record<Stars, string> };

const DISTRICT = "UBND cấp huyện";
const PROVINCE = "UBND cấp tỉnh";
const MINISTRY = "Bộ chủ trì Chương trình OCOP";

/** Who recognised which rank from when on: QĐ 1048/QĐ-TTg; QĐ 148/QĐ-TTg gave three stars to the district; QĐ 1489/QĐ-TTg ended that. */
const COMPETENCES: readonly Competence[] = [
  { from: "2019-08-21", by: { 3: PROVINCE, 4: PROVINCE, 5: MINISTRY } },
  { from: "2023-02-24", by: { 3: DISTRICT, 4: PROVINCE, 5: MINISTRY } },
  { from: "2025-07-06", by: { 3: PROVINCE, 4: PROVINCE, 5: "Bộ Nông nghiệp và Môi trường" } },
];

/** The kind of authority that decided on this rank on this day, for a source that does not name its issuer. */
export function competentAuthority(stars: Stars, day: IsoDay): string {
  const then = COMPETENCES.findLast(({ from }) => from <= day) ?? COMPETENCES[0];
  return then ? then.by[stars] : PROVINCE;
}
