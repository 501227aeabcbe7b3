import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { ANY, rowsOf } from "./sql";

/** Texts of pages by their hash; those a retention rule has removed are missing. */
export async function excerptsOf(knex: Knex, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await rowsOf(
    knex,
    z.object({ sha256: z.string(), excerpt: z.string() }),
    `select sha256, excerpt from presence_excerpt where sha256 ${ANY}`,
    [hashes],
  );
  return new Map(rows.map(({ sha256, excerpt }) => [sha256, excerpt]));
}

/** Removes texts no check has brought since an instant. The records keep their hashes, so the chain stays whole. @returns how many */
export async function forgetExcerpts(knex: Knex, before: Date): Promise<number> {
  const rows = await rowsOf(
    knex,
    z.object({ sha256: z.string() }),
    "delete from presence_excerpt where kept_at < ? returning sha256",
    [before],
  );
  return rows.length;
}
