import { SANDBOX_NEEDS } from "@ocop/integrations/sandbox";

const { category, required } = SANDBOX_NEEDS.lazada;

/** What the simulated Lazada asks of any product, as officers decide it for a group. */
export const LAZADA_MAPPING = {
  ...{ category, brand: required.brand, size_cm: { length: 20, width: 12, height: 6 } },
  attributes: required.attributes.map(({ id, values }) => ({ id, name: id, sources: [{ from: "constant", values }] })),
  weight: [{ from: "constant", grams: 600 }],
};

/** What the simulated Lazada sends a seller back with who agrees for one of their shops. */
export async function agreeFor(shop: string, authorizeUrl: string) {
  const page = await (await fetch(authorizeUrl)).text();
  const links = [...page.matchAll(/href="([^"]*code=[^"]+)"/g)].map(([, link = ""]) =>
    link.replaceAll(/&(#38|amp);/g, "&"),
  );
  const back = links.find((link) => link.includes(shop));
  if (!back) throw new Error(`Nobody is asked to agree for the shop ${shop}`);
  const { state = "", ...answer } = Object.fromEntries(new URL(back).searchParams);
  return { state, answer };
}
