import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor, { type Extracted } from "@marbec/web-auto-extractor";
import { describe, expect, it } from "vitest";
import { fetchPage } from "../support/fetch-page";
import { listed } from "../support/listed";
import { LOCALES, localePath } from "../support/paths";
import { allProducts } from "../support/shop-routes";
import { findTemplates } from "../support/templates";

const templates = (await findTemplates()).filter(({ status }) => status === undefined);
const products = await allProducts();

async function extract(path: string): Promise<Extracted> {
  const { html } = await fetchPage(path);
  return new WebAutoExtractor({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(html);
}

describe.each(templates)("structured data of $name", ({ path }) => {
  it.each(LOCALES)("has no error in %s", async (locale) => {
    const issues = await new Validator().validate(await extract(localePath(locale, path)));
    const errors = issues.filter(({ severity }) => severity === "ERROR");
    expect(listed(errors.map(({ issueMessage, rootType }) => `${rootType}: ${issueMessage}`))).toBe("");
  });
});

describe("structured data says what the page says", () => {
  it("names the shop and its search on the home page", async () => {
    const { jsonld } = await extract("/");
    expect(Object.keys(jsonld)).toEqual(expect.arrayContaining(["WebSite", "Organization"]));
  });

  it.each(templates.filter(({ name }) => name.startsWith("product")))(
    "$name: stars only of a real certificate in force, an offer only where it is sold",
    async ({ path }) => {
      const product = products.find(({ handle }) => path.endsWith(`/${handle}`));
      const { jsonld } = await extract(path);
      const thing = jsonld.Product?.[0] ?? jsonld.ProductModel?.[0];
      expect(thing?.name).toBe(product?.name);
      const badge = product?.certificate.badge;
      expect(thing?.hasCertification !== undefined).toBe(badge?.sample === false);
      expect(thing?.offers !== undefined).toBe(product?.offer !== null);
      expect(jsonld).toHaveProperty("BreadcrumbList");
    },
  );
});
