import type { MedusaContainer } from "@medusajs/framework/types";
import type { SuggestAnswer, Suggestion } from "../../../contracts/catalogue";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { type Word, wordsOf } from "../../../platform/vietnamese/variants";
import { countsOf } from "../catalogue/facet-values";
import { namesAt } from "../catalogue/names";
import { remembered } from "../catalogue/remembered";
import { askCatalogue } from "../catalogue/search";
import { type WordIndex, wordIndex } from "../catalogue/word-index";
import { fullName, readUnitRows } from "../places/unit-rows";

const MOST = 8;
const PRODUCERS = 2;
const PLACES = 2;
const GROUPS = 1;
const EVERYTHING = 50_000;

/** Whom and what one can look for beside products: only what has products, the richest first. */
type Others = { producers: WordIndex<Suggestion>; places: WordIndex<Suggestion>; groups: WordIndex<Suggestion> };
const recall = remembered<Others>();

/** What a visitor who has typed so far may mean: products first, then producers, places and groups that have products. */
export async function suggest(container: MedusaContainer, q: string): Promise<SuggestAnswer> {
  const asked = wordsOf(q);
  if (asked.length === 0) return { q, suggestions: [] };
  const [products] = await askCatalogue<"card">(container, [{ q, take: MOST, fields: ["card"] }]);
  if (!products) throw new Error("The catalogue did not answer");
  const { revision } = products;
  const others = othersFor(asked, await recall(container, { revision }, () => readOthers(container, revision)));
  const goods: Suggestion[] = products.documents.map(({ card: { name, handle, producer, place_text } }) => ({
    kind: "product",
    label: name,
    href: `/san-pham/${handle}`,
    detail: producer?.name ?? place_text,
  }));
  return { q, suggestions: [...goods.slice(0, MOST - others.length), ...others] };
}

function othersFor(asked: readonly Word[], { producers, places, groups }: Others): Suggestion[] {
  return [...producers.find(asked, PRODUCERS), ...places.find(asked, PLACES), ...groups.find(asked, GROUPS)];
}

async function readOthers(container: MedusaContainer, revision: string): Promise<Others> {
  const fields = ["producer", "units", "groups"];
  const [[counted], producers, places, names] = await Promise.all([
    askCatalogue(container, [{ facets: fields.map((field) => ({ field, limit: EVERYTHING })) }]),
    producerSuggestions(container),
    placeSuggestions(container),
    namesAt(container, revision),
  ]);
  const groups = new Map(
    [...names.groups.values()].map(({ code, name }) => [
      code,
      suggestion("group", name, `/san-pham?group=${code}`, null),
    ]),
  );
  const indexed = (field: string, known: ReadonlyMap<string, Suggestion>) =>
    wordIndex(
      countsOf(counted?.facets[field]).flatMap(({ value }) => known.get(value) ?? []),
      ({ label }) => wordsOf(label),
    );
  return {
    producers: indexed("producer", producers),
    places: indexed("units", places),
    groups: indexed("groups", groups),
  };
}

async function producerSuggestions(container: MedusaContainer): Promise<Map<string, Suggestion>> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const directory = await register.producerDirectory();
  return new Map(
    directory.map(({ id, name, handle, province_text }) => [
      id,
      suggestion("producer", name, `/chu-the/${handle}`, province_text),
    ]),
  );
}

async function placeSuggestions(container: MedusaContainer): Promise<Map<string, Suggestion>> {
  const { byId } = await readUnitRows(container);
  return new Map(
    [...byId.values()].map((unit) => {
      const above = unit.parent_id === null ? undefined : byId.get(unit.parent_id);
      const detail = above ? fullName(above) : null;
      return [unit.id, suggestion("place", fullName(unit), `/dia-phuong/${unit.slug}`, detail)];
    }),
  );
}

function suggestion(kind: Suggestion["kind"], label: string, href: string, detail: string | null): Suggestion {
  return { kind, label, href, detail };
}
