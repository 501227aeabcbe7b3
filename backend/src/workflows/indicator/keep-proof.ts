import type { MedusaContainer } from "@medusajs/framework/types";
import { INDICATOR } from "../../modules/indicator";
import type { IndicatorService } from "../../modules/indicator/service";
import type { Proof } from "../../modules/indicator/store/proofs";
import { redrawPicture, showablePicture } from "../../platform/pictures/redraw";

const PDF = "%PDF-";
const PDF_TYPE = "application/pdf";

/**
 * Keeps a proof under the hash of what is kept. A picture loses what the camera wrote beside it (place, time, device), since a proof is
 * shown to every officer of the unit; a PDF stays as it is, since a signed one would no longer be what was signed.
 * @returns null where it is neither a PDF nor a whole JPEG, PNG or WebP, whatever it is called
 */
export async function keepProof(
  container: MedusaContainer,
  { name, sent, by }: { name: string; sent: Buffer; by: string },
): Promise<Proof | null> {
  const kept = isPdf(sent) ? { media_type: PDF_TYPE, bytes: sent } : await redrawPicture(sent, ["jpeg", "png", "webp"]);
  if (kept === null) return null;
  const { store }: IndicatorService = container.resolve(INDICATOR);
  return store.storeProof({ name, media_type: kept.media_type, content: kept.bytes, stored_by: by });
}

/**
 * A proof as it may be shown.
 * @param units only where a fact of one of these units names it; null limits nothing
 * @returns null where there is none of this hash, or its picture cannot be read
 */
export async function openProof(
  container: MedusaContainer,
  sha256: string,
  units: readonly string[] | null,
): Promise<(Proof & { content: Buffer }) | null> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const proof = await store.readProof(sha256, units);
  if (proof === null || proof.media_type === PDF_TYPE) return proof;
  const content = await showablePicture(proof.content);
  return content && { ...proof, content };
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, PDF.length).toString("latin1") === PDF;
}
