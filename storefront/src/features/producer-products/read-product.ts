import "server-only";
import type { OwnProduct } from "@contracts/producer-products";
import type { ProducerDesk } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ownProductSchema } from "./wire";

/** @throws BackendError; 404 for a product that is not the producer's own */
export async function readProduct(params: Promise<{ id: string }>): Promise<OwnProduct> {
  return producerGet(`/producer/products/${encodeURIComponent((await params).id)}`, ownProductSchema);
}

/** The page of a product in the desk, without language prefix. */
export function productPath(id: string): string {
  return `/kenh-chu-the/san-pham/${encodeURIComponent(id)}`;
}

/** Whose drafts a device keeps, where several people or producers use it. */
export function ownerOf({ session }: Pick<ProducerDesk, "session">): string {
  return `${session.person.id}.${session.acting.producer_id}`;
}
