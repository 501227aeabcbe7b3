// Lets the clock of a process run `CLOCK_AHEAD_DAYS` days ahead; what is given a moment keeps it.
const ahead = Number(process.env.CLOCK_AHEAD_DAYS) * 86_400_000;
const Present = Date;

globalThis.Date = class extends Present {
  constructor(...given) {
    if (given.length === 0) super(Present.now() + ahead);
    else super(...given);
  }

  static now() {
    return Present.now() + ahead;
  }
};
