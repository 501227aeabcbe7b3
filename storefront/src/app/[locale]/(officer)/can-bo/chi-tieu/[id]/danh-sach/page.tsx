export {
  DeskMembersPage as default,
  membersMetadata as generateMetadata,
} from "@/features/officer-indicators/members-page";
