/**
 * How many tasks may run at a time that wait for locks on connections of the pool. Whoever holds a lock needs a second
 * connection to go on; were all of them in the hands of those who wait, nobody ever would.
 * @param share of the pool that may be waiting, from 0 to 1; all shares together leave half of it free
 */
export function slotsOf(pool: number, share: number): number {
  return Math.max(1, Math.floor(pool * share));
}

/** Lets at most `count` tasks run at a time; the others wait their turn in order. */
export function createSlots(count: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = count;

  async function enter(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
