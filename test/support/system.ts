/**
 * The running shop these suites look at. `npm test` starts one and sets the variables; by hand:
 * `STOREFRONT_URL=http://127.0.0.1:8000 BACKEND_URL=http://127.0.0.1:9000 npx vitest run --project e2e`
 *
 * Every tab says it is another visitor (`x-forwarded-for`), so that the limits on tracking and complaints do not
 * stop the suites. The storefront believes that with `TRUST_PROXY=on`; without, repeated runs within ten minutes
 * may meet the limits.
 */
export const STOREFRONT_URL = address("STOREFRONT_URL");
export const BACKEND_URL = address("BACKEND_URL");

function address(variable: string): string {
  const value = process.env[variable];
  if (value) return value.replace(/\/+$/, "");
  throw new Error(
    `${variable} is not set. These tests look at a running shop: run \`npm test\`, or \`npm start\` and set it.`,
  );
}

/** An address of its own for a visitor (RFC 5737 and 1918 addresses reach nobody). */
export function newVisitor(): string {
  const part = () => Math.floor(Math.random() * 254) + 1;
  return `10.${part()}.${part()}.${part()}`;
}
