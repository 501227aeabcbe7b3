import type { Certificate, CertificateStatus, DecisionFact } from "./certificate";
import type { IsoDay, IsoInstant, Page, Vnd } from "./common";

export type UnitRef = { id: string; slug: string; name: string };
export type GroupRef = { code: string; name: string; name_en: string };
export type ProducerRef = { id: string; handle: string; name: string };

/**
 * What can be bought of a product, or one size of it.
 * A product without a price is shown but not sold: then `offer` is null.
 */
export type Offer = {
  variant_id: string;
  sku: string;
  /** Gross price in đồng, VAT included. */
  price: Vnd;
  /** Printed beside the price, such as "gói 500 g". */
  unit_label: string | null;
  /** Price per kg, litre or piece in đồng where the net weight is known. */
  price_per_unit: { amount: Vnd; unit: "kg" | "l" | "piece" } | null;
  available: number;
  /** Of a size that has an article number of its own. */
  gtin: string | null;
  /** True when price and stock come from the demo layer. */
  sample: boolean;
};

/** The drawing shown where a product has no picture of its own. Chosen by product group. */
export type PlaceholderDrawing =
  | "fresh"
  | "rice"
  | "honey"
  | "snack"
  | "dried_fruit"
  | "meat_fish"
  | "sauce"
  | "spice"
  | "tea"
  | "coffee"
  | "spirit"
  | "water"
  | "herb"
  | "craft"
  | "textile"
  | "flower"
  | "plant"
  | "tourism"
  | "generic";

export type Picture = { url: string; alt: string; width: number; height: number; sample: boolean };

/** One card in a list. */
export type ProductSummary = {
  id: string;
  handle: string;
  name: string;
  producer: ProducerRef | null;
  province: UnitRef | null;
  /** Commune or old district as the source prints it. */
  place_text: string | null;
  group: GroupRef | null;
  certificate: Certificate;
  /** The cheapest size that can be bought now; the cheapest of all where none can. */
  offer: Offer | null;
  /** Every size of a product that is sold in several, in the producer's order; empty for all others. */
  sizes: Offer[];
  picture: Picture | null;
  drawing: PlaceholderDrawing;
};

export type FacetName =
  | "stars"
  | "group"
  | "province"
  | "district"
  | "commune"
  | "producer"
  | "legal_type"
  | "certificate"
  | "in_stock";

export type FacetValue = { value: string; label: string; label_en: string; count: number };

/** Counts under every other active filter (a facet never filters itself). */
export type Facets = {
  [name in FacetName]: FacetValue[];
} & { price: { min: Vnd; max: Vnd } | null };

export type ProductSort = "relevance" | "name" | "price_asc" | "price_desc" | "newest" | "stars";

/**
 * `GET /shop/products`. Repeatable parameters are comma separated.
 * `certificate=in_force` covers in_force, expiring and extended.
 */
export type ProductListQuery = {
  q?: string;
  stars?: string;
  group?: string;
  province?: string;
  district?: string;
  commune?: string;
  producer?: string;
  legal_type?: string;
  certificate?: string;
  price_min?: string;
  price_max?: string;
  in_stock?: "true";
  sort?: ProductSort;
  page?: string;
  limit?: string;
  /** `true` adds facet counts. */
  facets?: "true";
};

export type ProductList = {
  products: ProductSummary[];
  page: Page;
  facets: Facets | null;
  /** How the query was understood; `corrected` is set when only the typo stage found hits. */
  search: { q: string; stage: "exact" | "typo" | "any_word" | "none" } | null;
};

/** Facts a food buyer must see (NĐ 37/2026, Law 19/2023 art. 37). Every one may be unknown: null, never invented. */
export type LabelFacts = {
  net_quantity: string | null;
  ingredients: string | null;
  allergens: string | null;
  shelf_life: string | null;
  storage: string | null;
  usage: string | null;
  warnings: string | null;
  origin: string | null;
  responsible_party: string | null;
  quality_declaration: string | null;
  food_safety_certificate: string | null;
  gtin: string | null;
  trace_code: string | null;
  sample: boolean;
};

export type Story = { text_vi: string; text_en: string | null; sample: boolean };

