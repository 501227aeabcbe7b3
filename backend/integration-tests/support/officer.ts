import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

type Api = { post: (address: string, body: unknown) => Promise<{ data: { token: string } }> };

const LOGIN = { email: "can-bo@example.com", password: "mat-khau-thu-nghiem" };

/** Signs up an officer, which in this system is a Medusa admin user, and answers the headers of a signed-in request. */
export async function officerHeaders(api: Api, container: MedusaContainer): Promise<Record<string, string>> {
  await api.post("/auth/user/emailpass/register", LOGIN);
  const user = await container.resolve(Modules.USER).createUsers({ email: LOGIN.email });
  const auth = container.resolve(Modules.AUTH);
  const [identity] = await auth.listAuthIdentities({ provider_identities: { entity_id: LOGIN.email } });
  if (!identity) throw new Error("The sign-up left no identity");
  await auth.updateAuthIdentities({ id: identity.id, app_metadata: { user_id: user.id } });
  const { data } = await api.post("/auth/user/emailpass", LOGIN);
  return { authorization: `Bearer ${data.token}` };
}
