import {
  asFailedCreate,
  type Failure,
  isMarketplaceError,
  MarketplaceError,
  type MarketplaceId,
  type Ports,
} from "../core";

type Method = (this: void, ...input: readonly unknown[]) => unknown;

/**
 * A value that passed its schema and still could not be used (a negative price, an impossible date) throws deep inside
 * a mapping. Outside an adapter it is what it is: the channel's answer differs from what it documents.
 */
function translate(marketplace: MarketplaceId, operation: string, error: unknown): MarketplaceError {
  if (isMarketplaceError(error)) return error;
  const contract: Failure = { kind: "bug", cause: "contract" };
  const failure = operation === "create" ? asFailedCreate(contract) : contract;
  const message = error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : String(error);
  return new MarketplaceError(marketplace, operation, failure, { message }, undefined, { cause: error });
}

function isPages(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

function guarded(marketplace: MarketplaceId, operation: string, method: Method): Method {
  const wrong = (error: unknown): never => {
    throw translate(marketplace, operation, error);
  };
  async function* pages(inner: AsyncIterable<unknown>) {
    try {
      yield* inner;
    } catch (error) {
      wrong(error);
    }
  }
  return (...input) => {
    try {
      const result = method(...input);
      if (isPages(result)) return pages(result);
      return result instanceof Promise ? result.catch(wrong) : result;
    } catch (error) {
      return wrong(error);
    }
  };
}

/** The same ports, out of which nothing but a `MarketplaceError` can come. */
export function guardPorts(marketplace: MarketplaceId, ports: Ports): Ports {
  const guardPort = (port: object) =>
    Object.fromEntries(
      Object.entries(port).map(([name, value]) => [
        name,
        typeof value === "function" ? guarded(marketplace, name, value as Method) : value,
      ]),
    );
  return Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, port === undefined ? port : guardPort(port)]),
  );
}
