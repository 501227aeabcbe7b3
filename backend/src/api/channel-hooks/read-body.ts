import type { IncomingMessage } from "node:http";
import { tooLarge, unreadable } from "./refusals";

/** Several times the largest message any marketplace documents. */
const LARGEST_BYTES = 1024 * 1024;

/**
 * The body as it came, byte for byte: signatures are made over it.
 * @throws ShopError 413 as soon as it is known to be too large, without taking the rest; 400 where the sender gave up
 */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > LARGEST_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req) {
      size += chunk.length;
      if (size > LARGEST_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw size > LARGEST_BYTES ? error : unreadable();
  }
  return Buffer.concat(chunks);
}
