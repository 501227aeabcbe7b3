/** A local calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Dates of law are days, not instants. */
export type IsoDay = string;

/** An instant in UTC, ISO 8601 with `Z`. */
export type IsoInstant = string;

/** Whole Vietnamese đồng. Never a fraction, never a float. */
export type Vnd = number;

export type Stars = 3 | 4 | 5;

/** One shape for every failure a route can answer. `message` is Vietnamese and fit to show to a person. */
export type ErrorAnswer = {
  error: {
    /** Stable, machine-readable: `invalid_input`, `not_found`, `sold_out`, `rate_limited`, … */
    code: string;
    /** One plain Vietnamese sentence with the next step. */
    message: string;
    message_en: string;
    /** Present for `invalid_input`: one entry per faulty field. */
    fields?: FieldFault[];
    /** Present for `rate_limited`: seconds until another try is worth it. */
    retry_after_seconds?: number;
  };
};

export type FieldFault = { field: string; message: string; message_en: string };

export type Page = { page: number; limit: number; total: number; pages: number };

/** `GET /shop/health`: 200 once a visitor would be served, 503 until then. */
export type HealthAnswer = { ready: boolean };
