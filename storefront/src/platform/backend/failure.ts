import type { FieldFault } from "@contracts/common";
import { z } from "zod";
import type { Locale } from "../i18n/locale";

/** Why the backend gave no usable answer. Only `refused` carries words meant for a person. */
export type Failure =
  /** No connection was made, so nothing was sent. */
  | { kind: "unreachable" }
  /** The connection broke while the request was on its way or being answered. */
  | { kind: "cut_off" }
  | { kind: "timeout" }
  | { kind: "unreadable"; detail: string }
  | {
      kind: "refused";
      status: number;
      code: string;
      message: string;
      message_en: string;
      fields: FieldFault[];
      retry_after_seconds?: number;
      /** The whole answer, for what some refusals carry beside `error`, such as the new quote. */
      body: unknown;
    };

export class BackendError extends Error {
  constructor(
    readonly failure: Failure,
    readonly request: string,
    options?: { cause: unknown },
  ) {
    super(`${request}: ${describe(failure)}`, options);
    this.name = "BackendError";
  }
}

export function isBackendError(thrown: unknown): thrown is BackendError {
  return thrown instanceof Error && thrown.name === "BackendError" && "failure" in thrown;
}

/** True for a 404 of the backend: the page exists, the thing asked for does not. */
export function isNotFound(thrown: unknown): boolean {
  return isBackendError(thrown) && thrown.failure.kind === "refused" && thrown.failure.status === 404;
}

/**
 * What the backend says of an address that names something nobody has, such as a reading no indicator knows; null for every other
 * failure. To whoever opened the address that is "not found", with these words.
 */
export function addressFaults(thrown: unknown): FieldFault[] | null {
  if (!isBackendError(thrown) || thrown.failure.kind !== "refused") return null;
  return thrown.failure.code === "invalid_input" ? thrown.failure.fields : null;
}

/** The backend's own sentence for a person, where it gave one. */
export function refusalMessage(failure: Failure, locale: Locale): string | null {
  if (failure.kind !== "refused") return null;
  return locale === "en" ? failure.message_en : failure.message;
}

const faultSchema = z.object({ field: z.string(), message: z.string(), message_en: z.string() });

const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    message_en: z.string(),
    fields: z.array(faultSchema).optional(),
    retry_after_seconds: z.number().optional(),
  }),
});

/** Reads the one error shape of the backend's routes; anything else counts as unreadable. */
export function toFailure(status: number, body: unknown): Failure {
  const parsed = refusalSchema.safeParse(body);
  if (!parsed.success) return { kind: "unreadable", detail: `status ${status} without an error answer` };
  const { fields = [], ...error } = parsed.data.error;
  return { kind: "refused", status, fields, body, ...error };
}

function describe(failure: Failure): string {
  if (failure.kind === "refused") return `${failure.status} ${failure.code}`;
  return failure.kind === "unreadable" ? `unreadable: ${failure.detail}` : failure.kind;
}
