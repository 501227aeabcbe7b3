import pg from "pg";

/** The running shop's database (`SHOP_DATABASE_URL`), for what nobody can do from outside: let a certificate lapse. */
export async function onShopDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const url = process.env.SHOP_DATABASE_URL;
  if (!url) throw new Error("SHOP_DATABASE_URL is not set: this test moves a certificate of the shop's sample data.");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Moves a sample recognition to another day of decision and waits until the shop shows it.
 * @returns the day it had before
 */
export async function moveSampleDecision(handle: string, day: string): Promise<string> {
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ registered_product_id: string; decided_on: string }>(
      `select demo.registered_product_id, demo.certificate #>> '{recognitions,0,decided_on}' as decided_on
         from demo_product demo
         join register_registered_product_product_product link using (registered_product_id)
         join product on product.id = link.product_id
        where product.handle = $1`,
      [handle],
    );
    const [row] = rows;
    if (!row) throw new Error(`${handle} has no sample recognition.`);
    await client.query(
      `update demo_product
          set certificate = jsonb_set(certificate, '{recognitions,0,decided_on}', to_jsonb($2::text))
        where registered_product_id = $1`,
      [row.registered_product_id, day],
    );
    return row.decided_on;
  });
}
