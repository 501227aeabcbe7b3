import { MedusaError } from "@medusajs/framework/utils";

/** Refuses what this provider cannot honour, rather than answering something slightly different. */
export function notSupported(what: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The Vietnamese search provider does not support ${what}`);
}

/** Refuses input that makes no sense for the index. */
export function invalid(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message);
}
