import { type CategoryPort, categoryId } from "../../core";
import type { Api } from "./client";
import { attributeRule } from "./map";
import { attributesAnswer, brandsAnswer, categoriesAnswer, rulesAnswer } from "./wire";

export function categoryPort(api: Api): CategoryPort {
  const common = { locale: "vi-VN", category_version: api.settings.categoryVersion };
  return {
    async tree(call) {
      const { categories } = await api.ask(
        { path: "/product/202309/categories", query: common, schema: categoriesAnswer },
        call,
      );
      return categories.map((category) => ({
        id: categoryId.parse(category.id),
        ...(category.parent_id !== "0" && { parent: categoryId.parse(category.parent_id) }),
        name: category.local_name,
        leaf: category.is_leaf,
        open: (category.permission_statuses ?? ["AVAILABLE"]).includes("AVAILABLE"),
      }));
    },
    async rules(category, call) {
      const path = `/product/202309/categories/${category}`;
      const { attributes } = await api.ask(
        { path: `${path}/attributes`, query: common, schema: attributesAnswer },
        call,
      );
      const rules = await api.ask({ path: `${path}/rules`, query: common, schema: rulesAnswer }, call);
      return {
        category,
        attributes: attributes.filter(({ type }) => type === "PRODUCT_PROPERTY").map(attributeRule),
        papers: (rules.product_certifications ?? []).map((paper) => ({
          documentId: paper.id,
          name: paper.name,
          required: paper.is_required,
        })),
        brandRequired: false,
        sizeRequired: rules.package_dimension?.is_required === true,
      };
    },
    async brands(category, query, call) {
      const parameters = {
        category_id: category,
        brand_name: query,
        page_size: "100",
        category_version: common.category_version,
      };
      const { brands } = await api.ask(
        { path: "/product/202309/brands", query: parameters, schema: brandsAnswer },
        call,
      );
      return brands ?? [];
    },
  };
}
