const SAMPLE_EVERY_MS = 20;

/** How long work takes in this process, and how much memory the process holds before it and at most. */
export async function measured<Result>(work: () => Promise<Result>) {
  global.gc?.();
  const restingMb = megabytes();
  let peakMb = restingMb;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, megabytes());
  }, SAMPLE_EVERY_MS);
  const begun = performance.now();
  try {
    const result = await work();
    return { result, seconds: (performance.now() - begun) / 1000, restingMb, peakMb: Math.max(peakMb, megabytes()) };
  } finally {
    clearInterval(sampling);
  }
}

function megabytes(): number {
  return process.memoryUsage().rss / 1024 / 1024;
}
