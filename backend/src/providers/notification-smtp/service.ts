import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { createTransport, type Transporter } from "nodemailer";

type Options = {
  /** `smtp://user:password@host:587`, or `smtps://…:465`; a password is written percent-encoded. */
  url: string;
  /** Who it comes from, such as `OCOP Đồng Tháp <khong-tra-loi@example.vn>`. */
  from: string;
};

/** A server that does not answer is given up soon: whoever waits for a page waits for this, too. */
const PATIENCE_MS = 10_000;

/** Sends messages as plain text by SMTP. */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp";
  private readonly transport: Transporter;

  constructor(
    _dependencies: Record<string, unknown>,
    private readonly options: Options,
  ) {
    super();
    const { protocol, hostname, port, username, password } = new URL(options.url);
    const secure = protocol === "smtps:";
    this.transport = createTransport({
      host: hostname,
      port: port === "" ? (secure ? 465 : 587) : Number(port),
      secure,
      ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // A message never reads files of this machine or fetches addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws Error where the server refuses it or gives no answer in ten seconds */
  override async send({ to, content }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const sent = await this.transport.sendMail({
      from: this.options.from,
      to,
      subject: content?.subject ?? "",
      text: content?.text ?? "",
    });
    return { id: String(sent.messageId) };
  }
}
