import type { RecognitionFact } from "../../../contracts/certificate";
import type { IsoDay } from "../../../contracts/common";
import { assessmentYear } from "../../../modules/indicator/domain/assessment";
import type { GroupKey, KnownProduct, KnownRecognition, ProductOnDay } from "../../../modules/indicator/domain/known";
import { certificateOn, isInForce, statusChangeDays } from "../../../modules/register/domain/certificate";
import {
  type CertificateFacts,
  certificateFactsSchema,
  type RecognitionEvent,
} from "../../../modules/register/domain/certificate-facts";
import { decisionDays, inOrder } from "../../../modules/register/domain/event-days";
import { type Content, EVENT_TABLES, type Journal, stateAt } from "./journal";
import type { ReferenceBook } from "./reference-book";

/** A product between two instants at which something else of it became known, with what it is on every day. */
export type ProductEpoch = {
  known_from: number;
  known_to: number;
  /** The first day of each stretch, and the product in it; the first stretch begins before all days. */
  stretches: readonly { from: IsoDay; on: ProductOnDay }[];
};

const ALWAYS = "0000-01-01";
const SERVICES = "6-du-lich";

type Books = { journal: Journal; reference: ReferenceBook; samples: boolean };

/** Every epoch of the products of one family: usually one product with one epoch. */
export function epochsOf(family: readonly string[], books: Books): Map<string, ProductEpoch[]> {
  const instants = instantsOf(family, books.journal);
  const epochs = new Map<string, ProductEpoch[]>();
  instants.forEach((from, index) => {
    const to = instants[index + 1] ?? Number.POSITIVE_INFINITY;
    for (const id of family) {
      const content = stateAt(books.journal.versions("registered_product", id), from);
      // One that was found to be another product is that one's second spelling.
      if (content === null || content.same_as !== null) continue;
      const made = { known_from: from, known_to: to, stretches: stretchesOf(id, content, family, from, books) };
      epochs.set(id, [...(epochs.get(id) ?? []), made]);
    }
  });
  return epochs;
}

/** Instants at which something of the family became known, in order. */
function instantsOf(family: readonly string[], journal: Journal): number[] {
  const instants = new Set<number>();
  const note = (versions: readonly { from: number }[]) => {
    for (const { from } of versions) instants.add(from);
  };
  for (const id of family) {
    note(journal.versions("registered_product", id));
    note(journal.versions("demo_product", id));
    for (const table of EVENT_TABLES) {
      for (const event of journal.events(table, id)) note(journal.versions(table, event));
    }
    for (const event of journal.events("recognition", id)) {
      for (const { content } of journal.versions("recognition", event)) {
        if (content?.decision_id) note(journal.versions("decision", content.decision_id));
      }
    }
  }
  return [...instants].sort((a, b) => a - b);
}

type Dated = { event: RecognitionEvent; group: string | null; law: string | null };

function stretchesOf(
  id: string,
  content: Content<"registered_product">,
  family: readonly string[],
  at: number,
  { journal, reference, samples }: Books,
): ProductEpoch["stretches"] {
  const members = family.filter(
    (member) => member === id || stateAt(journal.versions("registered_product", member), at)?.same_as === id,
  );
  const dated = members.flatMap((member) => recognitionsAt(member, at, journal));
  const facts: CertificateFacts = {
    recognitions: dated.map(({ event }) => event),
    revocations: eventsAt("revocation", members, at, journal).map(({ decision_number, decided_on }) => ({
      decision_number,
      decided_on,
      reason: null,
      sample: false,
    })),
    extensions: eventsAt("extension", members, at, journal).map(({ until, legal_act }) => ({
      until,
      legal_act,
      sample: false,
    })),
  };
  const all = samples ? withSamples(facts, members, at, journal) : facts;
  const product = knownProduct(id, content, all, dated, reference);
  const days = [ALWAYS, ...statusChangeDays(all)];
  return merged(days.map((from) => ({ from, on: onDay(product, all, from) })));
}

function onDay(product: KnownProduct, facts: CertificateFacts, day: IsoDay): ProductOnDay {
  const { status, recognition } = certificateOn(facts, day);
  const certificate = isInForce(status) ? "in" : status === "unknown" ? "unknown" : "out";
  return {
    product,
    certificate,
    stars: recognition?.stars ?? null,
    year: recognition ? assessmentYear(recognition.year, recognition.decided_on) : null,
    assessed: recognition ? assessedGroup(product, facts, recognition) : null,
  };
}

