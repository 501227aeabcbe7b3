import type { OfflineProduct } from "@contracts/indicator-offline";

export const OFFLINE = "/can-bo/chi-tieu";
/** Where talking with a producer is noted. */
export const CONTACTS = `${OFFLINE}/lien-he`;

/** Where a product's next step is done at this desk; null where nobody but the producer can do it. */
export function offlineAddress({ id, step }: Pick<OfflineProduct, "id" | "step">): string | null {
  switch (step) {
    case "decide_review":
    case "check_link":
      return `/can-bo/bang-chung/san-pham/${encodeURIComponent(id)}`;
    case "restore_listing":
    case "send_listing":
    case "reconnect_shop":
      return "/can-bo/san";
    case "name_producer":
      return "/can-bo/danh-ba";
    case "remind":
    case "invite":
    case "connect_shop":
      return null;
  }
}
