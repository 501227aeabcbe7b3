import type { MedusaContainer } from "@medusajs/framework/types";
import type { SuggestAnswer, Suggestion } from "../../../contracts/catalogue";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { type Word, wordsOf } from "../../../platform/vietnamese/variants";
import { type Count, countsOf } from "../catalogue/facet-values";
import { holdsWords, sameWords } from "../catalogue/match-words";
import { type Names, namesAt } from "../catalogue/names";
import { askCatalogue } from "../catalogue/search";
import { fullName, readUnitRows, type UnitRows } from "../places/unit-rows";

const MOST = 8;
const PRODUCERS = 2;
const PLACES = 2;
const GROUPS = 1;
const EVERYTHING = 50_000;

/** What a visitor who has typed so far may mean: products first, then producers, places and groups that have products. */
export async function suggest(container: MedusaContainer, q: string): Promise<SuggestAnswer> {
  const asked = wordsOf(q);
  if (asked.length === 0) return { q, suggestions: [] };
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [[products, counted], directory, units] = await Promise.all([
    askCatalogue<"card">(container, [
      { q, take: MOST, fields: ["card"] },
      { facets: ["producer", "units", "groups"].map((field) => ({ field, limit: EVERYTHING })) },
    ]),
    register.producerDirectory(),
    readUnitRows(container),
  ]);
  const names = await namesAt(container, counted?.revision ?? "");
  const withProducts = new Set(countsOf(counted?.facets.producer).map(({ value }) => value));
  const others: Suggestion[] = [
    ...best(
      directory.filter(({ id }) => withProducts.has(id)),
      asked,
      ({ words }) => words,
      PRODUCERS,
    ).map(({ name, handle, province_text }) => ({
      kind: "producer" as const,
      label: name,
      href: `/chu-the/${handle}`,
      detail: province_text,
    })),
    ...places(countsOf(counted?.facets.units), asked, units),
    ...groups(countsOf(counted?.facets.groups), asked, names),
  ];
  const goods: Suggestion[] = (products?.documents ?? []).map(({ card: { name, handle, producer, place_text } }) => ({
    kind: "product",
    label: name,
    href: `/san-pham/${handle}`,
    detail: producer?.name ?? place_text,
  }));
  return { q, suggestions: [...goods.slice(0, MOST - others.length), ...others] };
}

function places(counts: Count[], asked: readonly Word[], units: UnitRows): Suggestion[] {
  const rows = counts.flatMap(({ value }) => units.byId.get(value) ?? []);
  return best(rows, asked, ({ id }) => units.wordsOf(id), PLACES).map((unit) => {
    const above = unit.parent_id === null ? undefined : units.byId.get(unit.parent_id);
    return {
      kind: "place",
      label: fullName(unit),
      href: `/dia-phuong/${unit.slug}`,
      detail: above ? fullName(above) : null,
    };
  });
}

function groups(counts: Count[], asked: readonly Word[], names: Names): Suggestion[] {
  const known = counts.flatMap(({ value }) => names.groups.get(value) ?? []);
  return best(known, asked, ({ name }) => wordsOf(name), GROUPS).map(({ code, name }) => ({
    kind: "group",
    label: name,
    href: `/san-pham?group=${encodeURIComponent(code)}`,
    detail: null,
  }));
}

/** Those called exactly so first, then those whose words begin so; in their own order otherwise. */
function best<Item>(
  items: readonly Item[],
  asked: readonly Word[],
  words: (item: Item) => readonly Word[],
  most: number,
): Item[] {
  const exact: Item[] = [];
  const begun: Item[] = [];
  for (const item of items) {
    const known = words(item);
    if (sameWords(asked, known)) exact.push(item);
    else if (holdsWords(asked, known)) begun.push(item);
  }
  return [...exact, ...begun].slice(0, most);
}
