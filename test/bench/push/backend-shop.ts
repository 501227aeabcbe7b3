import path from "node:path";
import { type RunningSandbox, SANDBOX_SETTINGS, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";
import { servePictures } from "../../../backend/integration-tests/support/shop/pictures";
import {
  type Application,
  BACKEND,
  onServer,
  type Server,
  serve,
} from "../../../backend/integration-tests/support/shop/processes";
import { benchServer, seededShop, shopOn, visitorHeaders } from "../shop/national";
import { BackendDesk, signOfficerIn } from "./backend-desk";

const HEALTH = "/shop/health";
const ACCOUNT = "700100200";
const TOMORROW = {
  env: { CLOCK_AHEAD_DAYS: "1" },
  preload: [path.join(BACKEND, "integration-tests/support/shop/clock-ahead.cjs")],
};

/** The officer has signed in anew by then. */
const SIGNED_IN_TOMORROW = `update access_session set opened_at = opened_at + interval '1 day', seen_at = now() + interval '1 day',
  second_factor_at = second_factor_at + interval '1 day'`;

/** The whole country's shop on a database of its own, a simulated Lazada, and backends that come and go between them. */
export class BackendShop {
  readonly backends: Server[] = [];
  /** Our id of the shop on the marketplace. */
  shop = "";

  private constructor(
    readonly url: string,
    readonly sandbox: RunningSandbox,
    readonly desk: BackendDesk,
    private readonly application: Application,
    private readonly closing: () => Promise<void>,
  ) {}

  /** @param name of its database, which ends with it */
  static async open(name: string): Promise<BackendShop> {
    const server = benchServer();
    const url = new URL(`/${name}`, server).href;
    await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${await seededShop(server)}`);
    const [pictures, sandbox] = await Promise.all([servePictures("/"), startSandbox(lazada(), { automatic: true })]);
    const plain = shopOn(url);
    const env = {
      ...plain.env,
      CHANNEL_SETTINGS: JSON.stringify({ lazada: SANDBOX_SETTINGS.lazada(sandbox.url) }),
      CHANNEL_KEYS: `k1:${"k".repeat(40)}`,
      STOREFRONT_URL: pictures.url,
    };
    const desk = new BackendDesk(await signOfficerIn(url), visitorHeaders("bench"));
    const shop = new BackendShop(url, sandbox, desk, { ...plain, env }, async () => {
      await Promise.all([sandbox.close(), pictures.stop()]);
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
    await shop.start();
    shop.shop = await desk.connect(sandbox.url, ACCOUNT);
    await desk.mapEverything();
    return shop;
  }

  /** One more backend; the desk asks it from now on. */
  async start(ahead: { env?: NodeJS.ProcessEnv; preload?: readonly string[] } = {}): Promise<void> {
    const { folder, env } = this.application;
    const { preload } = ahead;
    const backend = await serve({ folder, env: { ...env, ...ahead.env }, ...(preload && { preload }) }, HEALTH);
    this.backends.push(backend);
    this.desk.url = backend.url;
  }

  /** Ends one of those there are between any two lines of what it does. @param roll which, from 0 to 1 */
  async kill(roll: number): Promise<void> {
    const [victim] = this.backends.splice(Math.floor(roll * this.backends.length), 1);
    await victim?.kill();
  }

  /** One backend alone, for which a day has passed. */
  async startTomorrow(): Promise<void> {
    while (this.backends.length > 0) await this.kill(0);
    await onServer(this.url, SIGNED_IN_TOMORROW);
    await this.start(TOMORROW);
  }

  /** What stands on the marketplace under a SKU. */
  standing(sku: string) {
    const carries = ({ units }: { units: readonly { sku: string }[] }) => units.some((unit) => unit.sku === sku);
    return this.sandbox.control.listings().filter((one) => one.status !== "deleted" && carries(one));
  }

  async close(): Promise<void> {
    while (this.backends.length > 0) await this.kill(0);
    await this.closing();
  }
}

function lazada() {
  const definition = SANDBOXES.find(({ id }) => id === "lazada");
  if (!definition) throw new Error("There is no simulated Lazada");
  return definition;
}
