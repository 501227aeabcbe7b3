import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Fragment } from "./fragment";

/** The two things the provider asks of PostgreSQL. */
export type Database = {
  /** @returns the rows, checked against the schema */
  read<Row>(row: z.ZodType<Row>, statement: Fragment): Promise<Row[]>;
  /** Runs statements in one transaction. */
  change(statements: readonly Fragment[]): Promise<void>;
};

const resultSchema = z.object({ rows: z.array(z.unknown()) });
const postgresErrorSchema = z.object({ code: z.string() });

/** Table gone, column gone, or a plan made for an earlier table of the same name: the version has been replaced. */
const REPLACED = new Set(["42P01", "42703", "0A000"]);

/** Works on the connection pool Medusa shares with its modules. */
export function postgresDatabase(knex: Knex): Database {
  return {
    async read(row, { sql, params }) {
      const answer = await knex.raw(sql, bindings(params)).catch(translate);
      return z.array(row).parse(resultSchema.parse(answer).rows);
    },
    async change(statements) {
      await knex.transaction(async (transaction) => {
        for (const { sql, params } of statements) await transaction.raw(sql, bindings(params)).catch(translate);
      });
    },
  };
}

function bindings(params: readonly unknown[]): Knex.RawBinding[] {
  return params.map((param) => z.custom<Knex.RawBinding>((value) => value !== undefined).parse(param));
}

/**
 * A version of an index that another process has dropped answers NOT_FOUND: on that the Search Module looks up the
 * active version again and repeats the call.
 */
function translate(error: unknown): never {
  const code = postgresErrorSchema.safeParse(error).data?.code;
  if (code !== undefined && REPLACED.has(code)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This version of the search index has been replaced");
  }
  throw error;
}
