import { createHash, randomBytes } from "node:crypto";
import { onShopDatabase } from "./shop-database";

/** An invitation as an officer makes one, of a producer with a product, whose account nobody runs: another one each time. */
export async function invitation(): Promise<{ token: string; handle: string; name: string }> {
  const token = randomBytes(32).toString("base64url");
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ id: string; handle: string; name: string }>(
      `select p.id, p.handle, p.name from producer p where p.deleted_at is null
         and not exists (select 1 from access_membership m where m.producer_id = p.id)
         and not exists (select 1 from access_invitation i where i.producer_id = p.id)
         and exists (select 1 from registered_product r where r.producer_id = p.id and r.status = 'recognised')
       order by p.id limit 1`,
    );
    const [found] = rows;
    if (!found) throw new Error("The running shop has no producer to invite.");
    await client.query(
      `insert into access_invitation (id, producer_id, role, token_digest, code_digest, made_at, expires_at)
       values ($1, $2, 'owner', $3, $4, now(), now() + interval '30 days')`,
      [`invit_${token.slice(0, 20)}`, found.id, digest(token), digest(`code of ${token}`)],
    );
    return { token, handle: found.handle, name: found.name };
  });
}

/** A mobile number nobody has an account under. */
export function someNumber(): string {
  return `09${String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, "0")}`;
}
