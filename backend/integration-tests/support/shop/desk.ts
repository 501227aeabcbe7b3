import { type Answer, answered, ask, type Options, post } from "./client";
import { OFFICER } from "./seed-rows";

/** Signs in as the officer of the seed. */
export async function officer(): Promise<{
  get(address: string): Promise<Answer>;
  post(address: string, body: unknown): Promise<Answer>;
}> {
  const { token } = await answered<{ token: string }>(post("/auth/user/emailpass", OFFICER));
  const options: Options = { headers: { authorization: `Bearer ${token}` } };
  return {
    get: (address) => ask("GET", address, undefined, options),
    post: (address, body) => ask("POST", address, body, options),
  };
}
