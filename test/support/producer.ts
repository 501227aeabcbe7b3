import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { onShopDatabase } from "./shop-database";
import { Shopper } from "./shopper";
import { textOf } from "./text-of";

export type ProducerAccount = {
  phone: string;
  /** The producer, and its products on sale. */
  producer: string;
  products: string[];
};

/**
 * Somebody who works for a producer, as if they had accepted an invitation.
 * @param of the producer; left out: the one with the most products on sale
 */
export async function makeProducerAccount(of: string | null = null): Promise<ProducerAccount> {
  const id = randomBytes(8).toString("hex");
  const phone = `+849${String(Number.parseInt(id.slice(0, 7), 16) % 100_000_000).padStart(8, "0")}`;
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ producer_id: string; products: string[] }>(
      `select r.producer_id, array_agg(r.id order by r.name) as products from registered_product r
         join register_registered_product_product_product l on l.registered_product_id = r.id and l.deleted_at is null
         join product_variant v on v.product_id = l.product_id and v.deleted_at is null
        where r.producer_id is not null and ($1::text is null or r.producer_id = $1)
        group by 1 order by count(*) desc, 1 limit 1`,
      [of],
    );
    const [found] = rows;
    if (!found) throw new Error("The running shop has no producer with products on sale.");
    await client.query(
      "insert into access_principal (id, kind, name, phone, state) values ($1, 'producer', 'Chủ thể (mẫu)', $2, 'active')",
      [`prin_${id}`, phone],
    );
    await client.query(
      `insert into access_membership (id, principal_id, producer_id, role, valid_from)
       values ($1, $2, $3, 'owner', '2020-01-01')`,
      [`memb_${id}`, `prin_${id}`, found.producer_id],
    );
    return { phone, producer: found.producer_id, products: found.products };
  });
}

/** Takes away what was written of products, as if nobody had begun: what an earlier run left would be taken for this one's. */
export async function forgetWritten(products: readonly string[]): Promise<void> {
  await onShopDatabase(async (client) => {
    for (const table of ["content_draft", "content_draft_version", "content_conflict", "content_upload"])
      await client.query(`delete from ${table} where registered_product_id = any($1)`, [products]);
  });
}

/** Signs in with the code that a demonstration shows instead of sending it. */
export async function signInAsProducer(page: Page, { phone }: ProducerAccount, next = "/kenh-chu-the"): Promise<void> {
  const shopper = new Shopper(page);
  await page.goto(`/kenh-chu-the/dang-nhap?tiep=${encodeURIComponent(next)}`);
  await page.getByLabel("Số điện thoại của bạn").fill(phone);
  await shopper.follow(page.getByRole("button", { name: "Gửi mã cho tôi" }));
  const [code = ""] = /\b\d{6}\b/.exec(await textOf(page.getByRole("main").locator("strong").first())) ?? [];
  await page.getByLabel("Mã 6 số").fill(code);
  await shopper.follow(page.getByRole("button", { name: "Tiếp tục" }));
}
