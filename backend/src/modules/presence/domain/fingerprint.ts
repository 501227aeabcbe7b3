import { createHash } from "node:crypto";
import type { CheckBody } from "@ocop/integrations/evidence";

/**
 * What a person looked at when they judged a page: its name and its seller. As long as both stay, the judgement holds for later
 * visits; when one of them changes, a person has to look again.
 */
export function fingerprintOf({ page }: Pick<CheckBody, "page">): string | null {
  const name = page?.name ?? page?.title;
  if (name === undefined) return null;
  const plain = [name, page?.seller ?? ""].map((text) => text.normalize("NFC").trim().toLowerCase());
  return createHash("sha256").update(JSON.stringify(plain)).digest("hex");
}
