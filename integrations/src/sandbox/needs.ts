import type { ListingDraft } from "../core";

/** What a food product needs in one leaf category of a simulated marketplace, beside its own words and pictures. */
export interface SandboxNeeds {
  readonly category: string;
  readonly required: Pick<ListingDraft, "attributes"> &
    Partial<Pick<ListingDraft, "brand" | "carriers" | "warehouse" | "papers">>;
}

/** For demonstrations and tests; a real marketplace's categories are chosen by people. */
export const SANDBOX_NEEDS = {
  shopee: {
    category: "100637",
    required: {
      attributes: [
        { id: "4811", values: [{ id: "32142" }] },
        { id: "4990", values: [{ text: "250", unit: "g" }] },
      ],
      carriers: ["50021"],
    },
  },
  lazada: {
    category: "10002022",
    required: {
      attributes: [{ id: "country_origin", values: [{ id: "Việt Nam" }] }],
      brand: { id: "30768", name: "No Brand" },
    },
  },
  "tiktok-shop": {
    category: "700438",
    required: { attributes: [{ id: "100392", values: [{ id: "1001533" }] }], warehouse: "7068517275539719942" },
  },
  tiki: {
    category: "44161",
    required: { attributes: [{ id: "origin", values: [{ text: "Việt Nam" }] }], warehouse: "371835" },
  },
  sendo: { category: "2980", required: { attributes: [{ id: "333", values: [{ id: "1418" }] }] } },
  postmart: { category: "trai-cay-say", required: { attributes: [] } },
  woocommerce: { category: "21", required: { attributes: [] } },
} as const satisfies Readonly<Record<string, SandboxNeeds>>;
