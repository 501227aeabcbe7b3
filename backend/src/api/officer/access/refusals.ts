import { ShopError } from "../../../platform/http/errors";

/** One answer for a wrong address, a wrong password and a closed account. */
export function wrongPassword(): ShopError {
  return new ShopError("wrong_password", {
    status: 401,
    message: "Địa chỉ thư điện tử hoặc mật khẩu không đúng. Xin kiểm tra rồi nhập lại.",
    message_en: "The e-mail address or the password is wrong. Please check and try again.",
  });
}
