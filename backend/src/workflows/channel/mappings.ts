import type { MedusaContainer } from "@medusajs/framework/types";
import { type CategoryId, categoryId, type MarketplaceId } from "@ocop/integrations/core";
import { type Mapping, mappingSchema } from "../../modules/channel/domain/mapping";
import { type Requirement, requirementsOf, suggestSource } from "../../modules/channel/domain/unmapped";
import { foldVietnamese } from "../../platform/vietnamese/fold";
import { groupsOnSale, productsOfGroup } from "./assortment";
import { type ChannelReader, channelReader } from "./channel-reader";
import type { Engine } from "./engine";
import { askingMarketplace } from "./preview-listing";

type Place = { channel: MarketplaceId; shop: string };

export type GroupState = {
  code: string;
  name: string;
  name_en: string;
  products: number;
  mapped_by: string | null;
  version: number;
  category_path: string[];
  required: number | null;
  unmapped: number | null;
};

/** Every group with products, whose mapping holds for it, and how much of what its category requires is still unmapped. */
export async function mappingOverview(container: MedusaContainer, engine: Engine, { channel, shop }: Place) {
  const [groups, decisions, standing, reader] = await Promise.all([
    groupsOnSale(container),
    engine.book.decisions.current("mapping", channel),
    engine.book.decisions.standing(channel),
    channelReader(engine, channel, shop),
  ]);
  const known = standing.mappings(channel, shop);
  const states: GroupState[] = [];
  for (const { path, ...group } of groups) {
    const by = path.toReversed().find((code) => known.has(code)) ?? null;
    const mapping = by === null ? null : (known.get(by) ?? null);
    const version = decisions.find((one) => one.subject === by && (one.shop === shop || one.shop === ""))?.version ?? 0;
    const open = mapping && reader ? await requirements(reader, mapping) : null;
    states.push({
      ...group,
      mapped_by: by,
      version,
      category_path: mapping?.category_path ?? [],
      required: open?.length ?? null,
      unmapped: open?.filter(({ mapped }) => !mapped).length ?? null,
    });
  }
  return states;
}

/** @returns null where the channel does not answer now */
async function requirements(reader: ChannelReader, mapping: Mapping): Promise<Requirement[] | null> {
  const rules = await askingMarketplace(() => reader.categories.rules(categoryId.parse(mapping.category), reader.call));
  return "attributes" in rules ? requirementsOf(rules, mapping) : null;
}

/** One mapping with what its category requires, guesses for what is unmapped, and all its versions. */
export async function mappingView(engine: Engine, { channel, shop }: Place, group: string) {
  const history = await engine.book.decisions.history({ kind: "mapping", channel, shop, subject: group });
  const [current] = history;
  const mapping = current ? mappingSchema.parse(current.body) : null;
  const reader = mapping && (await channelReader(engine, channel, shop));
  if (!mapping || !reader) return { current: current ?? null, requirements: [], suggestions: [], history };
  const rules = await reader.categories.rules(categoryId.parse(mapping.category), reader.call);
  const open = requirementsOf(rules, mapping);
  const mapped = new Set(mapping.attributes.map(({ id }) => id));
  const suggestions = rules.attributes
    .filter(({ id, required }) => required && !mapped.has(id))
    .flatMap((rule) => {
      const source = suggestSource(rule, foldVietnamese(rule.name));
      return source ? [{ id: rule.id, name: rule.name, source }] : [];
    });
  return { current: current ?? null, requirements: open, suggestions, history };
}

export type FoundCategory = { id: string; path: string[]; open: boolean; suggested_by: "words" | "channel" };

const SHOWN = 20;

/** Leaves of the channel's tree that fit what was typed. @returns null where nobody can read the tree */
export async function searchCategories(engine: Engine, { channel, shop }: Place, words: string) {
  const reader = await channelReader(engine, channel, shop);
  if (!reader) return null;
  const tree = await reader.categories.tree(reader.call);
  return tree.find(words, SHOWN).map(({ category, path }) => found(category, path, "words"));
}

/** Leaves that fit a group: by the channel's own suggestion for a product of it, and by the words of its name. */
export async function suggestCategories(
  container: MedusaContainer,
  engine: Engine,
  { channel, shop }: Place,
  group: string,
): Promise<FoundCategory[] | null> {
  const reader = await channelReader(engine, channel, shop);
  if (!reader) return null;
  const tree = await reader.categories.tree(reader.call);
  const [{ products }, groups] = await Promise.all([productsOfGroup(container, group, 3), groupsOnSale(container)]);
  const name = groups.find(({ code }) => code === group)?.name ?? "";
  const byWords = searchesFor(
    name,
    products.map((product) => product.name),
  )
    .flatMap((words) => tree.find(words, 5))
    .map(({ category, path }) => found(category, path, "words"));
  const asked = await Promise.all(
    products.map((product) => reader.ports.categories?.suggest?.(product.name, reader.call) ?? []),
  );
  const byChannel = asked.flat().flatMap((id) => {
    const category = tree.categories.find((one) => one.id === id);
    return category ? [found(category, tree.pathOf(id) ?? [], "channel")] : [];
  });
  const all = [...byChannel, ...byWords];
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at).slice(0, SHOWN);
}

/** From the whole name to its first word: `"Trà hoa sen"`, `"Trà hoa"`, `"Trà"`; a group's name part by part. */
function searchesFor(group: string, names: readonly string[]): string[] {
  const parts = group.split(/[,;/]|\s(?:và|hoặc)\s/);
  const shortened = names.flatMap((name) => {
    const words = name.split(/\s+/).slice(0, 4);
    return words.map((_, at) => words.slice(0, words.length - at).join(" "));
  });
  return [...new Set([group, ...parts, ...shortened].map((text) => text.trim()).filter((text) => text !== ""))];
}

function found(
  { id, open }: { id: CategoryId; open: boolean },
  path: readonly string[],
  by: FoundCategory["suggested_by"],
): FoundCategory {
  return { id, path: [...path], open, suggested_by: by };
}

/** What one category asks for, with guesses for its attributes and the brands that fit a word. */
export async function categoryView(engine: Engine, { channel, shop }: Place, id: string, brand: string) {
  const reader = await channelReader(engine, channel, shop);
  if (!reader) return null;
  const category = categoryId.parse(id);
  const [tree, rules] = await Promise.all([
    reader.categories.tree(reader.call),
    reader.categories.rules(category, reader.call),
  ]);
  const brands = brand === "" ? [] : ((await reader.ports.categories?.brands(category, brand, reader.call)) ?? []);
  return {
    path: [...(tree.pathOf(category) ?? [])],
    rules,
    brands,
    suggestionOf: (rule: (typeof rules.attributes)[number]) => suggestSource(rule, foldVietnamese(rule.name)),
  };
}
