import type { Certificate } from "@contracts/certificate";

/** True when what is said of a certificate comes from the demo layer: then it confirms nothing. */
export function isSampleCertificate({ badge, recognition, revocation }: Certificate): boolean {
  return [badge, recognition, revocation].some((part) => part?.sample ?? false);
}
