import type { ImageFile, MarketplaceId, Ports } from "@ocop/integrations/core";
import type { Catalogue } from "@ocop/integrations/matching";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { ListingBook } from "../../modules/channel/store/book";

/** What keeping listings needs from outside. */
export type Engine = {
  book: ListingBook;
  /** Null where the marketplace is not configured on this installation. */
  ports(channel: MarketplaceId): Ports | null;
  /** True where the marketplace is a simulation on this machine. */
  simulated(channel: MarketplaceId): boolean;
  /** Today's facts of products; those the catalogue does not hold are missing from the answer. */
  facts(products: readonly string[]): Promise<Map<string, ProductFacts>>;
  /** The register as matching sees it. Absent where a listing is compared with the asked product alone. */
  register?(): Promise<Catalogue>;
  picture(url: string): Promise<ImageFile>;
  now(): Date;
  /** Tells whoever runs the shop of a fault of ours: histories say only that there was one. */
  unexpected(about: string, error: unknown): void;
  /** How long a create in doubt is looked for before a person is asked, in milliseconds; an hour where absent. */
  askAfterMs?: number;
};
