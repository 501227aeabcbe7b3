import { expect } from "vitest";
import { type Failure, isMarketplaceError, type ListingPort, type MarketplaceError } from "../core";
import type { ContractWorld } from "./world";

/** The error a promise ends with; anything but a `MarketplaceError` fails the test. */
export async function errorOf(promise: Promise<unknown>): Promise<MarketplaceError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome && isMarketplaceError(outcome.error)) return outcome.error;
  throw new Error(`expected a MarketplaceError, got ${JSON.stringify(outcome)}`, { cause: outcome });
}

export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  return (await errorOf(promise)).failure;
}

export function listingsOf(world: ContractWorld): ListingPort {
  const { listings } = world.ports;
  if (!listings) throw new Error("this channel has no listings");
  return listings;
}

/** Listings that exist in the sandbox and are not deleted, for counting duplicates. */
export function standing(world: ContractWorld) {
  return world.sandbox.control.listings().filter(({ status }) => status !== "deleted");
}

export async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

export function expectNoSecrets(world: ContractWorld): void {
  const log = JSON.stringify(world.records);
  for (const secret of world.setup.secrets) expect(log).not.toContain(secret);
}
