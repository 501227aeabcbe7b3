import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import type { MarketplaceId } from "@ocop/integrations/core";
import { axiosPort, systemClock } from "@ocop/integrations/transport";
import type { Pool } from "pg";
import { startOrEnd } from "../../platform/database/at-start";
import { env } from "../../platform/env";
import { type ConfiguredChannel, configuredChannels } from "./channels";
import { noteExchange } from "./exchange-trace";
import { ChannelApplication } from "./models/channel-application";
import { ChannelBulkAct } from "./models/channel-bulk-act";
import { ChannelBulkStep } from "./models/channel-bulk-step";
import { ChannelClaim } from "./models/channel-claim";
import { ChannelDecision } from "./models/channel-decision";
import { ChannelExchangeBatch, ChannelExchangeRow } from "./models/channel-exchange";
import { ChannelListing } from "./models/channel-listing";
import { ChannelListingEvent } from "./models/channel-listing-event";
import { ChannelFound, ChannelMatch } from "./models/channel-match";
import { ChannelMessage } from "./models/channel-message";
import { ChannelOrder } from "./models/channel-order";
import { ChannelOrderEvent } from "./models/channel-order-event";
import { ChannelOrderGap } from "./models/channel-order-gap";
import { ChannelOrderLine } from "./models/channel-order-line";
import { ChannelOrderVersion } from "./models/channel-order-version";
import { ChannelOrderWatch } from "./models/channel-order-watch";
import { ChannelPicture } from "./models/channel-picture";
import { ChannelRefusal } from "./models/channel-refusal";
import { ChannelSend } from "./models/channel-send";
import { ChannelShop } from "./models/channel-shop";
import { ChannelShopPause } from "./models/channel-shop-pause";
import { ChannelShopRequest } from "./models/channel-shop-request";
import { ListingBook } from "./store/book";
import { BulkActBook } from "./store/bulk-acts";
import { BulkSteps } from "./store/bulk-steps";
import { OrderBook } from "./store/orders-book";
import { watchStock } from "./store/orders-queue";
import { openQueuePool, prepareQueue } from "./store/queue-pool";
import { readKeyRing } from "./store/seal";
import { SendBook } from "./store/sends";
import { databaseThrottle } from "./store/throttle";

type Dependencies = { __pg_connection__: Knex; logger: Logger };
type Models = {
  ChannelShop: typeof ChannelShop;
  ChannelShopPause: typeof ChannelShopPause;
  ChannelShopRequest: typeof ChannelShopRequest;
  ChannelListing: typeof ChannelListing;
  ChannelListingEvent: typeof ChannelListingEvent;
  ChannelPicture: typeof ChannelPicture;
  ChannelDecision: typeof ChannelDecision;
  ChannelFound: typeof ChannelFound;
  ChannelMatch: typeof ChannelMatch;
  ChannelExchangeBatch: typeof ChannelExchangeBatch;
  ChannelExchangeRow: typeof ChannelExchangeRow;
  ChannelClaim: typeof ChannelClaim;
  ChannelOrder: typeof ChannelOrder;
  ChannelOrderLine: typeof ChannelOrderLine;
  ChannelOrderVersion: typeof ChannelOrderVersion;
  ChannelOrderEvent: typeof ChannelOrderEvent;
  ChannelOrderWatch: typeof ChannelOrderWatch;
  ChannelOrderGap: typeof ChannelOrderGap;
  ChannelMessage: typeof ChannelMessage;
  ChannelRefusal: typeof ChannelRefusal;
  ChannelApplication: typeof ChannelApplication;
  ChannelSend: typeof ChannelSend;
  ChannelBulkAct: typeof ChannelBulkAct;
  ChannelBulkStep: typeof ChannelBulkStep;
};
const models: Models = {
  ChannelShop,
  ChannelShopPause,
  ChannelShopRequest,
  ChannelListing,
  ChannelListingEvent,
  ChannelPicture,
  ChannelDecision,
  ChannelFound,
  ChannelMatch,
  ChannelExchangeBatch,
  ChannelExchangeRow,
  ChannelClaim,
  ChannelOrder,
  ChannelOrderLine,
  ChannelOrderVersion,
  ChannelOrderEvent,
  ChannelOrderWatch,
  ChannelOrderGap,
  ChannelMessage,
  ChannelRefusal,
  ChannelApplication,
  ChannelSend,
  ChannelBulkAct,
  ChannelBulkStep,
};

/** Three listen, one shows that this process lives, the others fetch and finish jobs. */
const QUEUE_CONNECTIONS = 8;

/** Shops and listings on marketplaces, the queue that keeps them, and the doors to the marketplaces themselves. */
export class ChannelService extends MedusaService(models) {
  readonly book: ListingBook;
  readonly orders: OrderBook;
  readonly sends: SendBook;
  readonly bulkActs: BulkActBook;
  readonly bulkSteps: BulkSteps;
  readonly queuePool: Pool;
  private readonly knex: Knex;
  private readonly logger: Logger;
  private readonly channels: Map<MarketplaceId, ConfiguredChannel>;
  private worker: { stop(): Promise<void> } | null = null;

  __hooks = {
    onApplicationStart: () => this.prepareTables(),
    onApplicationShutdown: async () => {
      await this.worker?.stop();
      await this.queuePool.end();
    },
  };

  constructor(dependencies: Dependencies) {
    super(dependencies);
    const { CHANNEL_KEYS, CHANNEL_SETTINGS } = env();
    if (CHANNEL_SETTINGS !== "{}" && !CHANNEL_KEYS)
      throw new Error("CHANNEL_SETTINGS needs CHANNEL_KEYS, see docs/sync.md");
    const ring = CHANNEL_KEYS ? readKeyRing(CHANNEL_KEYS) : [];
    this.book = new ListingBook(dependencies.__pg_connection__, ring);
    this.knex = dependencies.__pg_connection__;
    this.logger = dependencies.logger;
    this.orders = new OrderBook(this.knex);
    this.sends = new SendBook(this.knex);
    this.bulkActs = new BulkActBook(this.knex);
    this.bulkSteps = new BulkSteps(this.knex);
    this.queuePool = openQueuePool(dependencies.__pg_connection__, QUEUE_CONNECTIONS);
    this.channels = configuredChannels(CHANNEL_SETTINGS, {
      http: axiosPort(),
      clock: systemClock,
      tokens: this.book.tokens,
      locks: this.book.locks,
      throttle: databaseThrottle(dependencies.__pg_connection__),
      record(record) {
        const { marketplace, operation, status, fault, tookMs } = record;
        dependencies.logger.debug(`${marketplace} ${operation}: ${status ?? fault ?? "no answer"} in ${tookMs} ms`);
        noteExchange(record);
      },
    });
  }

  private async prepareTables(): Promise<void> {
    // Medusa's migrations start what they shut down before; it does nothing any more, and needs nothing.
    if (this.queuePool.ended) return;
    await startOrEnd(this.logger, "channel", async () => {
      await prepareQueue(this.queuePool);
      await watchStock(this.knex);
    });
  }

  /** Keeps one worker in this process, stopped with the application. */
  keepWorking(start: () => { stop(): Promise<void> }): void {
    this.worker ??= start();
  }

  /** @returns null where this installation is not configured for the marketplace */
  channel(channel: MarketplaceId): ConfiguredChannel | null {
    return this.channels.get(channel) ?? null;
  }
}
