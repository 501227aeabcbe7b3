import { z } from "@medusajs/framework/zod";
import type { RegisterSource, RegisterVersion } from "../../../modules/indicator/store/register-versions";

const text = z.string().nullable();
const place = { province_id: text, district_id: text, commune_id: text };

/** The columns of the register that indicators read, by table. */
const CONTENT = {
  registered_product: z.object({
    name: z.string(),
    handle: z.string(),
    producer_id: text,
    ...place,
    group_text: text,
    group_code: text,
    same_as: text,
  }),
  producer: z.object({ name: z.string(), handle: z.string(), legal_type: text, ...place }),
  decision: z.object({ number: z.string(), decided_on: text, year: z.number().nullable(), issuer_text: text }),
  recognition: z.object({
    registered_product_id: z.string(),
    decision_id: text,
    stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    kind: z.enum(["new", "upgrade", "re_recognition"]),
    decided_on: text,
    year: z.number().nullable(),
    group_text: text,
    legal_document_id: text,
    recorded_on: z.string(),
  }),
  revocation: z.object({ registered_product_id: z.string(), decision_number: z.string(), decided_on: z.string() }),
  extension: z.object({ registered_product_id: z.string(), until: z.string(), legal_act: z.string() }),
  demo_product: z.object({ certificate: z.record(z.string(), z.unknown()) }),
} as const;

export type Content<Source extends RegisterSource> = z.output<(typeof CONTENT)[Source]>;

/** A row of a table as it was from an instant on, in microseconds since 1970; null once it was removed. */
export type Version<Source extends RegisterSource> = { from: number; content: Content<Source> | null };

type Tables = { [Source in RegisterSource]: Map<string, Version<Source>[]> };

/** Events of products, by the tables that hold them. */
export const EVENT_TABLES = ["recognition", "revocation", "extension"] as const;
type EventTable = (typeof EVENT_TABLES)[number];

/** Everything the register ever held, by table and row, the earliest state first. */
export class Journal {
  private readonly tables: Tables = {
    registered_product: new Map(),
    producer: new Map(),
    decision: new Map(),
    recognition: new Map(),
    revocation: new Map(),
    extension: new Map(),
    demo_product: new Map(),
  };
  private readonly seen = new Set<number>();
  /** Rows of events that ever were of a product, and products an event ever was of, by decision. */
  private readonly eventsOf = { recognition: new Map(), revocation: new Map(), extension: new Map() } as Record<
    EventTable,
    Map<string, Set<string>>
  >;
  private readonly productsOf = new Map<string, Set<string>>();
  /** Products that were ever found to be one, from either side. */
  private readonly merged = new Map<string, Set<string>>();

  /** Adds versions that are not known yet. @returns products and producers they may change */
  add(versions: readonly RegisterVersion[]): { products: Set<string>; producers: Set<string> } {
    const touched = { products: new Set<string>(), producers: new Set<string>() };
    for (const version of versions) {
      if (this.seen.has(version.seq)) continue;
      this.seen.add(version.seq);
      this.keep(version.source, version);
      for (const id of this.productsBehind(version)) touched.products.add(id);
      if (version.source === "producer") touched.producers.add(version.row_id);
    }
    return touched;
  }

  rows<Source extends RegisterSource>(source: Source): ReadonlyMap<string, readonly Version<Source>[]> {
    return this.tables[source];
  }

  /** A row's states, the earliest first. */
  versions<Source extends RegisterSource>(source: Source, id: string): readonly Version<Source>[] {
    return this.tables[source].get(id) ?? [];
  }

  events(table: EventTable, product: string): ReadonlySet<string> {
    return this.eventsOf[table].get(product) ?? NONE;
  }

  /** The product and every one it was ever found to be the same as. */
  family(product: string): string[] {
    const family = new Set([product]);
    for (const id of family) for (const other of this.merged.get(id) ?? []) family.add(other);
    return [...family];
  }

  private keep<Source extends RegisterSource>(
    source: Source,
    { row_id, known_from, removed, content }: RegisterVersion,
  ) {
    const schema: z.ZodType = CONTENT[source];
    const state = removed ? null : (schema.parse(content) as Content<Source>);
    const version: Version<Source> = { from: known_from, content: state };
    const states = this.tables[source].get(row_id);
    if (states === undefined) this.tables[source].set(row_id, [version]);
    // A state is never known before the one it follows.
    else states.push({ ...version, from: Math.max(known_from, states.at(-1)?.from ?? 0) });
  }

  private productsBehind({ source, row_id, content }: RegisterVersion): Iterable<string> {
    if (source === "registered_product") {
      const other = z.object({ same_as: text }).safeParse(content).data?.same_as;
      if (other) {
        addTo(this.merged, row_id, other);
        addTo(this.merged, other, row_id);
      }
      return [row_id];
    }
    if (source === "demo_product") return [row_id];
    if (source === "decision") return this.productsOf.get(row_id) ?? [];
    if (source === "producer") return [];
    return this.productsOfEvent(source, row_id);
  }

  private productsOfEvent(table: EventTable, id: string): string[] {
    const products = new Set<string>();
    for (const { content } of this.versions(table, id)) {
      if (content === null) continue;
      products.add(content.registered_product_id);
      addTo(this.eventsOf[table], content.registered_product_id, id);
      if ("decision_id" in content && content.decision_id !== null)
        addTo(this.productsOf, content.decision_id, content.registered_product_id);
    }
    return [...products];
  }
}

const NONE: ReadonlySet<string> = new Set();

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** The state in force at an instant; null before the first and after removal. */
export function stateAt<Source extends RegisterSource>(
  versions: readonly Version<Source>[],
  at: number,
): Content<Source> | null {
  return versions.findLast(({ from }) => from <= at)?.content ?? null;
}
