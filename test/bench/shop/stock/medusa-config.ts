import { defineConfig } from "@medusajs/framework/utils";

/** Everything as Medusa ships it; only the search's word list, which has no Vietnamese, is none. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 0, max: Number(process.env.DATABASE_POOL_MAX) } },
    http: {
      storeCors: "*",
      adminCors: "*",
      authCors: "*",
      jwtSecret: "stock".repeat(8),
      cookieSecret: "stock".repeat(8),
    },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: "@medusajs/medusa/search",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/search-postgres", id: "search-postgres", options: { language: "simple" } },
        ],
      },
    },
  ],
});
