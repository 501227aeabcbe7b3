type Props = { label: string; done: number; total: number };

/** How much of something is done, in the shop's own colours. What it says stands beside it in words. */
export function Progress({ label, done, total }: Props) {
  return <progress aria-label={label} max={total} value={done} className="progress" />;
}
