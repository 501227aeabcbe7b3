import type { z } from "zod";
import { type Call, type CategoryPort, type CategoryRules, categoryId, type ListingLimits } from "../../core";
import type { Api } from "./client";
import { attributeRule } from "./map";
import { attributeAnswer, brandAnswer, categoryAnswer, limitAnswer, recommendAnswer } from "./wire";

function statedLimits(answer: z.output<typeof limitAnswer>): Partial<ListingLimits> {
  const { item_name_length_limit: name, item_description_length_limit: text, item_image_count_limit: images } = answer;
  const { price_limit: price, stock_limit: stock } = answer;
  return {
    ...(name?.max_limit && { title: [{ unit: "characters" as const, min: name.min_limit ?? 1, max: name.max_limit }] }),
    ...(text?.max_limit && {
      description: [{ unit: "characters" as const, min: text.min_limit ?? 1, max: text.max_limit }],
    }),
    ...(images?.max_limit && { images: { min: images.min_limit ?? 1, max: images.max_limit } }),
    ...(price?.max_limit && { price: { min: price.min_limit ?? 1, max: price.max_limit, maxRatio: 5 } }),
    ...(stock?.max_limit && { stock: { min: 0, max: stock.max_limit } }),
  };
}

export function categoryPort(api: Api): CategoryPort {
  const brandsOf = async (category: string, offset: number, call: Call) =>
    api.get(
      "/product/get_brand_list",
      [
        ["category_id", category],
        ["status", "1"],
        ["offset", String(offset)],
        ["page_size", "100"],
        ["language", "vi"],
      ],
      brandAnswer,
      call,
    );
  return {
    async tree(call) {
      const { category_list: list } = await api.get(
        "/product/get_category",
        [["language", "vi"]],
        categoryAnswer,
        call,
      );
      return list.map((category) => ({
        id: categoryId.parse(category.category_id),
        ...(category.parent_category_id !== "0" && { parent: categoryId.parse(category.parent_category_id) }),
        name: category.display_category_name || category.original_category_name,
        leaf: !category.has_children,
        open: true,
      }));
    },
    async rules(category, call): Promise<CategoryRules> {
      // This one page spells Vietnamese `vn`.
      const query = [
        ["category_id_list", category],
        ["language", "vn"],
      ] as const;
      const { list } = await api.get("/product/get_attribute_tree", query, attributeAnswer, call);
      const limits = await api.get("/product/get_item_limit", [["category_id", category]], limitAnswer, call);
      const brands = await brandsOf(category, 0, call);
      return {
        category,
        attributes: (list.find((entry) => entry.category_id === category)?.attribute_tree ?? []).map(attributeRule),
        papers: [],
        brandRequired: brands.is_mandatory === true,
        sizeRequired: limits.dimension_limit?.dimension_mandatory === true,
        limits: statedLimits(limits),
      };
    },
    async brands(category, query, call) {
      const found: { id: string; name: string }[] = [];
      const wanted = query.normalize("NFC").toLocaleLowerCase("vi");
      for (let offset = 0, more = true; more; ) {
        const page = await brandsOf(category, offset, call);
        for (const brand of page.brand_list) {
          const name = brand.display_brand_name || brand.original_brand_name;
          if (name.toLocaleLowerCase("vi").includes(wanted)) found.push({ id: brand.brand_id, name });
        }
        const next = page.next_offset ?? 0;
        more = page.has_next_page && next > offset;
        offset = next;
      }
      return found;
    },
    async suggest(title, call) {
      const answer = await api.get("/product/category_recommend", [["item_name", title]], recommendAnswer, call);
      return answer.category_id.map((id) => categoryId.parse(id));
    },
  };
}