export type ProductDetail = ProductSummary & {
  commune: UnitRef | null;
  district_text: string | null;
  pictures: Picture[];
  story: Story | null;
  label_facts: LabelFacts | null;
  /** Where the register's facts come from, newest first. */
  sources: { url: string; note: string | null; evidence_grade: "A" | "B" | "C" | null }[];
  ocop_code: string | null;
  /** What happened to the certificate, the latest first. Where only a year is known there is no day. */
  history: { status_from: IsoDay | null; year: number | null; text: string; text_en: string; sample: boolean }[];
  related: ProductSummary[];
  /** The last of the producer's days off while nothing of theirs is offered, else null. */
  closed_until: IsoDay | null;
  /** VAT rate in percent contained in the price, null while unknown. */
  vat_rate_percent: number | null;
};

/** `GET /shop/suggest?q=`; at most eight entries. */
export type Suggestion = {
  kind: "product" | "producer" | "place" | "group";
  label: string;
  href: string;
  detail: string | null;
};
export type SuggestAnswer = { q: string; suggestions: Suggestion[] };

/** `GET /shop/home` */
export type HomeAnswer = {
  counts: { products: number; in_force: number; producers: number; provinces: number };
  featured: ProductSummary[];
  newest: ProductSummary[];
  groups: (GroupRef & { count: number; drawing: PlaceholderDrawing })[];
  places: (UnitRef & { count: number })[];
  demo: boolean;
};

export type ProducerSummary = ProducerRef & {
  legal_type: string | null;
  legal_type_label: string | null;
  place_text: string | null;
  province: UnitRef | null;
  product_count: number;
  in_force_count: number;
};
/** `GET /shop/producers?q=&province=&page=&limit=` */
export type ProducerList = { producers: ProducerSummary[]; page: Page };
/** `GET /shop/producers/{handle}` */
export type ProducerDetail = ProducerSummary & {
  address_text: string | null;
  /** The number the producer wants buyers to see, `+84912345678`; null where it shows none. */
  phone: string | null;
  registration_number: string | null;
  tax_code: string | null;
  products: ProductSummary[];
  sources: string[];
};

export type UnitLevel = "province" | "district" | "commune";
export type PlaceSummary = UnitRef & { level: UnitLevel; valid_to: string | null; product_count: number };
/** `GET /shop/places`: provinces with products. */
export type PlaceList = { places: PlaceSummary[] };
/** `GET /shop/places/{slug}`; accepts units of the old and of today's scheme. */
export type PlaceDetail = PlaceSummary & {
  code: string;
  parent: UnitRef | null;
  children: PlaceSummary[];
  /** What became of an abolished unit, or which units went into this one. */
  successors: UnitRef[];
  predecessors: UnitRef[];
  /** Of an abolished unit: the province of today it lies in. Null for those that stand, and where no source says. */
  province_today: UnitRef | null;
  products: ProductSummary[];
  page: Page;
};

/**
 * `GET /shop/verify?q=` looks for an OCOP code, a decision number or a name, in this order, and never guesses: only what
 * carries exactly this code, number or name is found. A decision is told by what it says itself, and each product by what
 * holds today. `found: []` means the register does not hold it, which is not a
 * statement that it is false.
 */
export type VerifyAnswer = {
  q: string;
  matched_by: "code" | "decision" | "name" | "none";
  found: {
    product: { handle: string; name: string; producer: string | null; place_text: string | null };
    /** What the decision that was asked for says of it; null where a code or a name was asked for. */
    decision: DecisionFact | null;
    /** By the register alone, also where the demo layer shows something else on other pages. */
    certificate: Certificate;
    /** What the demo layer makes of it; null where it adds nothing. It confirms nothing. */
    sample_certificate: Certificate | null;
  }[];
  /** More products carry the same number or name than are listed. */
  more: boolean;
  /** Other products whose names resemble the words, without their certificates: none of them is what was asked for. */
  similar: { handle: string; name: string; producer: string | null; place_text: string | null }[];
};

/** `GET /shop/sitemap?page=`: 5,000 entries a page; a page after the last one is empty. */
export type SitemapAnswer = { pages: number; entries: { path: string; modified?: IsoInstant }[] };

export type { CertificateStatus };
