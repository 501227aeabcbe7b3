import type { IsoDay, Stars } from "../../../contracts/common";

/** Where something is, under the units of its time and under today's. */
export type Place = {
  /** Every unit it lies in, of both schemes. */
  units: ReadonlySet<string>;
  /** A district as it was until 30 June 2025; null where the source prints none. */
  district: string | null;
  /** A commune of today; null where it cannot be told which one it became. */
  commune: string | null;
  /** A province of today. */
  province: string | null;
};

export const NOWHERE: Place = { units: new Set(), district: null, commune: null, province: null };

/** One recognition as it is known. */
export type KnownRecognition = {
  stars: Stars;
  kind: "new" | "upgrade" | "re_recognition";
  /** The year of the assessment round, which is not the year of the decision; null where it cannot be told. */
  year: number | null;
  /** Days between which it was decided; null where that end is open. */
  decided: { first: IsoDay | null; last: IsoDay | null };
  /** Branch of the taxonomy it was assessed under. */
  group: GroupKey | null;
};

export type KnownRevocation = { decided_on: IsoDay; stars: Stars | null };
export type GroupKey = { key: string; label: string; label_en: string };

/** A product as it was known for a stretch of time. */
export type KnownProduct = {
  id: string;
  name: string;
  handle: string;
  producer_id: string | null;
  place: Place;
  /** Branch of today's taxonomy; null where the register names none. */
  group: GroupKey | null;
  /** Services cannot be listed as goods. */
  service: boolean;
  /** From the earliest to the latest. */
  recognitions: readonly KnownRecognition[];
  revocations: readonly KnownRevocation[];
};

/** `in`: surely in force; `unknown`: it cannot be told from what the register holds. */
export type CertificateClass = "in" | "unknown" | "out";

/** A known product on a day. One object stands for a whole stretch of days, however often it is asked about. */
export type ProductOnDay = {
  product: KnownProduct;
  certificate: CertificateClass;
  /** Of the recognition the certificate rests on; null where there is none. */
  stars: Stars | null;
  /** Assessment year of that recognition. */
  year: number | null;
  /** Branch of the taxonomy that recognition was assessed under. */
  assessed: GroupKey | null;
};

/** A producer as it was known for a stretch of time. */
export type KnownProducer = {
  id: string;
  name: string;
  handle: string;
  legal_type: string | null;
  place: Place;
};
