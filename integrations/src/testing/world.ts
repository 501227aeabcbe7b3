import type { z } from "zod";
import type { Adapter } from "../adapters/define";
import {
  type Call,
  type CreateReceipt,
  categoryId,
  type ListingDraft,
  type ListingId,
  type Ports,
  type SeenListing,
  type ShopId,
  shopId,
  sku,
  type Tokens,
  vnd,
} from "../core";
import type { SandboxDefinition } from "../sandbox/core/definition";
import { type RunningSandbox, startSandbox } from "../sandbox/core/server";
import type { IssuedTokens } from "../sandbox/core/tokens";
import {
  axiosPort,
  type ExchangeRecord,
  memoryLocks,
  memoryThrottle,
  memoryTokens,
  type TokenStore,
  type TransportDeps,
} from "../transport";
import { testClock } from "./clock";

/** What the suite must know about one marketplace to run against its sandbox. */
export interface ContractSetup<S extends z.ZodType = z.ZodType> {
  readonly adapter: Adapter<S>;
  readonly sandbox: SandboxDefinition;
  /** The adapter's settings, pointed at the running sandbox and at the receiver of webhooks. */
  settings(url: string, hookUrl?: string): z.output<S>;
  readonly shop: string;
  /** Tokens as the adapter would have stored them. */
  tokens(issued: IssuedTokens, sandbox: Pick<RunningSandbox, "context">): Tokens;
  /** A leaf category and whatever a valid product needs in it. */
  readonly category: string;
  readonly required: Pick<ListingDraft, "attributes"> &
    Partial<Pick<ListingDraft, "brand" | "carriers" | "warehouse" | "papers">>;
  /** Pictures, when the channel takes addresses instead of uploads. */
  readonly images?: readonly string[];
  /** Parts of the paths that carry a create and a stock update. */
  readonly paths: { readonly create: string; readonly stock: string; readonly list: string; readonly refresh?: string };
  /** False where the documentation knows no way to tell a ban of a live listing. */
  readonly tellsBans?: boolean;
  /** True where each size may have a weight of its own. */
  readonly weighsSizes?: true;
  /** False where nothing documents how a size is added to a listing that stands, and where none is told what it is called. */
  readonly addsSizes?: false;
  readonly namesSizes?: false;
  /** False where a refusal is told without a reason. */
  readonly tellsReasons?: boolean;
  /** Webhooks: the header of the signature (`authorization`), and whether an undelivered one comes again (it does). */
  readonly hooks?: { readonly signatureHeader?: string; readonly comeAgain?: false };
  /** Must never stand in a log. */
  readonly secrets: readonly string[];
}

export interface ContractWorld {
  readonly setup: ContractSetup;
  readonly sandbox: RunningSandbox;
  readonly ports: Ports;
  readonly shop: ShopId;
  readonly call: Call;
  readonly clock: ReturnType<typeof testClock>;
  readonly deps: TransportDeps;
  readonly tokens: TokenStore;
  readonly records: ExchangeRecord[];
  /** A valid draft with an uploaded picture. */
  draft(change?: Partial<ListingDraft>): Promise<ListingDraft>;
  /** Creates, lets moderation decide and reads back. */
  live(draft: ListingDraft): Promise<SeenListing>;
  settle(receipt: CreateReceipt): Promise<{ listing: ListingId | undefined; reasons: readonly string[] }>;
  close(): Promise<void>;
}

/** The smallest JPEG anybody accepts: start and end marker. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]);

export async function openWorld(
  setup: ContractSetup,
  resilience: TransportDeps["resilience"] = {},
): Promise<ContractWorld> {
  const clock = testClock();
  const sandbox = await startSandbox(setup.sandbox, { clock: () => clock.now(), moderationMs: 60_000 });
  const shop = shopId.parse(setup.shop);
  sandbox.control.addShop(shop, "HTX Xoài Mỹ Xương (mẫu)");
  const http = axiosPort();
  const tokens = memoryTokens();
  const records: ExchangeRecord[] = [];
  const deps: TransportDeps = {
    http,
    clock,
    tokens,
    locks: memoryLocks(),
    throttle: memoryThrottle(),
    record: (record) => records.push(record),
    resilience: { firstDelayMs: 1, maxDelayMs: 2, maxTimeoutMs: 400, breakAfter: 1_000, ...resilience },
  };
  const ports = setup.adapter.create(deps, setup.adapter.settings.parse(setup.settings(sandbox.url)));
  await tokens.write(setup.sandbox.id, shop, setup.tokens(sandbox.control.connectShop(shop), sandbox));
  const call: Call = { shop };
  let made = 0;

  async function draft(change: Partial<ListingDraft> = {}): Promise<ListingDraft> {
    made += 1;
    const image = { name: "xoai.jpg", type: "image/jpeg", bytes: PICTURE } as const;
    const images = setup.images ?? [(await ports.media?.upload(image, call)) ?? ""];
    return {
      title: "Xoài sấy dẻo Cao Lãnh hộp 250 g (mẫu)",
      description: `<p>${"Xoài cát Hòa Lộc sấy dẻo, không thêm đường, đóng gói tại Cao Lãnh. ".repeat(3)}</p>`,
      category: categoryId.parse(setup.category),
      images,
      optionNames: [],
      units: [{ sku: sku.parse(`XOAI-${made}`), price: vnd.parse(89_000), stock: 40, options: [] }],
      weightGrams: 300,
      sizeCm: { length: 20, width: 12, height: 6 },
      papers: [],
      carriers: [],
      ...setup.required,
      ...change,
    };
  }

  async function settle(receipt: CreateReceipt) {
    await sandbox.control.advance(61_000);
    if (!receipt.ticket) return { listing: receipt.listing, reasons: [] };
    const followed = await ports.listings?.follow?.(receipt.ticket, call);
    return { listing: followed?.listing, reasons: followed?.reasons ?? [] };
  }

  return {
    setup,
    sandbox,
    ports,
    shop,
    call,
    clock,
    deps,
    tokens,
    records,
    draft,
    settle,
    async live(wanted) {
      const listings = ports.listings;
      if (!listings) throw new Error("this channel has no listings");
      const { listing } = await settle(await listings.create(wanted, call));
      if (!listing) throw new Error("the sandbox accepted nothing");
      return listings.read(listing, call);
    },
    async close() {
      http.close();
      await sandbox.close();
    },
  };
}
