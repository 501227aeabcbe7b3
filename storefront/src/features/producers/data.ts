import "server-only";
import type { ProducerDetail, ProducerList } from "@contracts/catalogue";
import { cache } from "react";
import { shopGet } from "@/platform/backend/client";
import { producerDetailSchema, producerListSchema } from "@/platform/backend/wire/shop";

export type ProducerQuery = { q: string; province: string; page: number };

const PAGE_SIZE = 24;

/** @throws BackendError */
export async function loadProducers(query: ProducerQuery): Promise<ProducerList> {
  return shopGet("/shop/producers", producerListSchema, { ...query, limit: PAGE_SIZE });
}

/**
 * The producer behind an address; an unknown one ends in the "not found" page.
 * @throws BackendError
 */
export const loadProducer = cache(
  (handle: string): Promise<ProducerDetail> =>
    shopGet(`/shop/producers/${encodeURIComponent(handle)}`, producerDetailSchema),
);
