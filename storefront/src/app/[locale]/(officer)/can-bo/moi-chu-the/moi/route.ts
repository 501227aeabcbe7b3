export { inviteRoute as POST } from "@/features/officer-invitations/form-routes";
