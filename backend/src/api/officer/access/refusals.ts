import { ShopError } from "../../../platform/http/errors";

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
