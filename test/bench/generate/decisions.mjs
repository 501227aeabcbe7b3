/** Years of recognition and how many fall in each; the last year is not over. @type {[number, number][]} */
export const yearWeights = [
  [2019, 3],
  [2020, 8],
  [2021, 9],
  [2022, 13],
  [2023, 17],
  [2024, 20],
  [2025, 18],
  [2026, 12],
];

const DISTRICT_TIER_FROM = "2023-02-24";
const DISTRICT_TIER_UNTIL = "2025-07-06";
const CENTRAL_CITIES = ["Hà Nội", "Cần Thơ"];
const MINISTRY_RENAMED = "2025-03-01";

/**
 * The decision a product was recognised by: one per authority, year and half-year, so that many products share it.
 * Who recognises follows the law of the day: five stars the ministry, three stars the district from 24/02/2023 to 05/07/2025.
 * @param {{ province: string; suffix: string }} place
 * @param {string} district
 * @param {string} stars
 * @param {number} year
 * @param {number} half 0 or 1
 */
export function decisionFor(place, district, stars, year, half) {
  const date = dateOf(stars === "5" ? "ministry" : place.province, year, half);
  const authority = authorityOf(place, district, stars, date);
  return {
    decision_no: `${100 + (hash(`${authority.name}${year}${half}`) % 3_900)}/${authority.suffix}`,
    decision_date: date,
    issuer: authority.name,
  };
}

/** @param {{ province: string; suffix: string }} place @param {string} district @param {string} stars @param {string} date */
function authorityOf(place, district, stars, date) {
  if (stars === "5") {
    return date >= MINISTRY_RENAMED
      ? { name: "Bộ Nông nghiệp và Môi trường", suffix: "QĐ-BNNMT" }
      : { name: "Bộ Nông nghiệp và Phát triển nông thôn", suffix: "QĐ-BNN-VPĐP" };
  }
  if (stars === "3" && date >= DISTRICT_TIER_FROM && date < DISTRICT_TIER_UNTIL) {
    return { name: `UBND ${district}, ${place.province}`, suffix: "QĐ-UBND" };
  }
  const kind = CENTRAL_CITIES.includes(place.province) ? "thành phố" : "tỉnh";
  return { name: `UBND ${kind} ${place.province}`, suffix: place.suffix };
}

/** A working-looking day in the half-year, the same for one authority. @param {string} authority @param {number} year @param {number} half */
function dateOf(authority, year, half) {
  const seed = hash(`${authority}${year}-${half}`);
  const month = half === 0 ? 3 + (seed % 4) : 7 + (seed % (year === 2026 ? 4 : 6));
  const day = 1 + (Math.floor(seed / 7) % 28);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** FNV-1a. @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
