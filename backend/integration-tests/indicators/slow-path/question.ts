import { assessed, possibleDays, type Standing, standing } from "./certificate";
import { grouped, liesIn, type Raw, type Row, text } from "./raw";

/** Ids by the side of the ratio they stand on. */
export type Sides = {
  numerator: string[];
  rest: string[];
  unknown_numerator: string[];
  unknown_denominator: string[];
  not_applicable: string[];
};
export type Side = keyof Sides;
export type Asked = { day: string; year: number; within: string | null };
/** `heads`: what each of the numerator adds to either part, where those counted are not themselves. */
export type Answer = Sides & { heads?: Map<string, { numerator: number; denominator: number }> };
export type Answers = Map<string, Answer>;

export function newAnswer(answers: Answers, name: string): Answer {
  const made: Answer = { numerator: [], rest: [], unknown_numerator: [], unknown_denominator: [], not_applicable: [] };
  answers.set(name, made);
  return made;
}

export const contentOf = (row: Row | undefined): Row => (row?.content ?? {}) as Row;

const lastDay = (row: Row) => possibleDays(row).at(-1) ?? "9999";

/** Raw rows as they speak of one day, year and unit. */
export class Question {
  readonly products: Row[];
  private readonly byId: Map<string, Row>;
  private readonly byProducer: Map<string, Row[]>;
  private representatives: Map<string, Row> | null = null;
  private readonly standings: Map<string, Standing>;

  constructor(
    readonly raw: Raw,
    readonly asked: Asked,
  ) {
    this.products = raw.products.filter((row) => liesIn(row, asked.within, raw));
    this.byId = new Map(this.products.map((row) => [String(row.id), row]));
    this.byProducer = grouped(this.products, "producer_id");
    this.standings = new Map(this.products.map(({ id }) => [String(id), standing(String(id), asked.day, raw)]));
  }

  product(id: string): Row | undefined {
    return this.byId.get(id);
  }

  standing(id: unknown): Standing {
    return this.standings.get(String(id)) ?? { certificate: "out", stars: null, year: null, recognition: null };
  }

  /** Products in the unit by their producer. */
  productsOf(producer: string): Row[] {
    return this.byProducer.get(producer) ?? [];
  }

  /** Who represents a producer. */
  representative(producer: string | null): Row | undefined {
    this.representatives ??= this.latest("legal_representative", "producer_id");
    return this.representatives.get(String(producer));
  }

  /** Products in force for sure, and those that may be. */
  stock(): { row: Row; sure: boolean }[] {
    return this.products
      .map((row) => ({ row, certificate: this.standings.get(String(row.id))?.certificate }))
      .filter(({ certificate }) => certificate !== "out")
      .map(({ row, certificate }) => ({ row, sure: certificate === "in" }));
  }

  /** Facts of a kind that hold on the day. */
  facts(kind: string): Row[] {
    const { day } = this.asked;
    return this.raw.facts.filter(
      (row) =>
        row.kind === kind && String(row.valid_from) <= day && (row.valid_to === null || day < String(row.valid_to)),
    );
  }

  /** The fact that began last, by what it is about. */
  latest(kind: string, subject: string, only: (row: Row) => boolean = () => true): Map<string, Row> {
    const found = new Map<string, Row>();
    for (const row of this.facts(kind).filter(only)) {
      const id = String(contentOf(row)[subject]);
      const before = found.get(id);
      if (!before || String(before.valid_from) <= String(row.valid_from)) found.set(id, row);
    }
    return found;
  }

  /** What a producer is by law on a day: the last report from a day not after it, else the register's word. */
  legalType(producer: unknown, on = this.asked.day): string | null {
    const reports = this.facts("legal_form").filter(
      (row) => contentOf(row).producer_id === producer && String(row.valid_from) <= on,
    );
    const days = reports.map(({ valid_from }) => String(valid_from)).sort();
    const last = reports.filter(({ valid_from }) => String(valid_from) === days.at(-1)).at(-1);
    return text(last ? contentOf(last).legal_type : this.raw.producers.get(String(producer))?.legal_type);
  }

  /** A product's recognitions from the first to the last. */
  events(id: unknown): Row[] {
    const rows = this.raw.recognitions.get(String(id)) ?? [];
    return [...rows].sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0));
  }

  /** Whether one of some recognitions is of the year, decided by the day. */
  word(rows: readonly Row[]): "yes" | "maybe" | "no" {
    const words = rows.map((row) => assessed(row, this.asked.year, this.asked.day));
    if (words.includes("yes")) return "yes";
    return words.includes("maybe") ? "maybe" : "no";
  }

  /** A product's first recognition where that is one as new. */
  begun(id: unknown): Row[] {
    return this.events(id)
      .slice(0, 1)
      .filter(({ kind }) => kind === "new");
  }

  decided(row: Row): boolean {
    return lastDay(row) <= this.asked.day;
  }
}
