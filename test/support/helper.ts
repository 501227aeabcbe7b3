import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { signInAsOperator } from "./officer";
import { onShopDatabase } from "./shop-database";

/** Signs in as somebody who helps in the unit with the most products, and nowhere else. @returns the unit's name */
export async function signInAsHelper(page: Page): Promise<string> {
  await signInAsOperator(page);
  const id = randomBytes(8).toString("hex");
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      `select u.id, u.prefix || ' ' || u.name as name from registered_product r
         join admin_unit u on u.id = coalesce(r.commune_id, r.district_id)
        group by 1, 2 order by count(*) desc, 1 limit 1`,
    );
    const [unit] = rows;
    if (!unit) throw new Error("The running shop has no product with a commune or district.");
    await client.query(
      `insert into access_principal (id, kind, name, email, state) values ($1, 'staff', 'Người hỗ trợ (mẫu)', $2, 'active')`,
      [`prin_${id}`, `ho-tro-${id}@example.com`],
    );
    await client.query(
      `insert into access_grant (id, principal_id, role, unit_ids, valid_from) values ($1, $2, 'helper', $3::jsonb, '2020-01-01')`,
      [`agrant_${id}`, `prin_${id}`, JSON.stringify([unit.id])],
    );
    // The sign-in that was just made is theirs from here on.
    await client.query(
      `update access_session set principal_id = $1
        where id = (select id from access_session where stage = 'desk' order by opened_at desc limit 1)`,
      [`prin_${id}`],
    );
    return unit.name;
  });
}
