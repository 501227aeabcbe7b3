import type { z } from "zod";
import type { AdapterInfo, ListingLimits, Ports } from "../core";
import type { TransportDeps } from "../transport";
import { guardPorts } from "./guard";

/** One marketplace: what it is, what it must be told, and how to make its ports. */
export interface Adapter<S extends z.ZodType = z.ZodType> {
  readonly info: AdapterInfo;
  /** Application keys and hosts; checked once at start. */
  readonly settings: S;
  readonly limits?: ListingLimits;
  create(deps: TransportDeps, settings: z.output<S>): Ports;
}

/** Keeps the settings' type with the adapter and its failures inside the closed set. */
export function defineAdapter<S extends z.ZodType>(adapter: Adapter<S>): Adapter<S> {
  return { ...adapter, create: (deps, settings) => guardPorts(adapter.info.id, adapter.create(deps, settings)) };
}
