import { z } from "@medusajs/framework/zod";
import type { AddressSettings, FeedSource } from "@ocop/integrations/evidence";
import { channelOfMarketplace } from "../../modules/presence/domain/channels";
import { env } from "../../platform/env";

const hostsSchema = z.record(z.string().regex(/^[\w.-]+:\d+$/, "name each host as host:port"), z.string());

/** Hosts of simulations by the channel they stand for. @throws ZodError naming what is wrong in `EVIDENCE_HOSTS` */
export function listedHosts(): Readonly<Record<string, string>> {
  return hostsSchema.parse(JSON.parse(env().EVIDENCE_HOSTS));
}

/** A simulation stands for the channel its marketplace is today. */
export function addressSettings(): AddressSettings {
  const hosts = Object.entries(listedHosts()).map(([host, id]) => [host, channelOfMarketplace(id) ?? id]);
  return { hosts: Object.fromEntries(hosts) };
}

/** What is seen on a simulation is a sample, whatever it says. */
export function isSimulated(host: string): boolean {
  return listedHosts()[host] !== undefined;
}

const feedsSchema = z.record(
  z.string(),
  z.strictObject({
    manifest: z.url({ protocol: /^https?$/ }),
    secret: z.string().min(16, "a secret has at least 16 characters"),
  }),
);

/** Where a channel's authorised list lies; undefined where the operator named no place. @throws ZodError naming what is wrong in `EVIDENCE_FEEDS` */
export function feedSource(channel: string): FeedSource | undefined {
  const source = feedsSchema.parse(JSON.parse(env().EVIDENCE_FEEDS))[channel];
  return source && { channel, ...source };
}
