import type { MedusaContainer } from "@medusajs/framework/types";
import type { SitemapAnswer } from "../../../contracts/catalogue";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { countsOf } from "../catalogue/facet-values";
import { askCatalogue } from "../catalogue/search";
import { readUnitRows } from "../places/unit-rows";

const PER_PAGE = 5000;

type Entry = SitemapAnswer["entries"][number];

/** Addresses of places, producers and products, in this order. A page after the last one is empty. */
export async function readSitemap(container: MedusaContainer, page: number): Promise<SitemapAnswer> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [[counted], directory, units, { products }] = await Promise.all([
    askCatalogue(container, [{ facets: ["producer", "units"].map((field) => ({ field, limit: 50_000 })) }]),
    register.producerDirectory(),
    readUnitRows(container),
    register.productTotals(),
  ]);
  const withProducts = new Set(countsOf(counted?.facets.producer).map(({ value }) => value));
  const others: Entry[] = [
    ...countsOf(counted?.facets.units)
      .flatMap(({ value }) => units.byId.get(value)?.slug ?? [])
      .sort()
      .map((slug) => ({ path: `/dia-phuong/${slug}` })),
    ...directory
      .filter(({ id }) => withProducts.has(id))
      .map(({ handle, updated_at }) => ({ path: `/chu-the/${handle}`, modified: updated_at.toISOString() })),
  ];
  const from = (page - 1) * PER_PAGE;
  const first = others.slice(from, from + PER_PAGE);
  const left = PER_PAGE - first.length;
  const goods = left > 0 ? await register.productAddresses(left, Math.max(0, from - others.length)) : [];
  return {
    pages: Math.ceil((others.length + products) / PER_PAGE),
    entries: [
      ...first,
      ...goods.map(({ handle, updated_at }) => ({ path: `/san-pham/${handle}`, modified: updated_at.toISOString() })),
    ],
  };
}
