export { changePasswordRoute as POST } from "@/features/officer-accounts/account-routes";
