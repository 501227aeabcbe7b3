import type { CertificateStatus } from "./certificate";
import type { IsoDay, Stars } from "./common";

/** When the file for a re-assessment is handed in; see `register/domain/filing-window`. */
export type OwnWindow = {
  expires_on: IsoDay;
  remind_on: IsoDay;
  opens_on: IsoDay;
  urge_on: IsoDay;
  closes_on: IsoDay;
  stage: "later" | "prepare" | "open" | "late" | "over";
  before_rule: boolean;
  citation: string;
  citation_en: string;
  /** Whole days from today to what comes next: the opening, the last day, or the expiry; 0 once it is over. */
  days_left: number;
};

/** `GET /producer/certificates`: own products with a certificate, what is due soonest first. */
export type OwnCertificate = {
  product_id: string;
  name: string;
  stars: Stars | null;
  status: CertificateStatus;
  decision_number: string | null;
  decided_on: IsoDay | null;
  /** Null where the register does not know the day of the decision. */
  window: OwnWindow | null;
  /** Papers of the checklist without those that only support points: how many there are, and how many are there and valid. */
  papers: { needed: number; ready: number };
  sample: boolean;
};
export type OwnCertificates = { certificates: OwnCertificate[] };

export type OwnPaper = {
  id: string;
  number: string | null;
  issuer: string | null;
  issued_on: IsoDay | null;
  expires_on: IsoDay | null;
  /** `lapsing`: it ends within 30 days, or before the certificate's file is decided on. */
  state: "valid" | "lapsing" | "lapsed";
  scan: { name: string; bytes: number } | null;
};

/** `GET /producer/certificates/{product}`: with the checklist of its file. */
export type OwnDossier = {
  certificate: OwnCertificate;
  checklist: {
    kind: string;
    name: string;
    name_en: string;
    sort: "form" | "paper" | "proof";
    of: "producer" | "product";
    papers: OwnPaper[];
  }[];
  citation: string;
  citation_en: string;
};

/**
 * `POST /producer/certificates/{product}/papers` (a form): `kind`, `number`, `issuer`, `issued_on`, `expires_on` and the file `scan`, a PDF,
 * JPEG or PNG of at most 10 MB. 400 `wrong_scan` for any other. `POST …/papers/{paper}/remove` takes one away;
 * `GET …/papers/{paper}/scan` answers its scan, `GET …/folder` everything as a ZIP archive with an index.
 */
export type PaperSaved = OwnDossier;
