export { endGrantRoute as POST } from "@/features/officer-accounts/account-routes";
