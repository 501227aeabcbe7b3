const BRAND = "ocop-sold-out";

/** The stock a plan counted on has gone to somebody else. */
export class SoldOut extends Error {
  readonly brand = BRAND;

  constructor() {
    super("The stock has been sold meanwhile");
    this.name = "SoldOut";
  }
}

/** Recognised by its brand: the workflow engine hands errors on as plain objects. */
export function isSoldOut(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "brand" in thrown && thrown.brand === BRAND;
}
