/** The secret of the simulated partner interface. Known to everybody: it opens nothing but the sandbox. */
export const POSTMART_SECRET = "sandbox-partner-secret-0001";

/** Signs the simulated channel's list of what is on sale. Known to everybody as well. */
export const POSTMART_FEED_SECRET = "sandbox-feed-secret-0001";

/** Our own model of a partner interface, to prove the client; nothing of it is Vietnam Post's. */
export function sandboxProfile(baseUrl: string): Record<string, unknown> {
  return {
    baseUrl,
    auth: { kind: "hmac", signatureHeader: "x-signature", timestampHeader: "x-timestamp", shopHeader: "x-shop" },
    paths: {
      create: "/partner/v1/products",
      update: "/partner/v1/products/{id}",
      stock: "/partner/v1/products/{id}/stock",
      price: "/partner/v1/products/{id}/price",
      read: "/partner/v1/products/{id}",
      bySku: "/partner/v1/find?code={sku}",
      list: "/partner/v1/products",
    },
    fields: {
      sku: "/code",
      title: "/name",
      description: "/content/html",
      category: "/group",
      price: "/sale/price",
      stock: "/sale/quantity",
      weightGrams: "/weight",
      images: "/content/pictures",
    },
    answer: {
      id: "/id",
      item: "/product",
      items: "/products",
      nextCursor: "/next",
      state: "/state",
      title: "/name",
      sku: "/code",
      price: "/price",
      stock: "/quantity",
      url: "/url",
      reason: "/reason",
      changedAt: "/changed_at",
      errorCode: "/error/code",
      errorMessage: "/error/message",
      errorField: "/error/field",
    },
    states: {
      cho_duyet: "pending",
      dang_ban: "live",
      tam_an: "hidden",
      tu_choi: "rejected",
      khoa: "banned",
      xoa: "deleted",
    },
    cursorParameter: "after",
    pageSize: 50,
    perSecond: 20,
    verifiedBy: "sandbox",
    verifiedOn: "2026-11-25",
    contractRef: "sandbox",
  };
}

export const REFUSED_WORDS = [{ word: "chữa khỏi", reason: "Quảng cáo công dụng chữa bệnh" }] as const;
