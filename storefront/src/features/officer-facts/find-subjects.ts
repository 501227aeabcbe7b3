import "server-only";
import type { FactKind } from "@contracts/indicator-facts";
import { shopGet } from "@/platform/backend/client";
import { productListSchema } from "@/platform/backend/wire/product";
import { invitedSchema } from "../officer-invitations/wire";
import { deskGet } from "../officer-session/client";
import type { Choices } from "./components/value-field";
import { asksFor, FACT_FIELDS } from "./domain/fact-fields";
import { factsSchema } from "./wire";

const MOST = 40;

/** What a form of a kind can choose from: what the search found, and facts reported before. */
export async function findSubjects(kind: FactKind, words: string): Promise<Choices> {
  const [products, producers, facts] = await Promise.all([
    words !== "" && asksFor(kind, "product") ? findProducts(words) : [],
    words !== "" && asksFor(kind, "producer") ? findProducers(words) : [],
    findFacts(kind),
  ]);
  return { products, producers, facts };
}

async function findProducts(q: string) {
  const { products } = await shopGet("/shop/products", productListSchema, { q, limit: MOST });
  return products.map(({ id, name, producer }) => ({ id, name: producer ? `${name} · ${producer.name}` : name }));
}

/** Producers of the officer's units, whether invited or not. */
export async function findProducers(q: string) {
  const query = { show: "all", q, page: 1, limit: MOST };
  const { producers } = await deskGet("/officer/access/invitations", invitedSchema, query);
  return producers.map(({ producer_id, name, place }) => ({ id: producer_id, name: `${name} · ${place}` }));
}

async function findFacts(kind: FactKind) {
  const wanted = FACT_FIELDS[kind].find((field) => field.as === "fact");
  if (wanted?.as !== "fact") return [];
  return (await deskGet("/officer/indicators/facts", factsSchema, { kind: wanted.kind, limit: 200 })).facts;
}
