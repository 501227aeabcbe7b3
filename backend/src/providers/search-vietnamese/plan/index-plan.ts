import { createHash } from "node:crypto";
import type { SearchTypes } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { notSupported } from "../refusal";
import { sqlName } from "./sql-name";

const columnSchema = z.object({
  /** Dotted path of the field in the document. */
  path: z.string(),
  /** Column of the document table. */
  name: z.string(),
  type: z.enum(["text", "bigint", "double precision", "boolean", "timestamptz"]),
  array: z.boolean(),
  filterable: z.boolean(),
  facetable: z.boolean(),
  /** Column the field is sorted by; null where it cannot be. Text is sorted by a Vietnamese sort key. */
  sort_name: z.string().nullable(),
});
export type Column = z.infer<typeof columnSchema>;

const labelSchema = z.enum(["A", "B", "C", "D"]);
/** Weight class of a searchable field in the text index: A ranks before B and so on. */
export type Label = z.infer<typeof labelSchema>;

/** The physical shape of an index, as kept in the catalogue beside its table. */
export const indexPlanSchema = z.object({
  primary_key: z.string(),
  columns: z.array(columnSchema),
  /** Searchable fields, heaviest first. The first one is the title. */
  searchable: z.array(z.object({ path: z.string(), label: labelSchema })),
});
export type IndexPlan = z.infer<typeof indexPlanSchema>;

type Leaf = { path: string; array: boolean; field: SearchTypes.SearchFieldDefinition };

const LABELS: readonly Label[] = ["A", "B", "C", "D"];

/**
 * Derives the columns of an index from its definition.
 * @throws MedusaError NOT_ALLOWED for what this provider cannot hold: geo and vector fields, deduplication, typo exceptions
 */
export function planIndex(definition: SearchTypes.ResolvedSearchIndexDefinition): IndexPlan {
  refuseSettings(definition.settings);
  const leaves = leavesOf(definition.fields);
  return {
    primary_key: definition.primary_key,
    columns: leaves.filter(needsColumn).map(columnOf),
    searchable: searchableOf(leaves),
  };
}

/** Two plans with one hash describe the same table. */
export function planHash(plan: IndexPlan): string {
  return createHash("sha256").update(JSON.stringify(plan)).digest("hex").slice(0, 32);
}

function refuseSettings(settings: SearchTypes.SearchIndexSettings): void {
  if (settings.distinct_attribute) notSupported("settings.distinct_attribute");
  if (settings.typo_tolerance?.disabled_on_attributes?.length) {
    notSupported("settings.typo_tolerance.disabled_on_attributes");
  }
}

function leavesOf(fields: Record<string, SearchTypes.SearchFieldDefinition>, prefix = "", inArray = false): Leaf[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const array = inArray || field.array === true;
    return field.type === "object" ? leavesOf(field.fields ?? {}, `${path}.`, array) : [{ path, array, field }];
  });
}

function needsColumn({ field }: Leaf): boolean {
  return Boolean(field.filterable || field.sortable || field.facetable);
}

function columnOf({ path, array, field }: Leaf): Column {
  const type = columnType(path, field.type);
  if (field.sortable && array) notSupported(`sorting by the array field "${path}"`);
  const name = sqlName("f", path);
  const sortName = type === "text" ? sqlName("s", path) : name;
  return {
    path,
    name,
    type,
    array,
    filterable: field.filterable === true,
    facetable: Boolean(field.facetable),
    sort_name: field.sortable ? sortName : null,
  };
}

function columnType(path: string, kind: SearchTypes.SearchFieldKind): Column["type"] {
  switch (kind) {
    case "text":
    case "keyword":
      return "text";
    case "integer":
      return "bigint";
    case "float":
      return "double precision";
    case "boolean":
      return "boolean";
    case "date":
      return "timestamptz";
    default:
      return notSupported(`fields of type "${kind}" ("${path}")`);
  }
}

/** The heaviest distinct weight becomes A, the next B, then C; everything lighter shares D. */
function searchableOf(leaves: Leaf[]): IndexPlan["searchable"] {
  const weighted = leaves
    .filter(({ field }) => field.searchable)
    .map(({ path, field }) => ({
      path,
      weight: typeof field.searchable === "object" ? (field.searchable.weight ?? 1) : 1,
    }))
    .sort((a, b) => b.weight - a.weight);
  const weights = [...new Set(weighted.map(({ weight }) => weight))];
  return weighted.map(({ path, weight }) => ({ path, label: LABELS[weights.indexOf(weight)] ?? "D" }));
}
