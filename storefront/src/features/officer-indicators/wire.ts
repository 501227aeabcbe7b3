import type { ContactNoted, ContactNotes, OfflineProducts } from "@contracts/indicator-offline";
import { z } from "zod";
import { basis } from "@/features/indicators/wire";
import { isoDay } from "@/platform/backend/wire/certificate";
import { pageSchema } from "@/platform/backend/wire/product";
import { STEPS, WAYS } from "./words";

const text = z.string();
const count = z.number().int().nonnegative();
const reference = z.object({ id: text, name: text });
const step = z.enum(STEPS);

const product = z.object({
  ...{ id: text, label: text, handle: text.nullable(), producer: reference.nullable(), unit: reference.nullable() },
  ...{ stars: count.nullable(), side: z.enum(["rest", "unknown_numerator"]), step },
  state: z.enum(["live", "listed_not_buyable", "stale", "lost", "claimed", "none", "unknown", "not_applicable"]),
  channel: z.object({ id: text, name: z.object({ vi: text, en: text }) }).nullable(),
  gain: z.object({ products: count, points: z.number() }),
  contact: z
    .object({ kind: z.enum([...WAYS, "invited", "opened", "notice"]), on: isoDay, note: text.nullable() })
    .nullable(),
});

export const offlineSchema: z.ZodType<OfflineProducts> = z.object({
  basis,
  products: z.array(product),
  steps: z.array(z.object({ step, products: count })),
  page: pageSchema,
});

export const contactsSchema: z.ZodType<ContactNotes> = z.object({
  producer: z.object({ id: text, name: text, place: text }),
  contacts: z.array(z.object({ id: text, way: z.enum(WAYS), on: isoDay, note: text, by: text.nullable() })),
});

export const notedSchema: z.ZodType<ContactNoted> = z.object({ id: text });
