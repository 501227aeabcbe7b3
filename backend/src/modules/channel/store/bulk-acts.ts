import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { wakeAct } from "./bulk-queue";
import { insertSteps, stopSteps } from "./bulk-steps";
import { rowsOf } from "./rows";

/** What can be done with many listings. */
export const LISTING_ACTS = ["hide", "show", "remove", "replay"] as const;
export type ListingAct = (typeof LISTING_ACTS)[number];

/** Price in đồng and stock in pieces. */
const termsSchema = z.object({ price: z.number().int(), stock: z.number().int() });

/** With what is done stands in the act's steps: ids of listings, or `offerSubject` of changes. */
const bodySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listings"), act: z.enum(LISTING_ACTS) }),
  z.object({
    kind: z.literal("offers"),
    changes: z.array(
      z.object({
        ...{ product_id: z.string(), size: z.number().int(), before: termsSchema, after: termsSchema },
        /** The price before was made up. */
        sample: z.boolean(),
      }),
    ),
  }),
]);
export type ActBody = z.infer<typeof bodySchema>;
export type OfferStep = Extract<ActBody, { kind: "offers" }>["changes"][number];

/** What a step of changed prices is about: one size of one product. */
export function offerSubject({ product_id, size }: Pick<OfferStep, "product_id" | "size">): string {
  return `${product_id} ${size}`;
}

const rowSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  body: bodySchema,
  acted_by: z.string(),
  acted_at: z.date(),
  /** The act this one takes back. */
  undoes: z.string().nullable(),
  undone_at: z.date().nullable(),
});
export type KeptBulkAct = z.infer<typeof rowSchema>;

const COLUMNS = Object.keys(rowSchema.shape).join(", ");
const HOUR_MS = 3_600_000;
/** Taken back later, it would undo what was decided since. */
export const UNDO_WITHIN_MS = 24 * HOUR_MS;

type Asked = { body: ActBody; subjects: readonly string[]; actor: string; at: Date };

/** What producers did with many at once. Each method is one transaction. */
export class BulkActBook {
  constructor(private readonly knex: Knex) {}

  /**
   * Accepts an act and has somebody work on it, all or nothing: from then on it is carried to its end and can be taken back, whatever
   * crashes. @returns its id
   */
  async ask(producer: string, { body, subjects, actor, at }: Asked): Promise<string> {
    return this.knex.transaction(async (trx) => {
      const id = await insertAct(trx, { producer, body, actor, at, undoes: null });
      await insertSteps(trx, id, subjects);
      await wakeAct(trx, id, null);
      return id;
    });
  }

  /**
   * Takes an act back by one that does the opposite: what was not begun is not done any more, what was done or is being done is done the
   * other way round. Asked twice there is one. @returns the id of the act that does it; null where there is none to take back
   */
  async askBack(id: string, { body, actor, at }: Omit<Asked, "subjects">): Promise<string | null> {
    return this.knex.transaction(async (trx) => {
      // Who asks at the same time waits here, and then finds what was made.
      const [locked] = await rowsOf(
        trx,
        `select producer_id, (select other.id from channel_bulk_act other where other.undoes = act.id) as made
         from channel_bulk_act act where id = ? and deleted_at is null for update`,
        [id],
      );
      if (!locked) return null;
      const { producer_id, made } = z.object({ producer_id: z.string(), made: z.string().nullable() }).parse(locked);
      if (made !== null) return made;
      const touched = await stopSteps(trx, id, at);
      const back = await insertAct(trx, { producer: producer_id, body, actor, at, undoes: id });
      await insertSteps(trx, back, touched);
      await rowsOf(trx, "update channel_bulk_act set undone_at = ?, updated_at = now() where id = ?", [
        at.toISOString(),
        id,
      ]);
      await wakeAct(trx, back, null);
      return back;
    });
  }

  /** @returns null where there is none, or none any more */
  async find(id: string): Promise<KeptBulkAct | null> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_bulk_act where id = ? and deleted_at is null`,
      [id],
    );
    return rows.map((row) => rowSchema.parse(row))[0] ?? null;
  }

  /** A producer's acts since an instant that nobody has taken back, the latest first. What took others back is none. */
  async since(producer: string, from: Date, most: number): Promise<KeptBulkAct[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_bulk_act
       where producer_id = ? and acted_at > ? and undone_at is null and undoes is null and deleted_at is null
       order by acted_at desc, id limit ?`,
      [producer, from.toISOString(), most],
    );
    return rows.map((row) => rowSchema.parse(row));
  }
}

type NewAct = { producer: string; body: ActBody; actor: string; at: Date; undoes: string | null };

/** Forgets the producer's acts that are too old to be taken back. */
async function insertAct(trx: Knex, { producer, body, actor, at, undoes }: NewAct): Promise<string> {
  const id = generateEntityId("", "chbulk");
  const old = "producer_id = ? and acted_at < ?";
  const before = [producer, new Date(at.getTime() - UNDO_WITHIN_MS).toISOString()];
  await rowsOf(
    trx,
    `with gone as (delete from channel_bulk_step where act_id in (select id from channel_bulk_act where ${old})),
       old as (delete from channel_bulk_act where ${old})
     insert into channel_bulk_act (id, producer_id, body, acted_by, acted_at, undoes) values (?, ?, ?, ?, ?, ?)`,
    [...before, ...before, id, producer, JSON.stringify(body), actor, at.toISOString(), undoes],
  );
  return id;
}
