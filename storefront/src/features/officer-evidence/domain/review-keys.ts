/** What a key asks for inside a queue of questions: another question, or one of its answers by number from 0. */
export type KeyAct = { kind: "question"; by: 1 | -1 } | { kind: "answer"; number: number };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** @param typing whether the key would write into a field; there it is a letter like any other */
export function keyAct({ key, ctrlKey, metaKey, altKey }: Pressed, typing: boolean): KeyAct | null {
  if (typing || ctrlKey || metaKey || altKey) return null;
  if (key === "j" || key === "J") return { kind: "question", by: 1 };
  if (key === "k" || key === "K") return { kind: "question", by: -1 };
  return /^[1-9]$/.test(key) ? { kind: "answer", number: Number(key) - 1 } : null;
}
