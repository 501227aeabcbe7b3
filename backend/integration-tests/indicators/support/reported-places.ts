import { monthsLater } from "../slow-path/certificate";
import type { Dice } from "./dice";
import type { RawRows } from "./raw-rows";

type Fact = RawRows["facts"][number];

const UNITS = Array.from({ length: 12 }, (_, index) => `d-${866 + index}`);
const ELSEWHERE = ["d-815", "c-28261-2025", "p-01"];

/** By chance what is reported of places, and dossiers at the ministry: some about units outside the plan, some that ended. */
export function reportedPlaces(rows: Pick<RawRows, "products">, random: Dice): Fact[] {
  const facts: Fact[] = [];
  const add = (kind: string, content: object, valid_from: string, unit_id: string | null): string => {
    const id = `n-place-${String(facts.length).padStart(4, "0")}`;
    const recorded_at = `${random.day(valid_from, monthsLater(valid_from, 2))}T08:30:00Z`;
    const ends = kind !== "central_dossier" && random.chance(0.2);
    const end = ends ? { valid_to: random.day(monthsLater(valid_from, 1), monthsLater(valid_from, 30)) } : {};
    facts.push({ id, kind, content, unit_id, valid_from, recorded_at, ...end });
    return id;
  };
  const day = () => random.day("2021-06-01", "2026-09-01");
  for (const { id } of rows.products.filter(() => random.chance(0.25))) {
    const sent = day();
    add("central_dossier", { product_id: id, status: "submitted" }, sent, null);
    const outcome = random.of(["assessed", "recognised", "refused", null]);
    if (outcome !== null)
      add("central_dossier", { product_id: id, status: outcome }, random.day(sent, monthsLater(sent, 20)), null);
  }
  for (const unit of [...UNITS, ...UNITS, ...ELSEWHERE].filter(() => random.chance(0.7)))
    add("value_chain", chain(random), day(), unit);
  const sites = [...UNITS, ...ELSEWHERE].map((unit) => ({ unit, id: add("large_site", { name: unit }, day(), unit) }));
  for (const { unit, id } of sites.filter(() => random.chance(0.6)))
    add("counter", { name: unit, site: random.chance(0.7) ? id : null }, day(), unit);
  const document = random.of(["1/QĐ", null]);
  add("facility", { name: "A", type: "co_working_space", operating: false, document: null }, "2022-05-01", "d-866");
  add("facility", { name: "A", type: "co_working_space", operating: true, document }, "2024-02-01", "d-866");
  add("facility", { name: "B", type: "co_working_space", operating: true, document: "2/QĐ" }, "2025-06-01", null);
  for (let number = 0; number < 20; number += 1) {
    const held_on = day();
    const type = random.of(["international_ocop_forum", "international_ocop_forum", "other"]);
    const role = random.of(["joined", "held"]);
    add("event", { name: "Diễn đàn", type, role, held_on, product_ids: [] }, held_on, random.of([...UNITS, "p-01"]));
  }
  return facts;
}

function chain(random: Dice): object {
  return {
    name: "Chuỗi",
    commodity: "xoài",
    green_circular: random.chance(0.8),
    stable_material_zone: random.chance(0.8),
    material_zone: null,
    status: random.of(["planned", "built", "operating", "ended"]),
    product_ids: [],
  };
}
