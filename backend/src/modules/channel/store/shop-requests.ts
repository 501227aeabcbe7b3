import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

const requestSchema = z.object({
  id: z.string(),
  shop_id: z.string(),
  producer_id: z.string(),
  state: z.enum(["waiting", "granted", "refused"]),
  message: z.string(),
  asked_by: z.string(),
  asked_at: z.date(),
  reason: z.string().nullable(),
  decided_by: z.string().nullable(),
  decided_at: z.date().nullable(),
});
export type ShopRequest = z.infer<typeof requestSchema>;

const COLUMNS = Object.keys(requestSchema.shape).join(", ");
const read = (rows: readonly unknown[]) => rows.map((row) => requestSchema.parse(row));

/** Who asks for a place in a shared shop, and what came of it. */
export class ShopRequestBook {
  constructor(private readonly knex: Knex) {}

  /** @returns null where the producer waits for this shop already */
  async ask(
    { shop_id, producer_id, message }: Pick<ShopRequest, "shop_id" | "producer_id" | "message">,
    actor: string,
    at: Date,
  ): Promise<ShopRequest | null> {
    const rows = await rowsOf(
      this.knex,
      `insert into channel_shop_request (id, shop_id, producer_id, message, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)
       on conflict (shop_id, producer_id) where state = 'waiting' and deleted_at is null do nothing returning ${COLUMNS}`,
      [generateEntityId("", "chreq"), shop_id, producer_id, message, actor, at.toISOString()],
    );
    return read(rows)[0] ?? null;
  }

  async find(id: string): Promise<ShopRequest | null> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_shop_request where id = ? and deleted_at is null`,
      [id],
    );
    return read(rows)[0] ?? null;
  }

  /** The longest waiting first. */
  async waiting(): Promise<ShopRequest[]> {
    return read(
      await rowsOf(
        this.knex,
        `select ${COLUMNS} from channel_shop_request where state = 'waiting' and deleted_at is null order by asked_at, id limit 1000`,
      ),
    );
  }

  /** The latest request of a producer for each shop. */
  async latestOf(producer: string): Promise<ShopRequest[]> {
    return read(
      await rowsOf(
        this.knex,
        `select distinct on (shop_id) ${COLUMNS} from channel_shop_request where producer_id = ? and deleted_at is null
         order by shop_id, asked_at desc, id desc`,
        [producer],
      ),
    );
  }

  /** Answered at or after an instant. */
  async answeredSince(at: Date): Promise<ShopRequest[]> {
    return read(
      await rowsOf(
        this.knex,
        `select ${COLUMNS} from channel_shop_request where state <> 'waiting' and decided_at >= ? and deleted_at is null order by id`,
        [at.toISOString()],
      ),
    );
  }

  /** @returns false where somebody answered before */
  async decide(id: string, state: "granted" | "refused", reason: string | null, actor: string, at: Date) {
    const rows = await rowsOf(
      this.knex,
      `update channel_shop_request set state = ?, reason = ?, decided_by = ?, decided_at = ?, updated_at = now()
       where id = ? and state = 'waiting' returning id`,
      [state, reason, actor, at.toISOString(), id],
    );
    return rows.length > 0;
  }
}
