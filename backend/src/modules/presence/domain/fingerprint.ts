import { createHash } from "node:crypto";
import type { CheckBody } from "@ocop/integrations/evidence";

/**
 * What a person looked at when they judged a page, or a row of a channel's list: its name and its seller. As long as both stay, the
 * judgement holds for later looks; when one of them changes, a person has to look again.
 */
export function fingerprintOf({ page, channelAnswer }: Pick<CheckBody, "page" | "channelAnswer">): string | null {
  const name = page?.name ?? page?.title ?? channelAnswer?.title;
  if (name === undefined) return null;
  const seller = page ? page.seller : channelAnswer?.seller;
  const plain = [name, seller ?? ""].map((text) => text.normalize("NFC").trim().toLowerCase());
  return createHash("sha256").update(JSON.stringify(plain)).digest("hex");
}
