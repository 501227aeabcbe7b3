import type { FactKind } from "../../../contracts/indicator-facts";
import type { KnownFact } from "../../../modules/indicator/domain/fact-on-day";
import { FACT_CONTENT } from "../../../modules/indicator/facts/kinds";
import type { WrittenFact } from "../../../modules/indicator/store/facts";

/** Every reported fact with the stretch of time in which it was known. */
export class FactsBook {
  private readonly written = new Map<string, WrittenFact>();
  private known = new Map<FactKind, KnownFact[]>();

  /** @returns true where one of them was not known yet */
  add(facts: readonly WrittenFact[]): boolean {
    const fresh = facts.filter(({ id }) => !this.written.has(id));
    for (const fact of fresh) this.written.set(fact.id, fact);
    if (fresh.length > 0) this.known = this.derived();
    return fresh.length > 0;
  }

  ofKind<Kind extends FactKind>(kind: Kind): readonly KnownFact<Kind>[] {
    return (this.known.get(kind) ?? []) as KnownFact<Kind>[];
  }

  /** A fact is known from its recording until the row that corrects or withdraws it; a withdrawal itself says nothing. */
  private derived(): Map<FactKind, KnownFact[]> {
    const ends = new Map<string, number>();
    for (const { corrects, recorded_at } of this.written.values())
      if (corrects !== null) ends.set(corrects, recorded_at);
    const known = new Map<FactKind, KnownFact[]>();
    for (const fact of this.written.values()) {
      if (fact.withdrawn) continue;
      const { id, kind, unit_id, valid_from, valid_to, recorded_at } = fact;
      const made: KnownFact = {
        id,
        kind,
        content: FACT_CONTENT[kind].parse(fact.content),
        unit_id,
        valid_from,
        valid_to,
        known_from: recorded_at,
        known_to: ends.get(id) ?? Number.POSITIVE_INFINITY,
      };
      const others = known.get(kind);
      if (others) others.push(made);
      else known.set(kind, [made]);
    }
    return known;
  }
}
