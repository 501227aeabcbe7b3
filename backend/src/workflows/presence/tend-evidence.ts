import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ChainHead } from "@ocop/integrations/evidence";
import { sha256 } from "@ocop/integrations/evidence";
import type { ChainFinding, ChainStatus } from "../../contracts/presence";
import type { PresenceBook } from "../../modules/presence/store/book";
import type { Verified } from "../../modules/presence/store/verify";
import { presenceBook } from "./container-presence";

/** A page's text is kept for this long after a check last brought it; its hash stays for ever. */
const KEEP_EXCERPTS_DAYS = 400;
const DAY_MS = 86_400_000;
const PHOTOS_AT_ONCE = 100;

/** Verifies chain, states and photos, and keeps the result. @param anchors heads that were published before */
export async function verifyAll(
  container: MedusaContainer,
  now: Date,
  anchors: readonly ChainHead[] = [],
): Promise<Verified> {
  const book = presenceBook(container);
  const chain = await book.verify(anchors);
  const verified = chain.finding ? chain : { ...chain, finding: await wrongPhoto(container, book) };
  await book.keepVerification(verified, now);
  return verified;
}

/** The first photo whose file is missing or holds something else than what was uploaded. */
async function wrongPhoto(container: MedusaContainer, book: PresenceBook): Promise<ChainFinding | null> {
  const files = container.resolve(Modules.FILE);
  for (let after = ""; ; ) {
    const photos = await book.photosAfter(after, PHOTOS_AT_ONCE);
    for (const { sha256: wanted, file_id } of photos) {
      const bytes = await files.getAsBuffer(file_id).catch(() => null);
      if (!bytes || sha256(bytes) !== wanted) return { kind: "photo", where: wanted };
    }
    if (photos.length < PHOTOS_AT_ONCE) return null;
    after = photos.at(-1)?.sha256 ?? after;
  }
}

/** Once a day: verifies everything, works out states anew that a new release reads otherwise, and forgets old pages' texts. */
export async function tendEvidence(container: MedusaContainer, now: Date): Promise<void> {
  const book = presenceBook(container);
  const { finding } = await verifyAll(container, now);
  if (finding?.kind === "spans") await book.respanAll(now);
  await book.forgetExcerpts(new Date(now.getTime() - KEEP_EXCERPTS_DAYS * DAY_MS));
}

export async function readChainStatus(container: MedusaContainer): Promise<ChainStatus> {
  const book = presenceBook(container);
  const [{ sequence, hash, known_at }, last] = await Promise.all([book.head(), book.lastVerification()]);
  return {
    head: { sequence, hash },
    known_at: known_at.toISOString(),
    verified: last && {
      at: last.at.toISOString(),
      sequence: last.sequence,
      intact: last.finding === null,
      finding: last.finding,
    },
  };
}
