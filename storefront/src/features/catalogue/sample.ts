import type { ProductSummary } from "@contracts/catalogue";
import { isSampleCertificate } from "@/features/certificate/sample";

type Shown = Pick<ProductSummary, "offer" | "picture" | "certificate">;

/** True when anything a card shows of a product comes from the demo layer. */
export function showsSample({ offer, picture, certificate }: Shown): boolean {
  return (offer?.sample ?? false) || (picture?.sample ?? false) || isSampleCertificate(certificate);
}
