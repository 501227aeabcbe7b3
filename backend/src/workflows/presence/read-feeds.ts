import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CHANNELS } from "@ocop/integrations/channels";
import { type FeedSource, type PulledFeed, pullFeed } from "@ocop/integrations/evidence";
import { axiosPort } from "@ocop/integrations/transport";
import { isFeedDue } from "../../modules/presence/domain/feed-health";
import type { FeedRunRow } from "../../modules/presence/store/feeds";
import { env } from "../../platform/env";
import { presenceBook } from "./container-presence";
import { factsOf, readFeedRecords } from "./feed-facts";
import { feedSource } from "./presence-settings";
import { takeList } from "./take-list";

/** A nation's listings in words take a tenth of this. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const MOST_SHOWN = 50;

const http = axiosPort({ maxRedirects: 0, maxBodyBytes: LARGEST_BYTES });

/** Reads the list of every channel whose turn it is. A failure of one is written down, and the others are read all the same. */
export async function readFeeds(container: MedusaContainer, now: () => Date): Promise<void> {
  const sources = CHANNELS.flatMap(({ code }) => feedSource(code) ?? []);
  // Most installations have none, and this is asked every few seconds.
  if (sources.length === 0) return;
  const records = await readFeedRecords(container);
  for (const source of sources) {
    if (isFeedDue(factsOf(records, source.channel), now().getTime())) await readFeed(container, source, now);
  }
}

async function readFeed(container: MedusaContainer, source: FeedSource, now: () => Date): Promise<void> {
  const { feeds } = presenceBook(container);
  const began_at = now();
  const told = await askedFor(container, source, now).catch((error: unknown): Told => {
    // A fault of ours must neither stop the other channels nor be tried again every few seconds.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The list of ${source.channel} was not taken`, asError(error));
    return { outcome: "failed", fault: "internal" };
  });
  await feeds.keepRun({ ...NOTHING, channel_id: source.channel, began_at, ...told, ended_at: now() });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

async function askedFor(container: MedusaContainer, source: FeedSource, now: () => Date): Promise<Told> {
  const last = (await presenceBook(container).feeds.lastRuns(true)).get(source.channel);
  const pulled = await pullFeed(source, lastOf(last), {
    http,
    now: () => now().getTime(),
    userAgent: `OcopPresenceCheck/1.0 (+${env().STOREFRONT_URL})`,
  });
  return toldOf(container, source, pulled, now());
}

const NOTHING = {
  fault: null,
  detail: null,
  generated_at: null,
  list_sha256: null,
  counts: null,
  refused: [],
  unmatched: [],
};

const lastOf = (run: FeedRunRow | undefined) =>
  run?.generated_at && run.list_sha256 ? { generatedAt: run.generated_at.getTime(), sha256: run.list_sha256 } : null;

type Told = Pick<FeedRunRow, "outcome"> & Partial<FeedRunRow>;

async function toldOf(container: MedusaContainer, source: FeedSource, pulled: PulledFeed, now: Date): Promise<Told> {
  if (pulled.kind === "failed") return { outcome: "failed", fault: pulled.fault, detail: pulled.detail ?? null };
  const generated_at = new Date(pulled.generatedAt);
  if (pulled.kind === "unchanged") return { outcome: "unchanged", generated_at };
  const { counts, unmatched } = await takeList(container, source, pulled, now);
  return {
    ...{ outcome: "taken", generated_at, list_sha256: pulled.manifest.sha256, counts },
    refused: pulled.list.faults.slice(0, MOST_SHOWN).map(({ row, field }) => ({ row, field })),
    unmatched: unmatched.slice(0, MOST_SHOWN).map(({ url, title, seller }) => ({ url, title, seller: seller ?? null })),
  };
}
