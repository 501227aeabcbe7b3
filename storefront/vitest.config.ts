import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.join(import.meta.dirname, "src") } },
  test: { name: "storefront", root: import.meta.dirname, include: ["src/**/*.spec.{ts,tsx}"], testTimeout: 60_000 },
});