/** The branch of the recognition a certificate rests on; of two that say the same of day, year and stars, the later one. */
function assessedGroup(product: KnownProduct, facts: CertificateFacts, told: RecognitionFact): GroupKey | null {
  const at = inOrder(facts.recognitions).findLastIndex(
    ({ stars, kind, decided_on, year, decision_number }) =>
      stars === told.stars &&
      kind === told.kind &&
      decided_on === told.decided_on &&
      year === told.year &&
      decision_number === told.decision_number,
  );
  return product.recognitions[at]?.group ?? null;
}

function merged(stretches: { from: IsoDay; on: ProductOnDay }[]): ProductEpoch["stretches"] {
  return stretches.filter(({ on }, index) => {
    const before = stretches[index - 1]?.on;
    const same = before?.certificate === on.certificate && before.stars === on.stars && before.year === on.year;
    return !same || before?.assessed?.key !== on.assessed?.key;
  });
}

function knownProduct(
  id: string,
  content: Content<"registered_product">,
  facts: CertificateFacts,
  dated: readonly Dated[],
  reference: ReferenceBook,
): KnownProduct {
  const printed = new Map(dated.map((one) => [one.event, one]));
  const events = inOrder(facts.recognitions);
  const recognitions = events.map((event): KnownRecognition => {
    const { group = null, law = null } = printed.get(event) ?? {};
    return {
      stars: event.stars,
      kind: event.kind,
      year: assessmentYear(event.year, event.decided_on),
      decided: decisionDays(event),
      group: reference.assessedBranch(law, group ?? content.group_text),
    };
  });
  const group = reference.branch(content.group_code);
  return {
    id,
    name: content.name,
    handle: content.handle,
    producer_id: content.producer_id,
    place: reference.place(content),
    group,
    service: group?.key === SERVICES,
    recognitions,
    revocations: facts.revocations.map(({ decided_on }) => ({
      decided_on,
      stars: recognitions.findLast(({ decided }) => (decided.first ?? "") <= decided_on)?.stars ?? null,
    })),
  };
}

function recognitionsAt(product: string, at: number, journal: Journal): Dated[] {
  return [...journal.events("recognition", product)].sort().flatMap((id): Dated[] => {
    const content = stateAt(journal.versions("recognition", id), at);
    if (content === null || content.registered_product_id !== product) return [];
    const decision =
      content.decision_id === null ? null : stateAt(journal.versions("decision", content.decision_id), at);
    const event: RecognitionEvent = {
      stars: content.stars,
      kind: content.kind,
      decision_number: decision?.number ?? null,
      decided_on: content.decided_on ?? decision?.decided_on ?? null,
      year: content.year ?? decision?.year ?? null,
      issuer: decision?.issuer_text ?? null,
      legal_document: content.legal_document_id,
      source_url: null,
      recorded_on: content.recorded_on,
      sample: false,
    };
    return [{ event, group: content.group_text, law: content.legal_document_id }];
  });
}

function eventsAt<Table extends "revocation" | "extension">(
  table: Table,
  members: readonly string[],
  at: number,
  journal: Journal,
): Content<Table>[] {
  return members.flatMap((member) =>
    [...journal.events(table, member)].sort().flatMap((id) => {
      const content = stateAt(journal.versions(table, id), at);
      return content !== null && content.registered_product_id === member ? [content] : [];
    }),
  );
}

/** The demonstration's certificates beside the real ones. */
function withSamples(
  facts: CertificateFacts,
  members: readonly string[],
  at: number,
  journal: Journal,
): CertificateFacts {
  const samples = members.flatMap((member) => {
    const content = stateAt(journal.versions("demo_product", member), at);
    const read = certificateFactsSchema.partial().safeParse(content?.certificate);
    return read.success ? [read.data] : [];
  });
  return {
    recognitions: [...facts.recognitions, ...samples.flatMap(({ recognitions }) => recognitions ?? [])],
    revocations: [...facts.revocations, ...samples.flatMap(({ revocations }) => revocations ?? [])],
    extensions: [...facts.extensions, ...samples.flatMap(({ extensions }) => extensions ?? [])],
  };
}
