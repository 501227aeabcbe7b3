"use client";

import { useEffect, useRef } from "react";
import { keyAct } from "../domain/review-keys";

const QUESTION = "[data-question]";
const ANSWER = "button[name=tra-loi]";

/**
 * Keys for who answers many questions: they only move the focus, and only once it is inside the queue, so that nothing is answered
 * or jumped over by a stray key. Without JavaScript the Tab key leads everywhere, too.
 */
export function ReviewKeys({ hint }: { hint: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const queue = place.current?.parentElement;
    if (!queue) return;
    const onKey = (event: KeyboardEvent) => {
      const at = event.target instanceof HTMLElement ? event.target : null;
      const question = at?.closest(QUESTION);
      const act = question && keyAct(event, at?.matches("input, textarea, select") ?? false);
      if (!act) return;
      const next = act.kind === "answer" ? answersOf(question)[act.number] : besides(queue, question, act.by);
      next?.focus();
      if (next) event.preventDefault();
    };
    queue.addEventListener("keydown", onKey);
    return () => queue.removeEventListener("keydown", onKey);
  }, []);
  return (
    <p ref={place} className="mb-4 hidden text-sm text-ink-soft sm:block">
      {hint}
    </p>
  );
}

function answersOf(question: Element): HTMLElement[] {
  return [...question.querySelectorAll<HTMLElement>(ANSWER)];
}

function besides(queue: Element, question: Element, by: 1 | -1): HTMLElement | undefined {
  const all = [...queue.querySelectorAll<HTMLElement>(QUESTION)];
  const at = all.findIndex((one) => one.isSameNode(question));
  return all[at + by];
}
