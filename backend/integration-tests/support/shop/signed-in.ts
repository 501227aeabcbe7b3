import { createHash, randomBytes } from "node:crypto";
import { connected } from "../server";

/** An officer's sign-in past the second factor, written where it is kept: nobody can type a code here. @returns its token */
export async function signedInToken(databaseUrl: string, email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const digest = createHash("sha256").update(token).digest("hex");
  await connected(databaseUrl, (client) =>
    client.query(
      `INSERT INTO access_session (id, principal_id, token_digest, stage, second_factor_at, opened_at, seen_at)
       SELECT 'asess_' || $1, id, $1, 'desk', now(), now(), now() FROM access_principal WHERE email = $2`,
      [digest, email],
    ),
  );
  return token;
}
