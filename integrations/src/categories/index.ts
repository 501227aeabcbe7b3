export { type CachedCategories, cachedCategories } from "./cached";
export { type CategorySearch, categorySearch, type FoundCategory } from "./tree-search";
