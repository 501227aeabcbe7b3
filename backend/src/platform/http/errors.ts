import type { ErrorAnswer, FieldFault } from "../../contracts/common";

type Details = {
  status: number;
  /** One Vietnamese sentence with the next step. */
  message: string;
  message_en: string;
  fields?: FieldFault[];
  retry_after_seconds?: number;
  /** Sent beside `error`, such as the new quote of an order conflict. */
  extra?: Record<string, unknown>;
};

const BRAND = "ocop-shop-error";

/** An answer a route gives on purpose. Recognised by its brand, since two copies of a module may be loaded. */
export class ShopError extends Error {
  readonly brand = BRAND;

  constructor(
    readonly code: string,
    readonly details: Details,
  ) {
    super(details.message_en);
    this.name = "ShopError";
  }

  toAnswer(): ErrorAnswer & Record<string, unknown> {
    const { message, message_en, fields, retry_after_seconds, extra } = this.details;
    return {
      error: {
        code: this.code,
        message,
        message_en,
        ...(fields ? { fields } : {}),
        ...(retry_after_seconds === undefined ? {} : { retry_after_seconds }),
      },
      ...extra,
    };
  }
}

export function isShopError(thrown: unknown): thrown is ShopError {
  return thrown instanceof Error && "brand" in thrown && thrown.brand === BRAND;
}

export function invalidInput(fields: FieldFault[]): ShopError {
  return new ShopError("invalid_input", {
    status: 400,
    message: "Có ô chưa đúng. Xin xem lại các ô được đánh dấu.",
    message_en: "Some fields are not right. Please check the marked ones.",
    fields,
  });
}

export function notFound(message: string, message_en: string): ShopError {
  return new ShopError("not_found", { status: 404, message, message_en });
}

export function rateLimited(retryAfterSeconds: number): ShopError {
  return new ShopError("rate_limited", {
    status: 429,
    message: `Bạn thử quá nhiều lần. Xin đợi ${retryAfterSeconds} giây rồi thử lại.`,
    message_en: `Too many tries. Please wait ${retryAfterSeconds} seconds and try again.`,
    retry_after_seconds: retryAfterSeconds,
  });
}
