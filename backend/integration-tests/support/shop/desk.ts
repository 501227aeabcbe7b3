import { inject } from "vitest";
import { type Answer, ask, type Options } from "./client";
import { OFFICER } from "./seed-rows";
import { signedInToken } from "./signed-in";

const { databaseUrl } = inject("shop");

/** Signs in as the officer of the seed, past the second factor. */
export async function officer(): Promise<{
  get(address: string): Promise<Answer>;
  post(address: string, body: unknown): Promise<Answer>;
  /** For what is not asked as JSON. */
  headers: { authorization: string };
}> {
  const headers = { authorization: `Bearer ${await signedInToken(databaseUrl, OFFICER.email)}` };
  const options: Options = { headers };
  return {
    headers,
    get: (address) => ask("GET", address, undefined, options),
    post: (address, body) => ask("POST", address, body, options),
  };
}
