import { SEARCH_VIETNAMESE } from "../../providers/search-vietnamese/options";

/** What the catalogue adds to Medusa's configuration. */
export const catalogueModules = [
  { resolve: "./src/modules/register" },
  { resolve: "./src/modules/catalogue" },
  { resolve: "./src/modules/demo" },
  {
    resolve: "@medusajs/medusa/search",
    options: {
      providers: [{ resolve: "./src/providers/search-vietnamese", id: SEARCH_VIETNAMESE }],
      // Documents per write of a rebuild; each write is one statement of about a megabyte.
      reindex: { batch_size: 300 },
    },
  },
];
