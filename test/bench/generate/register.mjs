import { decisionFor, yearWeights } from "./decisions.mjs";
import { PLACES } from "./places.mjs";
import { seededRandom } from "./random.mjs";
import { GROUPS, LEGAL_FORMS, tradeNames, VARIANTS } from "./vocabulary.mjs";

/**
 * @typedef {{
 *   name: string; producer: string; legal_type: string; commune: string; district: string; province: string;
 *   group: string; stars: string; year: string; decision_no: string; decision_date: string; issuer: string;
 *   status: string; source_url: string; notes: string;
 * }} RegisterRow every value as a file would print it; an empty text means the file does not say it
 */

/** Producers in the country per product: 8,086 of 14,642 at the end of 2024. */
const PRODUCERS_PER_PRODUCT = 8_086 / 14_642;

/**
 * A register of `count` products that looks like the national one: all star ranks, decisions of 2019–2026, 36 provinces.
 * The same seed and count give the same rows on every machine.
 * @param {number} seed
 * @param {number} count
 * @returns {RegisterRow[]}
 */
export function generateRegister(seed, count) {
  const random = seededRandom(seed);
  const producers = generateProducers(random, Math.ceil(count * PRODUCERS_PER_PRODUCT));
  const taken = new Set();
  const rows = [];
  while (rows.length < count) {
    // Every producer gets one product first; the rest fall on the producers unevenly, as in life.
    const producer = producers[rows.length] ?? producers[Math.floor(random.next() ** 2 * producers.length)];
    const row = generateRow(random, producer);
    const key = `${row.producer}\u0000${row.name}`;
    if (taken.has(key)) continue;
    taken.add(key);
    rows.push(row);
  }
  return rows;
}

/** @param {import("./random.mjs").Random} random @param {number} count */
function generateProducers(random, count) {
  const names = shuffle(random, tradeNames());
  if (count > names.length) throw new RangeError(`Only ${names.length} trade names for ${count} producers`);
  const places = PLACES.map((place) => /** @type {const} */ ([place, place.weight]));
  return names.slice(0, count).map((brand) => {
    const form = random.weighted(LEGAL_FORMS);
    const place = random.weighted(places);
    const district = random.pick(Object.keys(place.districts));
    const communes = place.districts[district];
    const family = random.pick(random.weighted(GROUPS.map((group) => [group, group.weight])).families);
    return {
      brand,
      name: `${random.pick(form.prefixes)} ${brand}`,
      legal_type: form.type,
      place,
      district,
      commune: communes.length > 0 ? random.pick(communes) : "",
      family,
    };
  });
}

/** @param {import("./random.mjs").Random} random @param {ReturnType<typeof generateProducers>[number]} producer @returns {RegisterRow} */
function generateRow(random, producer) {
  const kind = random.pick(producer.family);
  const name = [kind, random.chance(0.7) ? producer.brand : "", random.pick(VARIANTS)].filter(Boolean).join(" ");
  const stars = random.weighted([
    ["3", 74],
    ["4", 25],
    ["5", 1],
  ]);
  const base = {
    name,
    producer: producer.name,
    legal_type: producer.legal_type,
    commune: producer.commune,
    district: producer.district,
    province: producer.place.province,
    group: groupOf(kind),
    source_url: "",
    notes: "",
  };
  if (random.chance(0.02)) {
    return { ...base, stars: "", year: "", decision_no: "", decision_date: "", issuer: "", status: "registered" };
  }
  const year = random.weighted(yearWeights);
  if (random.chance(0.05)) {
    return { ...base, stars, year: String(year), decision_no: "", decision_date: "", issuer: "", status: "recognised" };
  }
  const decision = decisionFor(producer.place, producer.district, stars, year, random.integer(0, 1));
  return { ...base, stars, year: String(year), ...decision, status: "recognised" };
}

/** @param {string} kind */
function groupOf(kind) {
  return GROUPS.find((group) => group.families.some((family) => family.includes(kind)))?.name ?? "";
}

/** @template T @param {import("./random.mjs").Random} random @param {T[]} items @returns {T[]} */
function shuffle(random, items) {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
