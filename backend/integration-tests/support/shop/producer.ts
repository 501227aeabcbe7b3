import { createHash, randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { type Answer, ask } from "./client";

const { databaseUrl } = inject("shop");

/** Somebody signed in at the producers' desk as the owner of a producer. @param id the producer's, in the register */
export async function producerDesk(id: string): Promise<{
  get(address: string): Promise<Answer>;
  /** @param body JSON, or a form with a file */
  post(address: string, body: unknown): Promise<Answer>;
  /** For what is not read as text. */
  headers: { authorization: string };
}> {
  const headers = { authorization: `Bearer ${await signedInToken(id)}` };
  return {
    headers,
    get: (address) => ask("GET", address, undefined, { headers }),
    post: (address, body) => ask("POST", address, body, { headers }),
  };
}

/** Nobody can read a code sent by telephone here, so the sign-in is written where it is kept. */
async function signedInToken(producer: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const digest = createHash("sha256").update(token).digest("hex");
  const person = `prin_${digest.slice(0, 20)}`;
  const database = new Client(databaseUrl);
  await database.connect();
  try {
    await database.query(
      "INSERT INTO access_principal (id, kind, name, email, state) VALUES ($1, 'producer', 'Chủ thể (mẫu)', $2, 'active')",
      [person, `${person}@example.com`],
    );
    await database.query(
      `INSERT INTO access_membership (id, principal_id, producer_id, role, valid_from)
       VALUES ($1, $2, $3, 'owner', '2020-01-01')`,
      [`memb_${digest.slice(0, 20)}`, person, producer],
    );
    await database.query(
      `INSERT INTO access_session (id, principal_id, token_digest, stage, opened_at, seen_at, acting_producer_id)
       VALUES ('asess_' || left($1, 20), $2, $1, 'desk', now(), now(), $3)`,
      [digest, person, producer],
    );
  } finally {
    await database.end();
  }
  return token;
}
