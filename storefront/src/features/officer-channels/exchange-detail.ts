import { z } from "zod";

const text = z.string();

/** The last request and answer before a failure, as the history of a listing keeps them: without secrets and personal data. */
const exchangeSchema = z.object({
  ...{ operation: text, method: text, url: text, status: z.number().nullable(), fault: text.nullable() },
  ...{ took_ms: z.number(), attempt: z.number(), request: text.nullable(), response: text.nullable() },
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** @returns null where an event keeps none */
export function exchangeOf(detail: Record<string, unknown> | null): Exchange | null {
  const parsed = exchangeSchema.safeParse(detail?.exchange);
  return parsed.success ? parsed.data : null;
}

/** Whole JSON on lines of its own; what was cut off stays as it is. */
export function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
