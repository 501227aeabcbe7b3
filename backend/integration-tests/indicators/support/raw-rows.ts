import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Rows as the register and the desk write them, with the instant at which they were recorded. */
export type RawRows = {
  producers: { id: string; name: string; legal_type: string | null; district_id: string | null }[];
  products: {
    id: string;
    producer_id: string | null;
    district_id: string | null;
    group_code: string | null;
    group_text: string | null;
    recorded_at: string;
  }[];
  recognitions: {
    id: string;
    product: string;
    stars: number;
    kind: "new" | "upgrade" | "re_recognition";
    decided_on: string | null;
    year: number | null;
    group_text: string | null;
    law: string | null;
    recorded_at: string;
  }[];
  revocations: { product: string; decision_number: string; decided_on: string; recorded_at: string }[];
  facts: {
    id: string;
    kind: string;
    content: unknown;
    unit_id: string | null;
    valid_from: string;
    valid_to?: string;
    recorded_at: string;
    corrects?: string;
    withdrawn?: boolean;
  }[];
  spans: {
    product: string;
    channel: string;
    state: string;
    valid_from: string;
    valid_to: string | null;
    known_from: string;
    known_to: string | null;
  }[];
};

const PLACE = { province_text: "Đồng Tháp", province_id: "p-87-2023" };

/** Writes raw rows by plain statements; the triggers keep what the register held, as they do for every writer. */
export async function writeRows(knex: Knex, rows: RawRows): Promise<void> {
  const { producers, products, recognitions, revocations, facts, spans } = rows;
  await insert(
    knex,
    "producer",
    producers.map((one) => ({ ...one, ...PLACE, handle: one.id, aliases: [], created_at: "2019-01-01T00:00:00Z" })),
  );
  await insert(
    knex,
    "registered_product",
    products.map(({ recorded_at, ...one }) => ({
      ...one,
      ...PLACE,
      handle: one.id,
      name: `Sản phẩm ${one.id}`,
      status: "recognised",
      created_at: recorded_at,
    })),
  );
  await insert(
    knex,
    "recognition",
    recognitions.map(({ product, law, recorded_at, ...one }) => ({
      ...one,
      registered_product_id: product,
      legal_document_id: law,
      recorded_on: recorded_at.slice(0, 10),
      created_at: recorded_at,
    })),
  );
  await insert(
    knex,
    "revocation",
    revocations.map(({ product, recorded_at, ...one }) => ({
      ...one,
      id: `rvc-${product}`,
      registered_product_id: product,
      created_at: recorded_at,
    })),
  );
  await insert(
    knex,
    "indicator_fact",
    facts.map(({ content, ...one }) => ({
      ...one,
      content: JSON.stringify(content),
      source: "Số liệu dựng lại từ Kế hoạch 159/KH-UBND",
      recorded_by: "user_fixture",
      request_key: one.id,
    })),
  );
  await insert(
    knex,
    "presence_span",
    spans.map(({ product, channel, ...one }, index) => ({
      ...one,
      id: `span-${String(index).padStart(7, "0")}`,
      product_id: product,
      channel_id: channel,
    })),
  );
  if (spans.length > 0) {
    await knex.raw(
      "update presence_head set revision = revision + 1, known_at = (select max(greatest(known_from, known_to)) from presence_span)",
    );
  }
}

const CHUNK = 500;

async function insert(knex: Knex, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await knex(table).insert(rows.slice(start, start + CHUNK));
}
