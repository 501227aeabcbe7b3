import type { ImageFile } from "@ocop/integrations/core";

const TIMEOUT_MS = 15_000;
/** More than any marketplace takes. */
const LARGEST_BYTES = 10 * 1024 * 1024;

/** Reads one of the shop's own pictures. @throws Error where it is missing, too large, or neither JPEG nor PNG */
export async function fetchPicture(address: URL): Promise<ImageFile> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const type = response.headers.get("content-type")?.split(";")[0];
  if (!response.ok) throw new Error(`The picture ${address.href} answered ${response.status}`);
  if (type !== "image/jpeg" && type !== "image/png") throw new Error(`${address.href} is no JPEG or PNG: ${type}`);
  if (Number(response.headers.get("content-length") ?? 0) > LARGEST_BYTES) throw tooLarge(address);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength > LARGEST_BYTES) throw tooLarge(address);
  return { name: address.pathname.split("/").at(-1) ?? "picture", type, bytes };
}

function tooLarge(address: URL): Error {
  return new Error(`The picture ${address.href} is larger than ${LARGEST_BYTES} bytes`);
}
