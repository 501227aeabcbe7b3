/**
 * The running shop these suites look at. `npm test` starts one and sets both variables; by hand:
 * `STOREFRONT_URL=http://127.0.0.1:8000 BACKEND_URL=http://127.0.0.1:9000 npx vitest run --project e2e`
 */
export const STOREFRONT_URL = address("STOREFRONT_URL");
export const BACKEND_URL = address("BACKEND_URL");

function address(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: these tests look at a running shop. Run \`npm test\`, or \`npm start\` and set it.`);
  return value.replace(/\/+$/, "");
}
