import type { Certificate } from "./certificate";
import type { IsoInstant, Page, Vnd } from "./common";
import type {
  ContentSheetAnswer,
  ContentSubmissionState,
  ContentSubmissionView,
  ContentWarning,
  ContentWords,
} from "./content-desk";

/** How one size of a product is sold. `stock` counts what orders have reserved too. */
export type OwnOffer = {
  /** 1 is the first size, and the only one of most products. */
  size: number;
  price: Vnd;
  stock: number;
  reserved: number;
  /** Its name, such as "Túi 200 g". */
  unit_label: string | null;
  /** What one piece holds. */
  net: { amount: number; unit: "g" | "ml" | "piece" } | null;
  /** Of a size that has a bar code of its own. */
  gtin: string | null;
  /** Not for sale: taken back, though orders and listings still speak of it, or new and not approved yet. */
  withdrawn: boolean;
  /** What the producer has told of it that no officer has approved yet; null where all is shown as told. */
  told: { unit_label: string | null; net: OwnOffer["net"]; gtin: string | null } | null;
};

/** Where the texts and pictures of a product stand. `drafted`: something is written that was not sent for review yet. */
export type OwnContentState = ContentSubmissionState | "drafted" | "empty";

/** `GET /producer/products?q=&page=&limit=`: the producer's own products in the order of their names. */
export type OwnProducts = {
  products: {
    id: string;
    name: string;
    handle: string;
    certificate: Pick<Certificate, "status" | "badge">;
    /** The first size. */
    offer: OwnOffer | null;
    /** How many sizes are for sale. */
    sizes: number;
    /** Address of the main picture of the working copy. */
    picture: string | null;
    content: OwnContentState;
    /** Fields written on two devices that wait for a choice. */
    conflicts: number;
  }[];
  page: Page;
};

export type OwnPictureRemark = "small" | "dark" | "bright" | "blurred" | "busy";

export type OwnPicture = {
  picture_id: string;
  url: string;
  alt: string | null;
  width: number;
  height: number;
  /** What could be better, as the server measured it; null where it was never measured. */
  remarks: OwnPictureRemark[] | null;
};

/** One field written on two devices. Nothing of it is lost until a person chooses. */
export type OwnConflict = {
  id: string;
  field: string;
  kept: string | null;
  other: string | null;
  other_at: IsoInstant;
};

/** `GET /producer/products/{id}`: all that the editor shows of a product. */
export type OwnProduct = {
  product: {
    id: string;
    name: string;
    handle: string;
    ocop_code: string | null;
    group: string | null;
    producer_name: string | null;
  };
  certificate: Certificate;
  /** The first size. */
  offer: OwnOffer | null;
  /** Every size, the first one first; those that are not for sale stand among them. */
  sizes: OwnOffer[];
  draft: { version: number; fields: ContentWords; changed_at: IsoInstant | null };
  /** The answers as a first draft of a story, in the producer's own words. */
  suggested_story: string | null;
  pictures: OwnPicture[];
  shown: { story_vi: string | null; story_en: string | null; label: ContentWords["label"] | null };
  warnings: ContentWarning[];
  conflicts: OwnConflict[];
  content: OwnContentState;
  /** Everything ever sent for review, the latest first. */
  submissions: ContentSubmissionView[];
};

/**
 * `POST /producer/products/{id}/draft` `{ based_on, texts }`: brings the named texts (`answers.place`, `story_vi`, `label.gtin` …)
 * into the working copy. `based_on` is the version the device last saw. Sending the same again changes nothing.
 */
export type DraftSaved = { version: number; saved_at: IsoInstant | null; conflicts: OwnConflict[] };

/**
 * `GET /producer/product-sheet?format=xlsx|csv`: the producer's products as a file. `POST` the same address with one file in the field
 * `file` keeps it for a day and tells what it would change; `GET …/{sheet}` tells it again; `POST …/{sheet}/apply` changes it, whole or
 * not at all: `check.applied` tells which.
 */
export type OwnSheet = { sheet_id: string; file_name: string; check: ContentSheetAnswer };

/** `POST /producer/products/{id}/conflicts` `{ conflict_id, take: "kept" | "other" }` → `DraftSaved`. */
/** `POST /producer/products/{id}/pictures/arrange` `{ do, picture_id, alt? }` → `DraftSaved`. */

/** `POST /producer/products/{id}/pictures`, one photograph in the field `file`: kept and added to the working copy. */
export type OwnPictureAdded = { picture: OwnPicture; version: number };

/**
 * `POST /producer/products/{id}/uploads` `{ size }` begins a photograph that arrives in pieces; `GET …/uploads/{upload}` tells how
 * far it has come; `POST …/uploads/{upload}?offset=` with the next bytes in the field `file` carries it on, 409 `wrong_offset` where
 * they do not follow what has arrived. The last piece answers with `added`; an empty one at the end asks for it again.
 */
export type UploadAt = { upload_id: string; offset: number; size: number; added: OwnPictureAdded | null };

/**
 * `POST /producer/products/{id}/offer` `{ size?, price, stock, unit_label?, net?, gtin?, withdrawn?, seen_stock }`: price and stock take
 * effect at once; `unit_label`, `net` and `gtin` go into the working copy and are shown once an officer has approved them, a new size
 * is offered from then on. `size` is 1 where absent, `new` for one more (at most 10). `seen_stock` is what the page showed, null for a
 * new one; 409 `changed_meanwhile` where goods moved since. What is absent stays as it is.
 */
export type OfferKept = { offer: OwnOffer };

/** `POST /producer/products/{id}/submissions` `{ version }` sends the working copy; `…/submissions/{submission}/withdraw` takes it back. */
export type OwnSubmission = { submission: ContentSubmissionView };

export type ChecklistStep = "story" | "pictures" | "label" | "offer" | "shop" | "listing";
/**
 * `drafted`: written but not sent; `in_review`: an officer has it, for a listing: has its pictures; `asked`: an officer asked for
 * changes.
 */
export type StepState = "done" | "todo" | "drafted" | "in_review" | "asked";

/** `GET /producer/checklist?product=`: the way of one product to its first live listing, and where the others stand. */
export type Checklist = {
  /** Null for a producer without a product in the register. */
  product: {
    id: string;
    name: string;
    /** It was sent to a marketplace, which may not show it yet. */
    listed: boolean;
  } | null;
  steps: {
    step: ChecklistStep;
    state: StepState;
    /** How many of the producer's products have it. */
    products: number;
  }[];
  /** What to do now; null where all is done or with an officer. */
  next: ChecklistStep | null;
  total: number;
  /** The producer's products, those nearest to being online first; at most 50. */
  products: { id: string; name: string; done: number }[];
};
