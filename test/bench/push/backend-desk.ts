import { connected } from "../../../backend/integration-tests/support/server";
import { agreeFor, LAZADA_MAPPING } from "../../../backend/integration-tests/support/shop/on-lazada";
import { signedInToken } from "../../../backend/integration-tests/support/shop/signed-in";
import type { MappingOverview, MappingView } from "../../../backend/src/contracts/channel-decision";
import type { ConnectionStarted, DeskShops } from "../../../backend/src/contracts/channel-desk";
import type { BulkOpened } from "../../../backend/src/contracts/channel-preview";

const BACK = "http://127.0.0.1/can-bo/san/noi/ve";
const OFFICER = "prin_bench_push";
const EMAIL = "do@example.com";

/** Makes an officer of everywhere. @returns the token of their sign-in */
export async function signOfficerIn(databaseUrl: string): Promise<string> {
  await connected(databaseUrl, async (client) => {
    await client.query(
      "insert into access_principal (id, kind, email, name, state) values ($1, 'staff', $2, 'Phép đo', 'active')",
      [OFFICER, EMAIL],
    );
    await client.query(
      "insert into access_grant (id, principal_id, role, valid_from) values ('grant_bench_push', $1, 'operator', '2020-01-01')",
      [OFFICER],
    );
  });
  return signedInToken(databaseUrl, EMAIL);
}

/** What an officer does about marketplaces, on whichever backend is up. */
export class BackendDesk {
  /** The backend that is asked next. */
  url = "";

  constructor(
    private readonly token: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** @throws Error where the answer is no success, or the backend dies over it */
  async ask<Body>(method: "GET" | "POST", address: string, body?: object): Promise<Body> {
    const response = await fetch(`${this.url}${address}`, {
      method,
      headers: { ...this.headers, authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    const answer: Body = await response.json();
    return answer;
  }

  /** Connects a shop of the simulated Lazada as its seller does. @returns our id of it */
  async connect(marketplace: string, shop: string): Promise<string> {
    const steer = (command: string, wish: object) =>
      fetch(`${marketplace}/__sandbox/${command}`, { method: "POST", body: JSON.stringify(wish) });
    await steer("shops", { id: shop, name: "Gian hàng mẫu" });
    await steer("redirect", { url: BACK });
    const wish = { channel: "lazada", redirect_uri: BACK };
    const { authorize_url } = await this.ask<ConnectionStarted>("POST", "/officer/channels/connections", wish);
    const agreed = await agreeFor(shop, authorize_url);
    const done = await this.ask<DeskShops>("POST", "/officer/channels/connections/finish", agreed);
    return done.shops[0]?.id ?? "";
  }

  /** Decides what the simulated Lazada asks for, for every group of products. */
  async mapEverything(): Promise<void> {
    const overview = await this.ask<MappingOverview>("GET", "/officer/channels/mappings?channel=lazada");
    for (const { code } of overview.groups) {
      const path = `/officer/channels/mappings/lazada/${code}`;
      const { current } = await this.ask<MappingView>("GET", path);
      await this.ask("POST", path, { based_on: current.version, mapping: LAZADA_MAPPING });
    }
  }

  /** Opens listings, at most 200 at a time; asking again opens nothing twice. */
  send(shop: string, products: readonly string[]): Promise<BulkOpened> {
    return this.ask<BulkOpened>("POST", "/officer/channels/listings/bulk", { shop_ids: [shop], product_ids: products });
  }

  /** The person who is asked whether a listing is there looked, and it is not. */
  ruleOut(listing: string, since: string): Promise<unknown> {
    return this.ask("POST", `/officer/channels/listings/${listing}/doubt`, { kind: "absent", since });
  }
}
