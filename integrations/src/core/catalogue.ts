import type { ListingLimits } from "./limits";
import type { CategoryId } from "./values";

export interface Category {
  readonly id: CategoryId;
  readonly parent?: CategoryId;
  readonly name: string;
  /** Only leaves can hold products. */
  readonly leaf: boolean;
  /** Open to ordinary sellers; a closed one is shown with its reason, never chosen. */
  readonly open: boolean;
}

export interface AttributeRule {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly input: "text" | "number" | "date" | "choice" | "choices";
  /** May a value outside `values` be sent? */
  readonly custom: boolean;
  readonly values: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly string[];
  readonly maxValues: number;
}

export interface PaperRule {
  readonly documentId: string;
  readonly name: string;
  readonly required: boolean;
}

/** What one category asks of a product. */
export interface CategoryRules {
  readonly category: CategoryId;
  readonly attributes: readonly AttributeRule[];
  readonly papers: readonly PaperRule[];
  readonly brandRequired: boolean;
  readonly sizeRequired: boolean;
  /** Limits the channel states for this category; they win over the documented defaults. */
  readonly limits?: Partial<ListingLimits>;
}

export interface Brand {
  readonly id: string;
  readonly name: string;
}
