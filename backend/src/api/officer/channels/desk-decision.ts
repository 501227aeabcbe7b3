import type {
  CategoryView,
  DecisionEffect,
  GroupMapping,
  MappingSource,
  MappingView,
  Saved,
  SellingTerms,
} from "../../../contracts/channel-decision";
import { mappingSchema } from "../../../modules/channel/domain/mapping";
import { shopTermsSchema } from "../../../modules/channel/domain/shop-terms";
import type { Wanted } from "../../../modules/channel/domain/wanted";
import type { Decision } from "../../../modules/channel/store/decisions";
import type { Effect } from "../../../workflows/channel/decisions";
import type { categoryView, mappingView } from "../../../workflows/channel/mappings";

/** Listings told one by one in an answer. */
const TOLD = 200;

function saved<T>(decision: Decision | null, read: (body: unknown) => T): Saved<T> {
  if (!decision) return { version: 0, body: null, saved_by: null, saved_at: null };
  const { version, body, saved_by, saved_at } = decision;
  return { version, body: read(body), saved_by, saved_at: saved_at.toISOString() };
}

const readMapping = (body: unknown): GroupMapping => mappingSchema.parse(body) as GroupMapping;
const readTerms = (body: unknown): SellingTerms => shopTermsSchema.parse(body);

export const savedTerms = (decision: Decision | null): Saved<SellingTerms> => saved(decision, readTerms);

export function toMappingView({
  current,
  requirements,
  suggestions,
  history,
}: Awaited<ReturnType<typeof mappingView>>): MappingView {
  return {
    current: saved(current, readMapping),
    requirements,
    suggestions: suggestions.map(({ source, ...one }) => ({ ...one, source: source as MappingSource })),
    history: history.map((one) => saved(one, readMapping)),
  };
}

export function toCategoryView({
  path,
  rules,
  brands,
  suggestionOf,
}: NonNullable<Awaited<ReturnType<typeof categoryView>>>): CategoryView {
  return {
    path,
    attributes: rules.attributes.map((rule) => ({
      ...{ id: rule.id, name: rule.name, required: rule.required, input: rule.input, custom: rule.custom },
      values: rule.values.map(({ id, name }) => ({ id, name })),
      units: [...rule.units],
      max_values: rule.maxValues,
      suggestion: suggestionOf(rule) as MappingSource | null,
    })),
    papers: rules.papers.map(({ documentId, name, required }) => ({ id: documentId, name, required })),
    brand_required: rules.brandRequired,
    size_required: rules.sizeRequired,
    brands: brands.map(({ id, name }) => ({ id, name })),
  };
}

export function toEffect({ followers, affected }: Effect): DecisionEffect {
  return {
    followers,
    affected: affected.length,
    listings: affected.slice(0, TOLD).map(({ listing, product_name, before, after }) => ({
      listing_id: listing.id,
      shop_id: listing.shop_id,
      product_id: listing.product_id,
      title: product_name,
      changes: changesOf(before, after),
    })),
  };
}

function changesOf(before: Wanted, after: Wanted): DecisionEffect["listings"][number]["changes"] {
  const { settings: old, ...shownBefore } = before;
  const { settings: now, ...shownAfter } = after;
  const [was, will] = [new Map(Object.entries({ ...shownBefore, ...old })), Object.entries({ ...shownAfter, ...now })];
  return will
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was.get(field)))
    .map(([field, value]) => ({ field, before: was.get(field) ?? null, after: value }));
}
