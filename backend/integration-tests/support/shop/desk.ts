import { createHash, randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { type Answer, ask, type Options } from "./client";
import { OFFICER } from "./seed-rows";

const { databaseUrl } = inject("shop");

/** Signs in as the officer of the seed, past the second factor. */
export async function officer(): Promise<{
  get(address: string): Promise<Answer>;
  post(address: string, body: unknown): Promise<Answer>;
  /** For what is not asked as JSON. */
  headers: { authorization: string };
}> {
  const headers = { authorization: `Bearer ${await signedInToken()}` };
  const options: Options = { headers };
  return {
    headers,
    get: (address) => ask("GET", address, undefined, options),
    post: (address, body) => ask("POST", address, body, options),
  };
}

/** Nobody can type a code here, so the sign-in is written where it is kept. */
async function signedInToken(): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const digest = createHash("sha256").update(token).digest("hex");
  const database = new Client(databaseUrl);
  await database.connect();
  try {
    await database.query(
      `INSERT INTO access_session (id, principal_id, token_digest, stage, second_factor_at, opened_at, seen_at)
       SELECT 'asess_' || $1, id, $1, 'desk', now(), now(), now() FROM access_principal WHERE email = $2`,
      [digest, OFFICER.email],
    );
  } finally {
    await database.end();
  }
  return token;
}
