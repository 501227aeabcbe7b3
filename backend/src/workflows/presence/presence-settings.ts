import { z } from "@medusajs/framework/zod";
import type { AddressSettings } from "@ocop/integrations/evidence";
import { env } from "../../platform/env";

const hostsSchema = z.record(z.string().regex(/^[\w.-]+:\d+$/, "name each host as host:port"), z.string());

/** Hosts of simulations by the channel they stand for. @throws ZodError naming what is wrong in `EVIDENCE_HOSTS` */
export function listedHosts(): Readonly<Record<string, string>> {
  return hostsSchema.parse(JSON.parse(env().EVIDENCE_HOSTS));
}

export function addressSettings(): AddressSettings {
  return { hosts: listedHosts() };
}

/** What is seen on a simulation is a sample, whatever it says. */
export function isSimulated(host: string): boolean {
  return listedHosts()[host] !== undefined;
}
