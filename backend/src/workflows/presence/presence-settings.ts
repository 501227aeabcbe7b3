import { z } from "@medusajs/framework/zod";
import type { AddressSettings } from "@ocop/integrations/evidence";
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
