import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import type { HomeAnswer } from "../../../contracts/catalogue";
import { DRAWINGS } from "../../../modules/catalogue/document";
import { today } from "../../../platform/calendar/clock";
import { env } from "../../../platform/env";
import { askOnDay } from "../catalogue/ask-on-day";
import { IN_FORCE, statusOn, type Timeline } from "../catalogue/day-filters";
import { countsOf } from "../catalogue/facet-values";
import { type Names, namesAt } from "../catalogue/names";
import type { CatalogueQuery } from "../catalogue/search";
import { toSummary } from "../catalogue/to-summary";

const CARDS = 8;
const MOST = 20_000;

/** What the home page shows on this day. Featured is what can be bought with a certificate in force, most stars first. */
export async function readHome(container: MedusaContainer): Promise<HomeAnswer> {
  const day = today();
  const { answers } = await askOnDay(container, day, questions);
  const [featured, newest, standing, counted] = answers;
  if (!featured || !newest || !standing || !counted) throw new Error("The catalogue did not answer");
  const provinces = countsOf(counted.facets.province);
  const names = await namesAt(container, counted.revision);
  return {
    counts: {
      products: newest.count,
      in_force: standing.count,
      producers: countsOf(counted.facets.producer).length,
      provinces: provinces.length,
    },
    featured: featured.documents.map((document) => toSummary(document.card, day)),
    newest: newest.documents.map((document) => toSummary(document.card, day)),
    groups: toGroups(countsOf(counted.facets.groups), names),
    places: provinces.flatMap(({ value, count }) => {
      const unit = names.units.ref(value);
      return unit ? [{ ...unit, count }] : [];
    }),
    demo: env().OCOP_DEMO === "on",
  };
}

function questions(timeline: Timeline): CatalogueQuery<"card">[] {
  const inForce = statusOn(IN_FORCE, timeline);
  const cards = { take: CARDS, fields: ["card"] as const };
  return [
    { ...cards, filters: [inForce, { in_stock: true }], order: { stars_1: "DESC", newest: "DESC" } },
    { ...cards, order: { newest: "DESC", name: "ASC" } },
    { filters: [inForce] },
    {
      facets: [
        { field: "groups", limit: 100 },
        { field: "province", limit: 100 },
        { field: "producer", limit: MOST },
      ],
    },
  ];
}

const drawingSchema = z.enum(DRAWINGS).catch("generic");

/** Leaves of the taxonomy; a branch only repeats what stands below it. */
function toGroups(counts: { value: string; count: number }[], { groups }: Names): HomeAnswer["groups"] {
  const branches = new Set([...groups.values()].map(({ parent_code }) => parent_code));
  return counts.flatMap(({ value, count }) => {
    const group = groups.get(value);
    if (!group || branches.has(value)) return [];
    const { code, name, name_en, drawing } = group;
    return [{ code, name, name_en, count, drawing: drawingSchema.parse(drawing) }];
  });
}
