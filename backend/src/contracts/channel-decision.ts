import type { IsoInstant, Vnd } from "./common";

/** A value of a marketplace's attribute: one of its options by id, or a text, in a unit where it asks for one. */
export type MappedValue = { id?: string; text?: string; unit?: string };

/** Where an attribute's value comes from. The first source that knows one is taken. */
export type MappingSource =
  | { from: "constant"; values: MappedValue[] }
  | { from: "fact"; fact: string; unit?: string; options: { says: string; id: string }[] }
  | { from: "net_amount"; unit: "g" | "kg" | "ml" | "l" | "piece" };

/** How products of one group become listings of one channel. */
export type GroupMapping = {
  category: string;
  category_path: string[];
  attributes: { id: string; name: string; sources: MappingSource[] }[];
  brand: { id: string; name: string } | null;
  /** Grams of the packed parcel: the first source that knows. */
  weight: ({ from: "constant"; grams: number } | { from: "net_amount"; packaging_grams: number })[];
  size_cm: { length: number; width: number; height: number } | null;
};

/** Who saved which version when; `version` 0 where nothing was saved. */
export type Saved<T> = { version: number; body: T | null; saved_by: string | null; saved_at: IsoInstant | null };

/** What a category asks of every product, and whether the mapping says where it comes from. */
export type MappingRequirement = { field: string; name: string; mapped: boolean };

/** `GET /officer/channels/mappings?channel=&shop=`: every group with products, the largest first. */
export type MappingOverview = {
  groups: {
    code: string;
    name: string;
    name_en: string;
    products: number;
    /** The group whose mapping holds for it: itself, a group above, or null for none. */
    mapped_by: string | null;
    version: number;
    category_path: string[];
    /** Null where the channel's rules could not be read or nothing is mapped. */
    required: number | null;
    unmapped: number | null;
  }[];
};

/** `GET /officer/channels/mappings/{channel}/{group}?shop=`: one mapping with what its category requires and its versions. */
export type MappingView = {
  current: Saved<GroupMapping>;
  requirements: MappingRequirement[];
  /** First guesses for what is still unmapped, for a person to confirm. */
  suggestions: { id: string; name: string; source: MappingSource }[];
  history: Saved<GroupMapping>[];
};

/** `GET /officer/channels/categories?channel=&shop=&q=` or `&group=`: leaves that fit, the best first. */
export type CategorySuggestions = {
  categories: { id: string; path: string[]; open: boolean; suggested_by: "words" | "channel" }[];
};

/** `GET /officer/channels/categories/{id}?channel=&shop=&brand=`: what a category asks for; brands that fit `brand`. */
export type CategoryView = {
  path: string[];
  attributes: {
    id: string;
    name: string;
    required: boolean;
    input: "text" | "number" | "date" | "choice" | "choices";
    custom: boolean;
    values: { id: string; name: string }[];
    units: string[];
    max_values: number;
    suggestion: MappingSource | null;
  }[];
  papers: { id: string; name: string; required: boolean }[];
  brand_required: boolean;
  size_required: boolean;
  brands: { id: string; name: string }[];
};

/** Price and stock rules, carriers, and whose goods a shop takes. */
export type SellingTerms = {
  rules: {
    /** Percent of the shop's price, rounded up to 1, 500 or 1,000 đồng, never below the floor. */
    price: { percent: number; round_to: 1 | 500 | 1_000; floor: Vnd };
    /** A fixed reserve, then a share of the rest in percent, up to a maximum. */
    stock: { keep: number; percent: number; max: number | null };
  };
  carriers: string[];
  warehouse: string | null;
  tell_stars: boolean;
  /** Producers whose goods a shared shop takes; everybody's where empty. */
  producers: string[];
};

/** `GET /officer/channels/terms?channel=` and `GET /officer/channels/shops/{id}/terms`; `inherited` holds until a shop has its own. */
export type TermsView = {
  current: Saved<SellingTerms>;
  inherited: SellingTerms;
  history: Saved<SellingTerms>[];
  /** The carriers and warehouses that the shop has; for a channel the carriers of one of its shops. */
  offered: { carriers: { id: string; name: string }[]; warehouses: { id: string; name: string }[] };
};

/** `POST …/affected`: who else is affected, before anything is saved. At most 200 listings are told one by one. */
export type DecisionEffect = {
  /** Open listings that follow this decision, changed or not. */
  followers: number;
  affected: number;
  listings: {
    listing_id: string;
    shop_id: string;
    product_id: string;
    title: string;
    changes: { field: string; before: unknown; after: unknown }[];
  }[];
};

/** `POST …/terms/affected`: also what products on sale that are not listed there yet would cost, the first by name. */
export type TermsEffect = DecisionEffect & {
  unlisted: {
    total: number;
    examples: {
      product_id: string;
      name: string;
      /** In our own shop. */
      shop_price: Vnd;
      before: { price: Vnd; stock: number };
      after: { price: Vnd; stock: number };
    }[];
  };
};

/**
 * `POST /officer/channels/mappings/{channel}/{group}` `{ shop?, based_on, mapping }`, `POST /officer/channels/terms`
 * `{ channel, based_on, terms }`, `POST /officer/channels/shops/{id}/terms` `{ based_on, terms }`. 409 `saved_meanwhile` where
 * `based_on` is no longer the version that holds. The affected listings are looked at anew, and those that change are sent.
 */
export type DecisionSaved = { version: number; requeued: number };
