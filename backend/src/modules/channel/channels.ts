import { z } from "@medusajs/framework/zod";
import { ADAPTERS, atPublicAddress } from "@ocop/integrations/adapters";
import { type MarketplaceId, marketplaceId, type Ports } from "@ocop/integrations/core";
import type { TransportDeps } from "@ocop/integrations/transport";

/** Calls a second of one lane of each shop, where the application was granted another rate than the adapter's. */
const paceSchema = z.record(z.string(), z.number().positive().max(1_000)).default({});

/** By marketplace, what its adapter must be told: application keys and addresses. */
const settingsSchema = z.partialRecord(
  marketplaceId,
  z.looseObject({
    pace: paceSchema,
    /** Where buyers see its pages, where that is not where its API says: a simulation, a marketplace's test environment. */
    publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  }),
);

const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

export type ConfiguredChannel = {
  ports: Ports;
  /** True where the marketplace is a simulation on this machine, the only place samples may be sent to. */
  simulated: boolean;
};

/**
 * The marketplaces this installation is configured for, ready to use.
 * @param text JSON as in `CHANNEL_SETTINGS` @throws Error naming the marketplace whose settings are wrong
 */
export function configuredChannels(text: string, deps: TransportDeps): Map<MarketplaceId, ConfiguredChannel> {
  const settings = settingsSchema.parse(JSON.parse(text));
  const channels = marketplaceId.options.flatMap((channel): [MarketplaceId, ConfiguredChannel][] => {
    if (!settings[channel]) return [];
    const { pace, publicUrl, ...given } = settings[channel];
    const adapter = ADAPTERS[channel];
    const checked = adapter.settings.safeParse(given);
    if (!checked.success) throw new Error(`CHANNEL_SETTINGS: ${channel}: ${checked.error.message}`);
    const simulated = LOOPBACK.test(String(given.apiUrl ?? ""));
    const ports = adapter.create({ ...deps, pace: grantedPace(pace) }, checked.data);
    return [[channel, { ports: publicUrl ? atPublicAddress(ports, publicUrl) : ports, simulated }]];
  });
  return new Map(channels);
}

function grantedPace(granted: z.infer<typeof paceSchema>): NonNullable<TransportDeps["pace"]> {
  return ({ lane, documented }) => {
    const perSecond = granted[lane];
    return perSecond === undefined ? documented : { perSecond, burst: Math.max(1, Math.floor(perSecond)) };
  };
}
