export { endInvitationRoute as POST } from "@/features/officer-invitations/form-routes";
