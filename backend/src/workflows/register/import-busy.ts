/** Another import, or another change of the register, holds the lock. */
export class ImportBusy extends Error {
  constructor() {
    super("Another register import is running.");
    this.name = "ImportBusy";
  }
}
