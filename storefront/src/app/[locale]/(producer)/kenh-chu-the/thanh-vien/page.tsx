export { TeamPage as default, teamMetadata as generateMetadata } from "@/features/producer-team/team-page";
