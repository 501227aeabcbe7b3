import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import type { Refused } from "../../../workflows/access/add-account";

/** One answer for a wrong address, a wrong password and a closed account. */
export function wrongPassword(): ShopError {
  return new ShopError("wrong_password", {
    status: 401,
    message: "Địa chỉ thư điện tử hoặc mật khẩu không đúng. Xin kiểm tra rồi nhập lại.",
    message_en: "The e-mail address or the password is wrong. Please check and try again.",
  });
}

export function wrongCode(): ShopError {
  return new ShopError("wrong_code", {
    status: 401,
    message: "Mã không đúng, đã hết hạn hoặc đã dùng rồi. Xin đợi ứng dụng hiện mã mới rồi nhập lại.",
    message_en: "The code is wrong, too old or was used before. Please wait for a new one and try again.",
    fields: [{ field: "code", message: "Mã không đúng.", message_en: "The code is wrong." }],
  });
}

/** The sign-in has gone on meanwhile, in another tab perhaps, or is not that far yet. */
export function wrongStage(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Bước đăng nhập này đã qua hoặc chưa tới. Xin mở lại trang đăng nhập.",
    message_en: "This step of signing in is over or has not come yet. Please open the sign-in page again.",
  });
}

export function secondFactorStands(): ShopError {
  return new ShopError("second_factor_stands", {
    status: 409,
    message: "Tài khoản đã có ứng dụng xác thực. Nếu mất điện thoại, xin dùng mã khôi phục.",
    message_en: "The account has an authenticator app already. If the phone is lost, please use a recovery code.",
  });
}

export function deadLink(): ShopError {
  return notFound(
    "Liên kết đã dùng, đã hết hạn hoặc không đúng. Xin đề nghị gửi liên kết mới.",
    "This link was used, is too old or is wrong. Please ask for a new one.",
  );
}

/** Nobody closes their own account or takes their own rights: an installation keeps somebody who can undo it. */
export function ownAccount(): ShopError {
  return new ShopError("own_account", {
    status: 409,
    message: "Không tự khóa hay hạ quyền tài khoản của mình được. Xin nhờ một cán bộ tỉnh khác.",
    message_en: "You cannot do this to your own account. Please ask another officer of the province.",
  });
}

export function accountClosed(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Tài khoản đang khóa. Xin mở lại trước khi gửi liên kết.",
    message_en: "The account is closed. Please open it before sending a link.",
  });
}

export function accountRefusal(kind: Refused): ShopError {
  switch (kind) {
    case "exists":
      return new ShopError("account_exists", {
        status: 409,
        message: "Địa chỉ này đã có tài khoản. Xin tìm trong danh sách.",
        message_en: "This address has an account already. Please look for it in the list.",
        fields: [{ field: "email", message: "Đã có tài khoản.", message_en: "Has an account already." }],
      });
    case "not_grantable":
      return invalidInput([
        {
          field: "unit_ids",
          message: "Vai trò và địa bàn không khớp: chỉ quản trị viên mới không gắn địa bàn.",
          message_en: "Role and area do not fit: only operators are without an area.",
        },
      ]);
    case "beyond_scope":
      return invalidInput([
        {
          field: "unit_ids",
          message: "Chỉ cấp được quyền trong địa bàn của bạn.",
          message_en: "You can only grant what lies in your own area.",
        },
      ]);
  }
}

export function invitationOver(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Lời mời này đã dùng hoặc đã hết hạn, không cần thu hồi.",
    message_en: "This invitation was used or has run out, so there is nothing to take back.",
  });
}

export function disputeDecided(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Tranh chấp này đã có người giải quyết. Xin tải lại trang.",
    message_en: "Somebody has decided this dispute already. Please load the page again.",
  });
}
