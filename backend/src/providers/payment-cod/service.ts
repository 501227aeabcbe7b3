import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, MedusaError } from "@medusajs/framework/utils";

/** Registered as `pp_cod_cod`. */
export const COD_PROVIDER = "pp_cod_cod";

/**
 * Cash on delivery. Nothing is asked of a gateway: the promise to pay stands at once, and the payment is captured
 * when the carrier hands over the cash. A refund is handed back by people; Medusa records it.
 */
export class CashOnDelivery extends AbstractPaymentProvider {
  static override identifier = "cod";

  // Medusa builds providers itself; the abstract class keeps its constructor protected.
  constructor(container: Record<string, unknown>) {
    super(container);
  }

  async initiatePayment({ amount, currency_code, data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const due = Number(amount);
    if (currency_code.toLowerCase() === "vnd" && !Number.isSafeInteger(due)) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "An amount in đồng is a whole number");
    }
    return { id: String(data?.session_id ?? ""), data: { due } };
  }

  async updatePayment({ amount }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: { due: Number(amount) } };
  }

  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: "authorized", data };
  }

  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data };
  }

  async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data };
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data };
  }

  async getPaymentStatus(): Promise<GetPaymentStatusOutput> {
    return { status: "authorized" };
  }

  async cancelPayment(): Promise<CancelPaymentOutput> {
    return {};
  }

  async deletePayment(): Promise<DeletePaymentOutput> {
    return {};
  }

  async getWebhookActionAndData(_payload: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    return { action: "not_supported" };
  }
}
