export { removeSecondFactorRoute as POST } from "@/features/officer-accounts/account-routes";
